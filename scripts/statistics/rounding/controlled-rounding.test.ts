import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromText, inventedDraw, inventedPopulation, inventedUnits } from "../../testing/statistics/invented-nation.ts";
import { cases } from "../../testing/test-profile.ts";
import { type Aggregate, aggregate, trueCell } from "../plan/aggregate.ts";
import { basicPlan, respondent, respondentCategories } from "../plan/plan.ts";
import type { Row } from "../plan/rows.ts";
import type { Variable } from "../schema.ts";
import { cellKey, structureOf, total } from "./cells.ts";
import { type Rounded, roundTable } from "./controlled-rounding.ts";
import { withheldRows } from "./withheld-rows.ts";

const response: Variable = {
  id: respondent,
  kind: "respondent",
  families: ["all", "row"],
  categories: [...respondentCategories],
  floor: 0,
};

/** One root row over the given rows, everybody answered; `classify` gives an organisation's category in each variable. */
function tableOf(
  rows: readonly (readonly string[])[],
  variables: readonly Variable[],
  classify: (variable: string, id: string) => string,
): Aggregate {
  const made: readonly Row[] = [
    { id: "all", family: "all", parent: null, value: "all", organisations: rows.flat().sort() },
    ...rows.map((organisations, at) => ({
      id: `row-${at}`,
      family: "row",
      parent: "all",
      value: `${at}`,
      organisations: organisations.toSorted(),
    })),
  ];
  const cells = [response, ...variables].flatMap((variable) =>
    made.flatMap((row) =>
      variable.categories.map((category) => {
        const isIn = (id: string) => (variable.kind === "respondent" ? "answered" : classify(variable.id, id)) === category;
        return trueCell(row.id, variable.id, category, row.organisations.filter(isIn));
      }),
    ),
  );
  return { rows: made, cells };
}

async function rounded(
  table: Aggregate,
  variables: readonly Variable[],
  seed: string,
  counters: Record<string, number> = {},
): Promise<Rounded> {
  const result = await roundTable({ table, variables, counters, draw: inventedDraw(seed) });
  if (!result.ok) throw new Error(result.diagnostics.map(({ code }) => code).join());
  return result.value;
}

/** Every guarantee of the rounding, cell by cell. */
function expectSound(table: Aggregate, variables: readonly Variable[], counts: Rounded): void {
  const highest = (row: string) => {
    const cell = table.cells.find((one) => one.row === row && one.variable === respondent && one.category === "answered");
    return Math.ceil((cell?.organisations.length ?? 0) / 5) * 5;
  };
  const withheld = new Map(variables.map(({ id, floor }) => [id, withheldRows(table.rows, floor, highest)]));
  const isNeverShown = (variable: string, row: string) => withheld.get(variable)?.has(row) ?? false;
  for (const { row, variable, category, organisations } of table.cells) {
    if (isNeverShown(variable, row)) continue;
    const value = counts.get(cellKey(row, variable, category)) ?? Number.NaN;
    const truth = organisations.length;
    expect(value % 5).toBe(0);
    expect(Math.abs(value - truth)).toBeLessThan(5);
    if (truth % 5 === 0) expect(value).toBe(truth);
  }
  for (const { id, organisations } of table.rows) {
    expect(Math.abs((counts.get(cellKey(id, respondent, total)) ?? Number.NaN) - organisations.length)).toBeLessThan(5);
  }
  for (const { whole, parts, hasRest } of structureOf(table, variables, {}).sums) {
    if (!hasRest) expect(counts.get(whole)).toBe(parts.reduce((sum, part) => sum + (counts.get(part) ?? Number.NaN), 0));
  }
}

/** SmallCountRounding's example table: 3 rows × 5 columns, margins 14, 9, 4 and 7, 3, 5, 4, 8. */
const published = [
  [6, 0, 1, 3, 4],
  [1, 2, 3, 1, 2],
  [0, 1, 1, 0, 2],
];
const column: Variable = { id: "column", kind: "level", families: ["all", "row"], categories: ["0", "1", "2", "3", "4"], floor: 0 };
const psd = tableOf(
  published.map((counts, row) => counts.flatMap((count, at) => Array.from({ length: count }, (_, one) => `m-${row}x${at}x${one}`))),
  [column],
  (_variable, id) => id.split("x")[1] ?? "",
);

describe("controlled rounding of a published table", () => {
  const variables = [response, column];

  it("rounds every cell and margin to a near multiple of five that adds up", async () => {
    const counts = await rounded(psd, variables, "psd");
    expectSound(psd, variables, counts);
    expect(counts.get(cellKey("row-2", "column", "0"))).toBe(0);
    expect(counts.get(cellKey("all", "column", "2"))).toBe(5);
    expect([25, 30]).toContain(counts.get(cellKey("all", respondent, "answered")));
  });

  it("is unbiased over many keys", async () => {
    let sum = 0;
    const keys = 60;
    for (let at = 0; at < keys; at += 1)
      sum += (await rounded(psd, variables, `key ${at}`)).get(cellKey("all", respondent, "answered")) ?? 0;
    expect(Math.abs(sum / keys - 27)).toBeLessThan(0.75);
  });

  it("gives other values with another key, and the same with the same", async () => {
    const seen = new Set<string>();
    for (const key of ["a", "b", "c", "d", "e", "f"]) {
      const once = JSON.stringify([...(await rounded(psd, variables, key))]);
      expect(JSON.stringify([...(await rounded(psd, variables, key))])).toBe(once);
      seen.add(once);
    }
    expect(seen.size).toBeGreaterThan(1);
  });
});

describe("controlled rounding of invented nations", () => {
  const areas = ["governance", "incidents"];
  const plan = basicPlan(areas);
  const nation = fc.record({
    seed: fc.string({ minLength: 1, maxLength: 6 }),
    municipality: fc.integer({ min: 1, max: 120 }),
    region: fc.integer({ min: 1, max: 25 }),
    agency: fc.integer({ min: 1, max: 90 }),
    rate: fc.double({ min: 0, max: 1, noNaN: true }),
    skew: fc.integer({ min: 0, max: 6 }),
  });
  const make = (one: { seed: string; municipality: number; region: number; agency: number; rate: number; skew: number }) => {
    const population = inventedPopulation(one);
    const units = inventedUnits(population, { ...one, areas });
    const table = aggregate({ plan, population, units });
    if (!table.ok) throw new Error("invented units are countable");
    return { population, units, table: table.value };
  };

  it("is always additive, in fives, within four, and keeps zeros and multiples", async () => {
    await fc.assert(
      fc.asyncProperty(nation, async (one) => {
        const { table } = make(one);
        expectSound(table, plan.variables, await rounded(table, plan.variables, one.seed));
      }),
      { numRuns: cases({ part: 10, whole: 40 }), seed: 1 },
    );
  });

  it("does not depend on the order in which the answers came", async () => {
    await fc.assert(
      fc.asyncProperty(nation, async (one) => {
        const { population, units, table } = make(one);
        const shuffled = aggregate({
          plan,
          population: { ...population, organisations: population.organisations.toReversed() },
          units: units.toSorted((a, b) => fromText(a.organisation) - fromText(b.organisation)),
        });
        if (!shuffled.ok) throw new Error("the same units are countable");
        expect([...(await rounded(shuffled.value, plan.variables, "k"))]).toEqual([...(await rounded(table, plan.variables, "k"))]);
      }),
      { numRuns: 8, seed: 2 },
    );
  });

  it("asks for one draw per set of organisations, however many tables contain it", async () => {
    const { table } = make({ seed: "draws", municipality: 30, region: 4, agency: 20, rate: 0.5, skew: 2 });
    const asked: string[] = [];
    const draw = inventedDraw("k");
    await roundTable({
      table,
      variables: plan.variables,
      counters: {},
      draw: (variable, counter, organisations) => {
        expect(organisations).toEqual(organisations.toSorted());
        asked.push(organisations.join());
        return draw(variable, counter, organisations);
      },
    });
    expect(new Set(asked).size).toBe(asked.length);
  });

  it("gives cells that count the same organisations one value in every variable", async () => {
    const { table } = make({ seed: "same", municipality: 25, region: 6, agency: 12, rate: 0.6, skew: 5 });
    const counts = await rounded(table, plan.variables, "k");
    const values = new Map<string, Set<number>>();
    for (const cell of table.cells) {
      const who = cell.organisations.join();
      const value = counts.get(cellKey(cell.row, cell.variable, cell.category));
      if (value !== undefined) values.set(who, (values.get(who) ?? new Set()).add(value));
    }
    expect(values.size).toBeGreaterThan(20);
    expect([...values.values()].every((seen) => seen.size === 1)).toBe(true);
  });

  it("rounds a round that few answered, with all ten areas", async () => {
    const ten = Array.from({ length: 10 }, (_, at) => `area-${at}`);
    const wide = basicPlan(ten);
    const population = inventedPopulation({ municipality: 290, region: 20, agency: 203 });
    for (const seed of ["a", "b", "c", "d", "e", "f"]) {
      const table = aggregate({ plan: wide, population, units: inventedUnits(population, { seed, areas: ten, rate: 0.06, skew: 0 }) });
      if (!table.ok) throw new Error("invented units are countable");
      expectSound(table.value, wide.variables, await rounded(table.value, wide.variables, seed));
    }
  });

  it("changes only the variable that is redrawn, where no two variables count the same organisations", async () => {
    const { table } = make({ seed: "redraw", municipality: 250, region: 25, agency: 150, rate: 0.9, skew: 0 });
    const { groups } = structureOf(table, plan.variables, {});
    const isSplit = (variable: string) => variable !== respondent;
    // Besides the cells, one union of levels in each row.
    expect(groups.filter(({ organisations, owner }) => organisations.length > 0 && isSplit(owner))).toHaveLength(
      table.cells.filter(({ variable, organisations }) => organisations.length > 0 && isSplit(variable)).length + table.rows.length,
    );
    const before = await rounded(table, plan.variables, "k");
    const after = await rounded(table, plan.variables, "k", { level: 1 });
    const changed = new Set([...before].filter(([key, value]) => after.get(key) !== value).map(([key]) => key.split("|")[1]));
    expect([...changed]).toEqual(["level"]);
  });
});

/** The affine plane of order five: 25 points, and six ways of dividing them into five parallel lines. */
const points = Array.from({ length: 25 }, (_, at) => [`m-${String(at).padStart(2, "0")}`]);
const directions = (count: number): readonly Variable[] => Array.from({ length: count }, (_, at) => ({ ...column, id: `lines-${at}` }));
const lineOf = (variable: string, id: string) => {
  const [slope, point] = [Number(variable.slice(6)), Number(id.slice(2))];
  const [x, y] = [point % 5, Math.floor(point / 5)];
  return String(slope === 5 ? x : (((y - slope * x) % 5) + 5) % 5);
};

describe("a table that cannot be rounded", () => {
  it("is refused: five of 25 points, no two on a line, do not exist", async () => {
    const variables = directions(6);
    const table = tableOf(points, variables, lineOf);
    const result = await roundTable({ table, variables: [response, ...variables], counters: {}, draw: inventedDraw("k") });
    expect(result.ok).toBe(false);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(["rounding-infeasible"]);
  });

  it("becomes possible with one direction fewer", async () => {
    const variables = directions(5);
    const table = tableOf(points, variables, lineOf);
    expectSound(table, [response, ...variables], await rounded(table, [response, ...variables], "k"));
  });

  it("is refused on a draw out of range, rather than rounded wrongly", async () => {
    const result = await roundTable({ table: psd, variables: [response, column], counters: {}, draw: () => 1 });
    expect(result.diagnostics.map(({ code }) => code)).toEqual(["rounding-draw-range"]);
  });
});

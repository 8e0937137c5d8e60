import { describe, expect, it } from "vitest";
import { passed } from "../../testing/envelope/invented-round.ts";
import { fromText, inventedDraw, inventedPopulation, inventedUnits } from "../../testing/statistics/invented-nation.ts";
import { inventedPlan, inventedScale } from "../../testing/statistics/invented-plan.ts";
import { protect } from "../../testing/statistics/protect.ts";
import { base } from "../base.ts";
import { audit } from "../disclosure/audit.ts";
import type { Publication } from "../disclosure/knowledge.ts";
import { type Aggregate, aggregate } from "../plan/aggregate.ts";
import { planOf } from "../plan/plan.ts";
import type { Unit } from "../schema.ts";
import { cellKey, countsByKey, trueRows } from "./cells.ts";
import { checkCorrection, earlierRows, hasTables, withdrawnKinds, withoutKinds } from "./correction.ts";
import { decodeSnapshot, encodeSnapshot } from "./release-snapshot.ts";
import { roundTable, rowKey } from "./systematic-rounding.ts";

const areas = ["governance"];
const plan = inventedPlan(areas);
const population = inventedPopulation({ municipality: 150, region: 20, agency: 100 });
const units = inventedUnits(population, { seed: "first", areas, rate: 0.8, skew: 1 });
const meta = { round: "test", release: "r1", edition: "2026", rehearsal: true };
const request: Parameters<typeof protect>[0] = { plan, population, units, draw: inventedDraw("k"), meta, counters: {} };

/** The units after an error in scoring was corrected: another level for about one in `every` respondents. */
function rescored(every: number, seed: string): readonly Unit[] {
  return units.map((unit) => {
    if (unit.status !== "answered" || fromText(`${seed}|${unit.organisation}`) >= 1 / every) return unit;
    return { ...unit, level: ((unit.level ?? 0) + 1) % 5 };
  });
}

function counted(of: readonly Unit[]): Aggregate {
  return passed(aggregate({ plan, population, units: of }));
}

function unwrapped(made: Awaited<ReturnType<typeof protect>>): Publication {
  if (!made.ok) throw new Error(made.diagnostics.map(({ code }) => code).join());
  return { cube: made.value.cube, table: made.value.private.table };
}

const first = passed(await protect(request));
const earlier = () => [{ cube: first.cube, table: first.private.table }];
const correct = (of: readonly Unit[], draw = request.draw) =>
  protect({ ...request, units: of, draw, meta: { ...meta, release: "r2" }, counters: first.counters, earlier: earlier() });

describe("a correction", () => {
  it("needs a first release, a reason in both languages, the same plan, and the snapshot of what was counted", () => {
    const reason = { sv: "Fel tröskel.", en: "Wrong threshold." };
    const release = { release: "r1", plan, hasSnapshot: true };
    const codes = (change: Partial<Parameters<typeof checkCorrection>[0]>) =>
      checkCorrection({ round: "test", plan, releases: [release], reason, ...change }).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ releases: [] })).toEqual(["correction-no-first"]);
    expect(codes({ reason: null })).toEqual(["correction-reason"]);
    expect(codes({ reason: { sv: "Fel.", en: " " } })).toEqual(["correction-reason"]);
    expect(codes({ releases: [{ ...release, hasSnapshot: false }] })).toEqual(["correction-no-memory"]);
    expect(codes({ releases: [{ ...release, plan: inventedPlan(["other"]) }] })).toEqual(["correction-other-plan"]);
    // A correction may withdraw whole kinds of tables, not single ones, and never the level.
    expect(codes({ withdraws: ["area"] })).toEqual([]);
    expect(codes({ withdraws: ["area", "level"] })).toEqual(["correction-withdraws"]);
    expect(codes({ withdraws: ["question"] })).toEqual(["correction-withdraws"]);
    expect(codes({ withdraws: [""] })).toEqual(["correction-withdraws"]);
    expect(codes({ releases: [release, { ...release, release: "r2", plan: withoutKinds(plan, ["area"]) }] })).toEqual([]);
    const two = inventedPlan([...areas, "risk"]);
    expect(codes({ plan: two, releases: [release] })).toEqual(["correction-other-plan"]);
    // As in a published file: the same tables, with members in another order.
    const variables = plan.variables.map((one) => Object.fromEntries(Object.entries(one).toReversed()) as typeof one);
    expect(codes({ releases: [{ ...release, plan: { variables } }] })).toEqual([]);
  });

  it("is published when it concerns many, and leaves unchanged tables as they were", async () => {
    const made = await correct(
      units.map((unit): Unit => {
        if (unit.status !== "answered") return unit;
        return { ...unit, areas: { governance: Math.min(3, (unit.areas?.["governance"] ?? 0) + 1) } };
      }),
    );
    expect(made.diagnostics.map(({ code }) => code)).toEqual([]);
    if (!made.ok) return;
    const before = countsByKey(first.cube.cells);
    const of = (variable: string) => made.value.cube.cells.filter((cell) => cell.variable === variable);
    for (const variable of ["respondent", "level"]) {
      expect(of(variable).every((cell) => before.get(cellKey(cell.row, cell.variable, cell.category)) === cell.count)).toBe(true);
    }
    expect(of("area-governance").some((cell) => before.get(cellKey(cell.row, cell.variable, cell.category)) !== cell.count)).toBe(true);
  });

  it("that withdraws a table is still audited with it: what was published can still be attacked", async () => {
    const shown = withoutKinds(plan, ["area"]);
    const withdrawn = plan.variables.filter(({ kind }) => kind === "area");
    const made = await protect({
      ...request,
      plan: shown,
      withdrawn,
      meta: { ...meta, release: "r2" },
      counters: first.counters,
      earlier: earlier(),
    });
    if (!made.ok) throw new Error(made.diagnostics.map(({ code }) => code).join());
    const { cube, private: confidential } = made.value;
    expect(cube.variables.map(({ kind }) => kind)).not.toContain("area");
    expect(cube.cells).toEqual(first.cube.cells.filter(({ variable }) => variable !== "area-governance"));
    expect(confidential.audit.attacked).toBeGreaterThanOrEqual(first.private.audit.attacked);
    const truths = countsByKey(first.private.table.cells);
    const raw = { ...first.cube, cells: first.cube.cells.map((cell) => ({ ...cell, count: rawWhere(cell, "area-governance") })) };
    function rawWhere(cell: (typeof first.cube.cells)[number], variable: string): number | null {
      return cell.variable === variable ? (truths.get(cellKey(cell.row, cell.variable, cell.category)) ?? null) : cell.count;
    }
    const found = await audit({
      publications: [
        { cube: raw, table: first.private.table },
        { cube, table: confidential.table },
      ],
      links: [],
      withdrawn,
    });
    expect(found.findings).toContainEqual(expect.objectContaining({ code: "audit-narrow", variable: "area-governance" }));
  });

  it("is refused after a few draws where a withdrawn table is disclosed whatever is drawn", async () => {
    const truths = countsByKey(first.private.table.cells);
    const cells = first.cube.cells.map((cell) =>
      cell.row === "all" && cell.variable === "area-governance"
        ? { ...cell, count: truths.get(cellKey(cell.row, cell.variable, cell.category)) ?? null }
        : cell,
    );
    let draws = 0;
    const made = await protect({
      ...request,
      plan: withoutKinds(plan, ["area"]),
      withdrawn: plan.variables.filter(({ kind }) => kind === "area"),
      meta: { ...meta, release: "r2" },
      counters: first.counters,
      earlier: [{ cube: { ...first.cube, cells }, table: first.private.table }],
      progress: (done) => {
        draws += done === 0 ? 1 : 0;
      },
    });
    expect(made.diagnostics.map(({ code, values }) => [code, values["variable"]])).toEqual([
      ["correction-tells-withdrawn", "area-governance"],
    ]);
    expect(draws).toBe(4);
  });

  it("that shows a withdrawn table again is audited together with the release that first showed it", async () => {
    const among = ({ id }: { readonly id: string }) => id === "all" || id === "type";
    const whole = inventedPlan(["x"]);
    const variables = whole.variables.map((one) => ({ ...one, families: one.families.filter((id) => among({ id })) }));
    const small = { ...whole, families: whole.families.filter(among), variables };
    const having = (changed: number) => {
      const some = units.filter(({ status, organisation }) => status === "answered" && organisation.startsWith("m")).slice(0, changed);
      return units.map((unit): Unit => {
        if (unit.status !== "answered") return unit;
        const own = fromText(`area ${unit.organisation}`) < 0.5 ? 0 : 2;
        return { ...unit, areas: { x: some.includes(unit) ? own + 1 : own } };
      });
    };
    const release = (of: number, at: string, earlier: readonly Publication[], change: Partial<Parameters<typeof protect>[0]> = {}) =>
      protect({ ...request, plan: small, units: having(of), meta: { ...meta, release: at }, earlier, ...change });
    const r1 = unwrapped(await release(0, "r1", []));
    const withdrawal = { plan: withoutKinds(small, ["area"]), withdrawn: variables.filter(({ kind }) => kind === "area") };
    const r2 = unwrapped(await release(0, "r2", [r1], withdrawal));
    for (const [changed, codes] of [
      [0, []],
      [1, ["audit-few-between"]],
      [3, ["audit-few-between"]],
    ] as const)
      expect([...new Set((await release(changed, "r3", [r1, r2])).diagnostics.map(({ code }) => code))], String(changed)).toEqual(codes);
  });

  it("withdraws what is requested, and what the release before it withdrew", () => {
    const { cube } = first;
    const without = { cube: { ...cube, ...withoutKinds({ variables: cube.variables }, ["area"]) } };
    expect(withdrawnKinds({}, plan, [{ cube }])).toEqual([]);
    expect(withdrawnKinds({ withdraws: ["area"] }, plan, [{ cube }])).toEqual(["area"]);
    expect(withdrawnKinds({}, plan, [{ cube }, without])).toEqual(["area"]);
    expect([hasTables([{ cube }], plan), hasTables([without], plan), hasTables([], plan)]).toEqual([true, false, false]);
  });

  it("is refused when it would single out three changed answers", async () => {
    const changed = units.filter(({ status }) => status === "answered").slice(0, 3);
    const made = await correct(
      units.map((unit): Unit => (changed.includes(unit) ? { ...unit, level: ((unit.level ?? 0) + 1) % 5 } : unit)),
    );
    expect(made.ok).toBe(false);
    expect(new Set(made.diagnostics.map(({ code }) => code))).toEqual(new Set(["audit-few-between"]));
    expect(made.diagnostics.map(({ values }) => values["variable"])).toEqual(["level"]);
  });

  it("has the numbers of the release before, in every row that counts the same", async () => {
    const table = counted(units);
    const known = earlierRows(earlier());
    const again = passed(await roundTable({ table, counters: {}, draw: inventedDraw("another key"), earlier: known, base }));
    const { cells } = first.cube;
    for (const { row, variable, category, count } of cells)
      if (count !== null && variable !== "respondent") expect(again.get(cellKey(row, variable, category))).toBe(count);
  });
});

describe("a release snapshot", () => {
  it("decodes to the table that was counted, and to nothing for another plan or frame", () => {
    // A question has no row for everybody.
    const own = planOf({ areas, questions: [{ id: "q", block: 1, credits: [0, 1] }], scale: inventedScale });
    const answers = units.map((unit) => (unit.status === "answered" ? { ...unit, questions: { q: (unit.level ?? 0) % 2 } } : unit));
    const table = passed(aggregate({ plan: own, population, units: answers }));
    const counts = encodeSnapshot(own, table);
    const { cells } = table;
    expect(cells.some(({ variable, count }) => variable === "question-q" && count > 0)).toBe(true);
    expect(decodeSnapshot(counts, { plan: own, population })?.cells.map((cell) => cell.organisations)).toEqual(
      cells.map((cell) => cell.organisations),
    );
    expect(decodeSnapshot(counts, { plan: inventedPlan(["a", "b", "c"]), population })).toBeNull();
    expect(
      decodeSnapshot(counts, { plan: own, population: inventedPopulation({ municipality: 151, region: 20, agency: 100 }) }),
    ).toBeNull();
  });
});

/** Mean squared errors over the rows that count the same in every release: of the first release, and of the average. */
async function errors(releases: number, retains: boolean): Promise<{ readonly first: number; readonly average: number }> {
  const shown = new Map<string, { readonly counts: readonly number[]; readonly numbers: (readonly number[])[] }>();
  for (let at = 0; at < releases; at += 1) {
    const table = counted(at === 0 ? units : rescored(4, `c${at}`));
    const draw = inventedDraw(retains ? "k" : `k${at}`);
    const known = new Map([...shown].map(([key, { numbers }]) => [key, numbers[0] ?? []]));
    const rounded = passed(await roundTable({ table, counters: {}, draw, base, ...(retains ? { earlier: known } : {}) }));
    for (const { isWithheld, ...one } of trueRows(table)) {
      const { variable, row, counts } = one;
      if (isWithheld || variable.kind === "respondent") continue;
      const key = rowKey(one);
      const known = shown.get(key) ?? { counts, numbers: [] };
      known.numbers.push(variable.categories.map((category) => rounded.get(cellKey(row.id, variable.id, category)) ?? Number.NaN));
      shown.set(key, known);
    }
  }
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const always = [...shown.values()].filter(({ numbers }) => numbers.length === releases);
  const squares = (numberOf: (numbers: readonly (readonly number[])[], at: number) => number) =>
    mean(always.flatMap(({ counts, numbers }) => counts.map((count, at) => (numberOf(numbers, at) - count) ** 2)));
  return {
    first: squares((numbers, at) => numbers[0]?.[at] ?? Number.NaN),
    average: squares((numbers, at) => mean(numbers.map((one) => one[at] ?? Number.NaN))),
  };
}

describe("averaging over forty corrected releases", () => {
  it("recovers no more than one release shows, where fresh draws would disclose nearly everything", async () => {
    const retained = await errors(40, true);
    const fresh = await errors(40, false);
    console.log(
      `mean squared error of one release ${retained.first.toFixed(2)}; of the average of forty corrections ${retained.average.toFixed(2)}, of forty fresh draws ${fresh.average.toFixed(2)}`,
    );
    expect(retained.average).toBe(retained.first);
    expect(fresh.average).toBeLessThan(0.3 * fresh.first);
  });
});

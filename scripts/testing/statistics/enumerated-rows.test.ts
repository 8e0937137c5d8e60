import { describe, expect, it } from "vitest";
import { audit } from "../../statistics/disclosure/audit.ts";
import { intervalsOf, targetsOf } from "../../statistics/disclosure/intervals.ts";
import { systemOf } from "../../statistics/disclosure/system.ts";
import { basicPlan } from "../../statistics/plan/plan.ts";
import { cellKey, countsByKey } from "../../statistics/rounding/cells.ts";
import { areWide } from "../../statistics/rounding/family-bounds.ts";
import { roundTable } from "../../statistics/rounding/systematic-rounding.ts";
import type { Population, Unit } from "../../statistics/schema.ts";
import { passed } from "../envelope/invented-round.ts";
import {
  cubeOf,
  enumeratedFamily,
  isSafe,
  jointPublicationsOf,
  publicationsOf,
  rowsOf,
  supportOf,
  tableOf,
  unionsOfPlaces,
  valuesOf,
  variableOf,
} from "./enumerated-rows.ts";
import { fromText, inventedDraw } from "./invented-nation.ts";
import { protect } from "./protect.ts";

const base = 5;
const numbers = (shown: string): readonly number[] => shown.split(",").map(Number);

/** Whether every run of categories is within four of what is shown: the paragraph of the method page, counted out. */
function isWithinFour(row: readonly number[], shown: readonly number[]): boolean {
  for (let from = 0; from < row.length; from += 1)
    for (let to = from, off = 0; to < row.length; to += 1) {
      off += (row[to] ?? 0) - (shown[to] ?? 0);
      if (Math.abs(off) > 4) return false;
    }
  return true;
}

/** What the audit concludes of every target, with nothing left open. */
async function concluded(parts: readonly (readonly number[])[], shown: readonly (readonly number[])[]) {
  const variable = variableOf(parts[0]?.length ?? 0);
  const table = tableOf(parts, variable);
  const publication = { cube: cubeOf(table, variable, shown), table };
  const system = systemOf({ publications: [publication], links: [], coalition: new Set() }, variable);
  const { lower, upper, constraints, truth } = system;
  const targets = targetsOf(system).filter(({ row }) => row !== null);
  const program = () => ({ lower, upper, constraints, integer: true });
  const found = await intervalsOf({
    targets,
    tables: [truth],
    attempts: [{ program, isFull: true, integer: true }],
    isSafe: ({ size }, { low, high }) => high - low >= size,
  });
  const intervals = targets.map(({ row, categories }, at) => ({ row, categories, low: found[at]?.low, high: found[at]?.high }));
  return { intervals, passes: async () => (await audit({ publications: [publication], links: [] })).passed };
}

describe("one row", () => {
  const sizes = { 2: [10, 11, 14, 24, 31], 3: [10, 11, 13, 14, 20, 24], 4: [10, 14, 16], 5: [10, 14] };
  it.each(Object.entries(sizes).flatMap(([k, all]) => all.map((n) => [n, Number(k)] as const)))(
    "of %i organisations in %i categories can be exactly those rows that are within four in every run, and is safe",
    (n, k) => {
      const all = [...rowsOf(n, k)];
      for (const [shown, rows] of supportOf(n, k)) {
        expect(rows, shown).toEqual(all.filter((row) => isWithinFour(row, numbers(shown))));
        for (const union of unionsOfPlaces(k)) expect(isSafe(valuesOf(rows, union), n), `${shown}: ${union}`).toBe(true);
      }
    },
  );

  it.each([
    [10, 2],
    [13, 3],
    [11, 4],
  ])("of %i organisations in %i categories leaves the audit exactly the bounds that enumeration finds", async (n, k) => {
    for (const [shown, rows] of supportOf(n, k)) {
      const { intervals } = await concluded([rows[0] ?? []], [numbers(shown)]);
      for (const { categories, low, high } of intervals) {
        const values = valuesOf(rows, categories.map(Number));
        expect({ categories, low, high }, shown).toEqual({ categories, low: Math.min(...values), high: Math.max(...values) });
      }
    }
  });
});

describe("the questions of a block, which the same organisations have not answered", () => {
  it("disclose no more together, by one offset, than each alone", () => {
    const n = 11;
    const found = new Map<string, (readonly [readonly number[], readonly number[]])[]>();
    for (const one of rowsOf(n, 3))
      for (const other of rowsOf(n, 3))
        if (one[2] === other[2])
          for (const shown of jointPublicationsOf([one, other])) found.set(shown, [...(found.get(shown) ?? []), [one, other]]);
    const keyOf = (rows: readonly (readonly number[])[]) => [...new Set(rows.map((row) => row.join()))].sort();
    for (const [shown, truths] of found)
      for (const [at, own] of shown.split("|").entries()) {
        const rows = truths.map((pair) => pair[at] ?? []);
        expect(keyOf(rows), shown).toEqual(keyOf(supportOf(n, 3).get(own) ?? []));
        for (const union of unionsOfPlaces(3)) expect(isSafe(valuesOf(rows, union), n), `${shown}: ${union}`).toBe(true);
      }
  });
});

/** Every family of these sizes, by what is published of parent and children: the children's true rows. */
function familiesOf(sizes: readonly number[], k: number) {
  const found = new Map<string, (readonly (readonly number[])[])[]>();
  const fill = (children: readonly (readonly number[])[]): void => {
    if (children.length < sizes.length) {
      for (const row of rowsOf(sizes[children.length] ?? 0, k)) fill([...children, row]);
      return;
    }
    const parent = Array.from({ length: k }, (_, at) => children.reduce((sum, row) => sum + (row[at] ?? 0), 0));
    let published: readonly string[] = [""];
    for (const row of [parent, ...children])
      published = published.flatMap((so) => [...publicationsOf(row)].map((shown) => (so === "" ? shown : `${so}|${shown}`)));
    for (const shown of published) found.set(shown, [...(found.get(shown) ?? []), children]);
  };
  fill([]);
  return found;
}

describe("a family of rows", () => {
  it.each([
    [[12, 14], 2],
    [[10, 10], 3],
  ] as const)("of %j in %i categories passes the audit if and only if enumeration finds it safe", async (sizes, k) => {
    const n = [sizes.reduce((sum, one) => sum + one, 0), ...sizes];
    let [passed, stopped, past] = [0, 0, 0];
    for (const [published, truths] of familiesOf([...sizes], k)) {
      const shown = published.split("|").map(numbers);
      const rows = truths.map((children) => [
        children[0]?.map((_, at) => children.reduce((sum, row) => sum + (row[at] ?? 0), 0)) ?? [],
        ...children,
      ]);
      const isEnumeratedSafe = n.every((size, at) =>
        unionsOfPlaces(k).every((union) =>
          isSafe(
            valuesOf(
              rows.map((own) => own[at] ?? []),
              union,
            ),
            size,
          ),
        ),
      );
      const screened = shown.map((numbersOf, at) => ({
        id: at === 0 ? "all" : `part-${at - 1}`,
        family: at === 0 ? "all" : "part",
        parent: at === 0 ? null : "all",
        value: "",
        size: n[at] ?? 0,
        shown: numbersOf,
      }));
      if (!areWide(screened, base)) {
        // The screen refuses nothing that is safe: its bounds are wider than the truth.
        expect(isEnumeratedSafe, published).toBe(false);
        continue;
      }
      past += isEnumeratedSafe ? 0 : 1;
      const passes = await (await concluded(truths[0] ?? [], shown)).passes();
      expect(passes, published).toBe(isEnumeratedSafe);
      if (passes) passed += 1;
      else stopped += 1;
    }
    console.log(
      `${sizes} in ${k} categories: ${passed} publications pass, ${stopped} stopped by the audit, of which the screen let ${past} through`,
    );
    expect(passed).toBeGreaterThan(0);
  });
});

/** Agencies of the four sizes in which the first `level0[size]` stand below level 1. */
function agencies(sizes: Readonly<Record<string, readonly [answered: number, below: number]>>) {
  const organisations = Object.entries(sizes).flatMap(([size, [answered]]) =>
    Array.from({ length: answered }, (_, at) => ({ id: `a-${size}-${String(at).padStart(3, "0")}`, name: "", type: "agency", size })),
  );
  const population = {
    schema: "infosaktrappan-population/1",
    id: "planted",
    date: "2026-01-01",
    rehearsal: true,
    organisations,
  } as unknown as Population;
  const units = organisations.map(
    ({ id, size }): Unit => ({
      organisation: id,
      status: "answered",
      level: Number(id.slice(-3)) < (sizes[size]?.[1] ?? 0) ? 0 : 1,
      areas: {},
    }),
  );
  return { population, units };
}

describe("tables planted by an attack that succeeded", () => {
  const planted = { "0-49": [24, 24], "50-199": [31, 31], "200-999": [45, 20], "1000-up": [30, 15] } as const;

  it.each(["k", "l", "m", "n", "o", "p"])("are published without proof of anybody's answer: key %s", async (key) => {
    const { population, units } = agencies(planted);
    const plan = basicPlan({ areas: [], questions: [], thresholds: [[1]] });
    const meta = { round: "test", release: "r1", edition: "2026", rehearsal: true };
    const made = passed(await protect({ plan, population, units, draw: inventedDraw(key), meta, counters: {} }));
    const counts = countsByKey(made.cube.cells);
    const rows = ["type-agency", ...Object.keys(planted).map((size) => `agency-size-${size}`)];
    const shown = rows.map((row) => ["0", "1"].map((category) => counts.get(cellKey(row, "level", category)) ?? -1));
    const sizes = Object.values(planted).map(([answered]) => answered);
    const truth = [90, 24, 31, 20, 15];
    enumeratedFamily(sizes, shown).forEach((values, at) => {
      expect(values, rows[at]).toContain(truth[at]);
      expect(isSafe(values, [130, ...sizes][at] ?? 0), `${rows[at]}: ${[...values]}`).toBe(true);
    });
  });

  it("and two thousand families with shares from .02 to .98 leave every row at least three counts, none known by three insiders", async () => {
    const shares = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.98];
    let proved = 0;
    for (let at = 0; at < 2000; at += 1) {
      const share = shares[at % shares.length] ?? 0.5;
      const sizes = Array.from({ length: 3 + (at % 2) }, (_, child) => 10 + Math.floor(50 * fromText(`size ${at} ${child}`)));
      const parts = sizes.map((size, child) => {
        const below = Array.from({ length: size }, (_, one) => fromText(`answer ${at} ${child} ${one}`)).filter(
          (drawn) => drawn < share,
        ).length;
        return [below, size - below];
      });
      const variable = variableOf(2);
      const table = tableOf(parts, variable);
      const rounded = passed(await roundTable({ table, counters: {}, draw: inventedDraw(`family ${at}`), base }));
      const shown = table.rows.map(({ id }) => variable.categories.map((one) => rounded.get(cellKey(id, variable.id, one)) ?? -1));
      const n = sizes.reduce((sum, one) => sum + one, 0);
      enumeratedFamily(sizes, shown).forEach((values, row) => {
        if (!isSafe(values, [n, ...sizes][row] ?? 0)) proved += 1;
      });
    }
    expect(proved).toBe(0);
  });
});

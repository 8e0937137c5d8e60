import { describe, expect, it } from "vitest";
import { brandVerified, type ProtectedCube } from "../cube/cube.ts";
import { areaClasses } from "../plan/area-class.ts";
import { levelCategories, respondentCategories } from "../plan/plan.ts";
import type { Cell, Cube } from "../schema.ts";
import { areaIndex } from "./area-index.ts";
import { headline } from "./headline.ts";
import { levelSeries, stretches } from "./level-series.ts";

/** Municipalities in two size classes and agencies in one row: numbers small enough to check by hand. */
const rows: Cube["rows"] = [
  { id: "all", family: "all", parent: null, value: "all" },
  { id: "type-municipality", family: "type", parent: "all", value: "municipality" },
  { id: "type-agency", family: "type", parent: "all", value: "agency" },
  { id: "municipality-size-0-9999", family: "municipality-size", parent: "type-municipality", value: "0-9999" },
  { id: "municipality-size-50000-up", family: "municipality-size", parent: "type-municipality", value: "50000-up" },
];
const families = ["all", "type", "municipality-size"];
const variables: Cube["variables"] = [
  { id: "respondent", kind: "respondent", families, categories: [...respondentCategories], floor: 0 },
  { id: "level", kind: "level", families, categories: [...levelCategories], unions: [["1", "2", "3", "4"]], floor: 10 },
  { id: "area-a", kind: "area", area: "a", families, categories: [...areaClasses], floor: 10 },
];

/** By row: answered, declined, silent; by level; by area class. */
type Numbers = Readonly<Record<string, readonly (readonly (number | null)[])[]>>;
const small = [
  [50, 0, 50],
  [10, 20, 10, 5, 5],
  [10, 20, 10, 10],
];
const large = [
  [50, 50, 200],
  [30, 10, 5, 5, 0],
  [50, 0, 0, 0],
];
const agency = [
  [20, 0, 20],
  [10, 5, 5, 0, 0],
  [0, 0, 10, 10],
];
const sum = (...all: readonly (readonly number[])[][]) =>
  (all[0] ?? []).map((list, at) => list.map((_, place) => all.reduce((total, one) => total + (one[at]?.[place] ?? 0), 0)));
const numbers: Numbers = {
  all: sum(small, large, agency),
  "type-municipality": sum(small, large),
  "type-agency": agency,
  "municipality-size-0-9999": small,
  "municipality-size-50000-up": large,
};

function cubeOf(by: Numbers, change: Partial<Cube> = {}): ProtectedCube {
  const cells = variables.flatMap(({ id, categories }, at) =>
    rows.flatMap((row) =>
      categories.map((category, place): Cell => ({ row: row.id, variable: id, category, count: by[row.id]?.[at]?.[place] ?? null })),
    ),
  );
  const meta = { schema: "infosaktrappan-cube/1", round: "one", release: "r1", edition: "2026", rehearsal: true, base: 5 } as const;
  const branded = brandVerified({ ...meta, rows, variables, cells, ...change }, true);
  if (!branded.ok) throw new Error(branded.diagnostics.map(({ code }) => code).join());
  return branded.value;
}
const cube = cubeOf(numbers);

describe("a headline", () => {
  it("gives the worst case: 40 of 100 respondents in a frame of 400, each count within four of the truth", () => {
    expect(headline(cube, "type-municipality", "under-1")).toMatchObject({
      count: 40,
      n: 100,
      N: 400,
      rate: 0.25,
      share: 0.4,
      worst: { low: 36 / 404, high: 1 - 56 / 404 },
    });
  });

  it("weights a type by its sizes: 100 · 0.2 + 300 · 0.6 of 400 is a half", () => {
    expect(headline(cube, "type-municipality", "under-1")?.similar).toMatchObject({ isWeighted: true });
    expect(headline(cube, "type-municipality", "under-1")?.similar?.estimate).toBeCloseTo(0.5, 12);
    expect(headline(cube, "type-agency", "under-1")?.similar).toMatchObject({ estimate: 0.5, isWeighted: false });
    // And the nation by both: (100 · 0.2 + 300 · 0.6 + 40 · 0.5) / 440.
    expect(headline(cube, "all", "under-1")?.similar?.estimate).toBeCloseTo(220 / 440, 12);
  });

  it("has no interval for a part of a type, and is marked as wide there and where few answered", () => {
    expect(headline(cube, "municipality-size-50000-up", "under-1")).toMatchObject({ similar: null, wide: true });
    expect(headline(cube, "type-agency", "under-1")?.wide).toBe(true);
    // The same shares of ten times as many: no longer wide.
    const many = Object.fromEntries(
      Object.entries(numbers).map(([row, all]) => [row, all.map((list) => list.map((one) => (one ?? 0) * 10))]),
    );
    expect(headline(cubeOf(many), "type-agency", "under-1")?.wide).toBe(false);
  });

  it("gives level 1 or higher as the complement, the top level alone, and nothing that the plan does not round as one number", () => {
    expect(headline(cube, "type-municipality", "1-up")).toMatchObject({ count: 60, share: 0.6 });
    expect(headline(cube, "type-municipality", "4-up")).toMatchObject({ count: 5 });
    expect(headline(cube, "type-municipality", "2-up")).toBeNull();
    expect(headline(cube, "nowhere", "under-1")).toBeNull();
  });
});

describe("the index of block 1", () => {
  it("is computed from the classes, with bounds for what they and the rounding conceal", () => {
    // Agencies: half at 50–75, half at 75–100. Of twenty, 4, 4, 6 and 6 may be in the classes; or none, none, 6 and 14.
    const [least, most] = [(4 * 0 + 4 * 25 + 6 * 50 + 6 * 75) / 20, (6 * 75 + 14 * 100) / 20];
    expect(areaIndex(cube, "type-agency")).toEqual({ low: least, middle: 75, high: most, n: 20 });
    expect(areaIndex(cube, "nowhere")).toBeNull();
  });

  it("contains every mean that the published counts allow, and no more", () => {
    const { low, high } = areaIndex(cube, "type-agency") ?? { low: Number.NaN, high: Number.NaN };
    const within = (published: number) => Array.from({ length: 9 }, (_, at) => published - 4 + at).filter((count) => count >= 0);
    const means = within(0).flatMap((a) =>
      within(0).flatMap((b) =>
        within(10).flatMap((c) =>
          within(10).flatMap((d) => {
            const size = a + b + c + d;
            if (size < 16 || size > 24) return [];
            return [{ least: (25 * b + 50 * c + 75 * d) / size, most: (25 * a + 50 * b + 75 * c + 100 * d) / size }];
          }),
        ),
      ),
    );
    expect(Math.min(...means.map(({ least }) => least))).toBeCloseTo(low, 12);
    expect(Math.max(...means.map(({ most }) => most))).toBeCloseTo(high, 12);
  });
});

describe("a series", () => {
  const next = cubeOf(numbers, { round: "two" });
  const other = cubeOf(numbers, { round: "three", edition: "2028" });
  const rounds = [
    { cube, panel: null, continues: false },
    { cube: next, panel: null, continues: true },
    { cube: other, panel: null, continues: false, isProvisional: true },
  ];
  const found = levelSeries(rounds, { row: "type-agency", subject: "under-1" });

  it("breaks where the level means something else, and gives no change across the break", () => {
    expect(found.map(({ round, status }) => [round, status])).toEqual([
      ["one", "A"],
      ["two", "A"],
      ["three", "B"],
    ]);
    expect(found.map((one) => one.change?.difference ?? null)).toEqual([null, 0, null]);
    expect(
      levelSeries(
        rounds.slice(0, 2).map((one) => ({ ...one, isProvisional: true })),
        { row: "all", subject: "under-1" },
      ).map(({ status }) => status),
    ).toEqual(["P", "P"]);
  });

  it("is drawn in stretches: none across a break, none across a withheld observation", () => {
    expect(stretches(found).map((one) => one.map(({ round }) => round))).toEqual([["one", "two"], ["three"]]);
    const [first, second] = found;
    if (!first || !second) throw new Error("unreachable");
    expect(stretches([first, { ...second, headline: null }, { ...second, round: "later" }])).toHaveLength(2);
  });
});

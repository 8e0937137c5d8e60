import { describe, expect, it } from "vitest";
import { inventedPanel } from "../../testing/statistics/invented-panel.ts";
import { inventedLevels } from "../../testing/statistics/invented-plan.ts";
import { base } from "../base.ts";
import { brandVerified, type ProtectedCube } from "../cube/cube.ts";
import { areaClasses } from "../plan/area-class.ts";
import { respondentCategories } from "../plan/plan.ts";
import { rowsIn } from "../plan/rows.ts";
import type { Cell, Cube } from "../schema.ts";
import { areaIndex } from "./area-index.ts";
import { headline } from "./headline.ts";
import { levelSeries } from "./level-series.ts";

/** Municipalities in two size classes and agencies in one row: numbers small enough to check by hand. */
const rows: Cube["rows"] = [
  { id: "all", family: "all", parent: null, value: "all", asked: 440, answered: 120 },
  { id: "type-municipality", family: "type", parent: "all", value: "municipality", asked: 400, answered: 100 },
  { id: "type-agency", family: "type", parent: "all", value: "agency", asked: 40, answered: 20 },
  { id: "municipality-size-0-9999", family: "municipality-size", parent: "type-municipality", value: "0-9999", asked: 100, answered: 50 },
  {
    id: "municipality-size-50000-up",
    family: "municipality-size",
    parent: "type-municipality",
    value: "50000-up",
    asked: 300,
    answered: 50,
  },
];
const families = ["all", "type", "municipality-size"];
const variables: Cube["variables"] = [
  { id: "respondent", kind: "respondent", families: ["all", "type"], categories: [...respondentCategories], floor: 0 },
  {
    id: "level",
    kind: "level",
    families,
    categories: [...inventedLevels],
    floor: 10,
  },
  { id: "area-a", kind: "area", area: "a", families, categories: [...areaClasses], floor: 10 },
];

/** By row: declined; by level; by area class. */
type Numbers = Readonly<Record<string, readonly (readonly (number | null)[])[]>>;
const small = [[0], [5, 0, 5, 20, 10, 5, 5], [10, 20, 10, 10]];
const large = [[50], [10, 10, 10, 10, 5, 5, 0], [50, 0, 0, 0]];
const agency = [[0], [0, 5, 5, 5, 5, 0, 0], [0, 0, 10, 10]];
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
  const cells = variables.flatMap(({ id, categories, ...published }, at) =>
    rowsIn(rows, published).flatMap((row) =>
      categories.map((category, place): Cell => ({ row: row.id, variable: id, category, count: by[row.id]?.[at]?.[place] ?? null })),
    ),
  );
  const meta = { schema: "infosaktrappan-cube/2", round: "one", release: "r1", edition: "2026", rehearsal: true, base } as const;
  const branded = brandVerified({ ...meta, rows, variables, cells, ...change }, true);
  if (!branded.ok) throw new Error(branded.diagnostics.map(({ code }) => code).join());
  return branded.value;
}
const cube = cubeOf(numbers);
const panelOf = (change: Parameters<typeof inventedPanel>[0]) => inventedPanel({ row: "type-municipality", round: "one", ...change });

describe("a headline", () => {
  it("gives the worst case: 40 of 100 respondents in a frame of 400, the count within the rounding error", () => {
    expect(headline(cube, "type-municipality", "under-1")).toMatchObject({
      count: 40,
      of: { low: 100, high: 100 },
      n: 100,
      N: 400,
      rate: 0.25,
      share: 0.4,
      between: { low: 0.36, high: 0.44 },
      worst: { low: 36 / 400, high: 344 / 400 },
      likely: null,
      isSmall: false,
    });
    expect(headline(cube, "type-agency", "under-1")?.isSmall).toBe(true);
  });

  it("gives the likely interval where a panel tells where the leavers stood, of the frame alone", () => {
    // 40 of 100 below level 1; of 60 leavers 50 were invited again, one to two in three of them below; 250 never answered.
    const panel = panelOf({ leavers: 1, sizes: { panel: 80, joiners: 20, leavers: 60, gone: 10 } });
    const found = headline(cube, "type-municipality", "under-1", panel)?.likely;
    expect(found?.low).toBeCloseTo((36 + (1 / 3 - 1 / 4) * 50 + 250 * (1 / 3)) / 400, 12);
    expect(found?.high).toBeCloseTo((44 + (2 / 3 + 1 / 4) * 50 + 250 * (2 / 3 + 1 / 4)) / 400, 12);
    const above = headline(cube, "type-municipality", "1-up", panel)?.likely;
    expect(above?.low).toBeCloseTo(1 - (found?.high ?? 0), 12);
    // Counting those who are gone from the frame would give another interval.
    expect(
      headline(cube, "type-municipality", "under-1", panelOf({ leavers: 1, sizes: { panel: 80, joiners: 20, leavers: 60, gone: 0 } }))
        ?.likely,
    ).not.toEqual(found);
    // For the nation: the type's interval and, for agencies, the worst case.
    const worst = headline(cube, "type-agency", "under-1")?.worst;
    expect(headline(cube, "all", "under-1", panel)?.likely?.low).toBeCloseTo(((found?.low ?? 0) * 400 + (worst?.low ?? 0) * 40) / 440, 12);
    expect(headline(cube, "type-agency", "under-1", panel)?.likely).toBeNull();
    expect(headline(cube, "type-municipality", "4-up", panel)?.likely).toBeNull();
    expect(headline(cube, "type-municipality", "under-1", panelOf({ leavers: null }))?.likely).toBeNull();
  });

  it("gives no likely interval that reaches outside the certain one, also where the rounding of the types adds up", () => {
    // Nearly all leavers may have been below level 1, so that the upper bounds of all types are certain ones.
    const panel = panelOf({ leavers: 2, sizes: { panel: 80, joiners: 20, leavers: 300, gone: 0 } });
    for (const row of ["all", "type-municipality"]) {
      const { likely, worst } = headline(cube, row, "under-1", panel) ?? {};
      expect(likely?.high, row).toBe(worst?.high);
      expect(likely?.low, row).toBeGreaterThan(worst?.low ?? 1);
    }
  });

  it("gives every level with those above it", () => {
    expect(headline(cube, "type-municipality", "1-up")).toMatchObject({ count: 60, share: 0.6 });
    expect(headline(cube, "type-municipality", "4-up")).toMatchObject({ count: 5 });
    expect(headline(cube, "type-municipality", "2-up")).toMatchObject({ count: 30, counts: { low: 26, high: 34 } });
    expect(headline(cube, "nowhere", "under-1")).toBeNull();
  });
});

describe("the index of block 1", () => {
  it("is computed from the classes, with bounds for what they and the rounding conceal", () => {
    // Agencies: half at 50–75, half at 75–100. Of twenty, 4, 0, 10 and 6 may be in the classes, since a run of them is within four; or none, none, 6 and 14.
    const [least, most] = [(4 * 0 + 0 * 25 + 10 * 50 + 6 * 75) / 20, (6 * 75 + 14 * 100) / 20];
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
            if (a + b + c + d !== 20 || a + b > 4) return [];
            return [{ least: (25 * b + 50 * c + 75 * d) / 20, most: (25 * a + 50 * b + 75 * c + 100 * d) / 20 }];
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
    { cube: other, panel: null, continues: false },
  ];
  const found = levelSeries(rounds, { row: "type-agency", subject: "under-1" });

  it("breaks where the level means something else, and gives no change across the break", () => {
    expect(found.map(({ round, status }) => `${round} ${status}`)).toEqual(["one A", "two A", "three B"]);
    expect(found.map((one) => one.change?.difference ?? null)).toEqual([null, 0, null]);
  });
});

import { describe, expect, test } from "vitest";
import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import { isDivided, leastLackingIn, levelOf } from "../../scripts/statistics/plan/levels.ts";
import { headline } from "../../scripts/statistics/uncertainty/headline.ts";
import type { StepFigure } from "../../scripts/statistics/uncertainty/ladder.ts";
import { typesFinding } from "../../scripts/statistics/wording/finding.ts";
import { inventedCube } from "../../scripts/testing/statistics/invented-dataset.ts";
import { inventedLevels } from "../../scripts/testing/statistics/invented-plan.ts";
import { groupsByType, levelsOf, responseOf } from "../data/figures.ts";
import { results as resultsEn } from "../text/en/results/results.ts";
import { takingPart as takingPartEn } from "../text/en/results/taking-part.ts";
import { results } from "../text/sv/results/results.ts";
import { takingPart } from "../text/sv/results/taking-part.ts";
import { wordsIn } from "../text/words.ts";
import { shownCount, shownHigher, shownShare } from "./certainty.ts";
import { groupRow } from "./interval-rows.ts";
import { rate } from "./percent-format.ts";
import { fewGroups } from "./questions.ts";

const words = wordsIn("sv");
const cube = inventedCube(true);

/** The cube with sixteen regions that answered, and their levels. */
function withRegions(levels: readonly number[], answered = 16): ProtectedCube {
  const rows = cube.rows.map((row) => (row.id === "type-region" ? { ...row, answered } : row));
  // Of those below level 1, all lack the most.
  const countAt = (category: string) => (isDivided(category) && leastLackingIn(category) < 4 ? 0 : (levels[levelOf(category)] ?? 0));
  const cells = cube.cells.map((cell) =>
    cell.row === "type-region" && cell.variable === "level" ? { ...cell, count: countAt(cell.category) } : cell,
  );
  return { ...cube, rows, cells } as ProtectedCube;
}

const regions = withRegions([5, 5, 5, 0, 0]);
const group = groupsByType(regions, "sv").find(({ value }) => value === "region");
if (!group) throw new Error("the cube has regions");

describe("a group where fewer than a hundred answered", () => {
  test("has bounds of the exact number that answered, never a rounded count of a rounded count", () => {
    const under = headline(regions, "type-region", "under-1");
    if (!under) throw new Error("the regions are shown");
    expect(shownShare(under, words)).toBe("2–9 av 16");
    expect(typesFinding("sv", regions)).toContain("mellan 2 och 9 av 16 regioner");
    expect(groupRow({ name: "Regioner", under, n: 16, N: 20 }, words)).toEqual({
      label: "Regioner",
      more: "16 av 20 svarade",
      band: under.worst,
      likely: null,
      share: null,
    });
    const parts = levelsOf(regions, group, "sv").parts ?? [];
    expect(parts.map(({ percent, counts }) => [percent, counts])).toEqual([
      [null, { low: 2, high: 9 }],
      [null, { low: 7, high: 14 }],
    ]);
  });

  test.each([
    [99, "45–49 av 99"],
    [100, "45"],
  ])("has no share of %i, and one from a hundred on", (answered, shown) => {
    const found = headline(withRegions([45, answered === 100 ? 55 : 50, 0, 0, 0], answered), "type-region", "under-1");
    expect(found && shownShare(found, words)).toBe(shown);
  });

  test("in the old form, where more is shown than there are, the others narrow it", () => {
    const under = headline(withRegions([5, 5, 5, 5, 0]), "type-region", "under-1");
    expect(under && [shownShare(under, words), shownHigher(regions, under, words)]).toEqual(["1–5 av 16", "7–14"]);
  });

  test.each([
    [16, [5, 5, 5, 0, 0], "2–9", "7–14"],
    [25, [5, 10, 10, 0, 0], "1–9", "16–24"],
    [99, [45, 50, 0, 0, 0], "45–49", "50–54"],
    [100, [45, 55, 0, 0, 0], "45", "55"],
  ])("of %i has a table's counts as bounds below a hundred", (answered, levels, under, higher) => {
    const shown = withRegions(levels, answered);
    const found = headline(shown, "type-region", "under-1");
    expect(found && [shownCount(found, words), shownHigher(shown, found, words)]).toEqual([under, higher]);
  });

  test("is told at a question, with its number, but not where it is withheld", () => {
    const groups = [null, true, false].map((isSmall) => ({
      figures: new Map(isSmall === null ? [] : [["0", { isSmall } as StepFigure]]),
    }));
    expect(fewGroups(groups)).toEqual(groups.slice(1, 2));
    expect(results.questionFew(["myndigheter (45)"])).toMatch(/Färre än 100 svar: myndigheter \(45\)/);
    expect(resultsEn.questionFew(["agencies: 45"])).toMatch(/Fewer than 100 answers: agencies: 45/);
    expect(results.questionBlock(3)).toMatch(/gick vidare till block 3/);
  });

  test("of those who declined has bounds instead of shares", () => {
    expect(takingPart.reasonsRest("15", "510")).toBe("Omkring 15 av 510 inbjudna avstod.");
    expect(takingPartEn.reasonsRest("15", "510")).toBe("About 15 of 510 invited organisations declined.");
    expect(takingPart.reasonsValueFew(1, 9)).toBe("1–9");
  });
});

describe("the response", () => {
  test("is exact, and all only where all answered", () => {
    expect(responseOf(regions, group)).toMatchObject({ n: 16, N: 20, rate: 80 });
    expect([rate(289, 290), rate(290, 290), rate(1, 1000), rate(0, 20), rate(0, 0)]).toEqual([99, 100, 1, 0, 0]);
  });

  test("tells how many declined only where that is published", () => {
    const { declined } = responseOf(cube, group);
    expect(declined && shownCount({ ...declined, isSmall: false }, words)).toBe("10");
    // No page shows a rounded zero alone.
    const none = { ...cube, cells: cube.cells.map((one) => (one.category === "declined" ? { ...one, count: 0 } : one)) };
    const zero = responseOf(none as ProtectedCube, group).declined;
    expect(zero && shownCount({ ...zero, isSmall: false }, words)).toBe("0–4");
    const size = { ...group, row: "municipality-size-0-9999" };
    expect(responseOf(cube, size)).toMatchObject({ declined: null, n: 45 });
  });
});

test("where one type is too small, the others stand together in place of all", () => {
  const rows = [
    ...cube.rows,
    { id: "shown-types", family: "shown-types", parent: null, value: "municipality+agency", asked: 360, answered: 260 },
  ];
  const cells = [
    ...cube.cells,
    ...inventedLevels.map((category) => ({
      row: "shown-types",
      variable: "level",
      category,
      count: category === "lacks-4" ? 130 : 15,
    })),
  ];
  const shown = { ...cube, rows, cells } as ProtectedCube;
  const last = groupsByType(shown, "sv").at(-1);
  expect(last).toEqual({
    row: "shown-types",
    value: "shown-types",
    name: "Kommuner och myndigheter",
    inSentence: "kommuner och myndigheter",
    isWhole: true,
  });
  expect(groupsByType(cube, "sv").at(-1)).toMatchObject({ row: "all", isWhole: true });
});

// A figure is the same, and true, wherever it stands: on the front page, on the results, in tables, in the report and in the feed.
import { expect, test } from "vitest";
import { levelTable } from "../../scripts/report/sections/levels.ts";
import { textOf, underLevel1 } from "../../scripts/report/statements/sentence.ts";
import { levelStatement } from "../../scripts/report/statements/statements.ts";
import { shareOf, worstOf } from "../../scripts/statistics/uncertainty/figure.ts";
import { headline } from "../../scripts/statistics/uncertainty/headline.ts";
import { roundOutwards } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { typesFinding } from "../../scripts/statistics/wording/finding.ts";
import { inventedCube } from "../../scripts/testing/report/invented.ts";
import { inventedInput, inventedTypes } from "../../scripts/testing/report/invented-input.ts";
import { groupsByType } from "../data/figures.ts";
import { wordsIn } from "../text/words.ts";
import { shownCount, shownHigher, shownShare } from "./certainty.ts";
import { figureText } from "./finding.ts";

const row = "type-region";
const words = wordsIn("sv");
/** Sixteen of twenty regions, shown as 5, 5, 5, 0, 0: with four of the truth below level 1. */
const cube = inventedCube({ ...inventedTypes, [row]: { answered: 16, silent: 4, levels: [1, 1, 1, 0, 0] } });

test("the regions below level 1 are 2 to 9 of 16 everywhere, and those at it are the rest", () => {
  const under = headline(cube, row, "under-1");
  if (!under) throw new Error("the regions are shown");
  const said = levelStatement({ language: "sv", releases: { now: cube, before: null } }, row);
  expect(typesFinding("sv", cube)).toContain("mellan 2 och 9 av 16 regioner");
  expect(figureText(under, { words, language: "sv" })).toEqual({ percent: null, text: "Mellan 2 och 9 av 16 svarande är under nivå 1" });
  expect([shownShare(under, words), shownCount(under, words), shownHigher(cube, under, words)]).toEqual(["2–9 av 16", "2–9", "7–14"]);
  expect(said && textOf(said)).toBe("Mellan 2 och 9 av 16 svarande regioner är under nivå 1.");
  expect(levelTable({ ...inventedInput, now: { ...inventedInput.now, cube } }, [row]).rows).toEqual([["Regioner", "16", "2–9", "7–14"]]);
  // Of all twenty: the same bounds, and the four that did not answer.
  const worst = worstOf(cube, underLevel1(row));
  expect([worst && roundOutwards(worst), roundOutwards(under.worst)]).toEqual([
    [10, 65],
    [10, 65],
  ]);
});

test.each([
  [99, "45–49 av 99", "mellan 45 och 49 av 99"],
  [100, "45 %", "45 procent"],
])("of %i that answered the site says %s and the report %s", (answered, onSite, inReport) => {
  const now = inventedCube({
    ...inventedTypes,
    "type-agency": { answered, silent: 20, levels: [9, Math.floor(answered / 5) - 9, 0, 0, 0] },
  });
  const under = headline(now, "type-agency", "under-1");
  const figure = shareOf(now, underLevel1("type-agency"));
  if (!under || !figure) throw new Error("the agencies are shown");
  expect(under.isSmall ? shownShare(under, words) : `${shownShare(under, words)} %`).toBe(onSite);
  expect(typesFinding("sv", now)).toContain(inReport);
  const said = levelStatement({ language: "sv", releases: { now, before: null } }, "type-agency");
  expect((said ? textOf(said) : "").toLowerCase()).toContain(inReport);
  expect(groupsByType(now, "sv").map(({ value }) => value)).toContain("agency");
});

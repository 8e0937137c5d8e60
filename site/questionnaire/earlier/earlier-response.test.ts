import { describe, expect, test } from "vitest";
import type { Checked } from "../../../scripts/core/diagnostic.ts";
import type { Answer } from "../../../scripts/method/schema.ts";
import { placeAt } from "../../../scripts/repository/place.ts";
import { readEdition } from "../../../scripts/repository/read-method.ts";
import { exampleResponse } from "../../e2e/support/example-takeaway.ts";
import { digest, filledTo, inventPage } from "../../e2e/support/invented-page.ts";
import { inventSuccessor } from "../../e2e/support/invented-successor.ts";
import { buildPageData } from "../data/build-data.ts";
import { draftText } from "../drafts/draft-text.ts";
import type { Filled } from "../drafts/state.ts";
import { earlierAddress, nameQuestion } from "./carried-draft.ts";
import { earlierData } from "./earlier-data.ts";
import { compareWithNow, readEarlier } from "./earlier-response.ts";

const page = inventPage();
const read = readEdition(placeAt("."), "2026");
if (!read.ok) throw new Error("the content does not read");
const next = inventSuccessor(read.value, "2099");
const later = {
  ...buildPageData({ language: "sv", edition: next.edition, digest, round: undefined }),
  earlier: { "2026": "/fran.json" },
};
const earlier = earlierData({ edition: read.value, digest }, [next]);

function must<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error("refused");
  return checked.value;
}

const level2: Filled = { ...exampleResponse("level-2"), target: 3 };
const withAnswers = (filled: Filled, answers: Readonly<Record<string, Answer>>): Filled => ({
  ...filled,
  answers: { ...filled.answers, ...answers },
});
const of = (earned: number, possible: number) => ({ earned, possible });
const people = of(6, 15);
const beside = (before: Filled, now: Filled) => compareWithNow(must(readEarlier(draftText(page, before), page)), page.model, now);

describe("a file of this edition, computed by hand on the example at level 2", () => {
  test("the same answers give the same level, shares and areas, and no changes", () => {
    const same = beside(level2, level2);
    expect(same).toMatchObject({ level: { low: 2, high: 2 }, atLeast: false, through: 4, raised: [], lowered: [] });
    expect(same.share).toEqual({ before: { low: of(101, 177), high: of(101, 177) }, now: of(101, 177) });
    expect(same.areas.find((one) => one.area === "people")).toEqual({ area: "people", before: { low: people, high: people }, now: people });
    // Sixty answers, one of them not applicable.
    expect(same.unchanged).toBe(59);
  });

  test("raised and lowered questions are listed with both answers, and vet inte counts as the lowest", () => {
    const now = withAnswers(level2, { "people-knowledge": 3, "followup-audit": 1, "governance-policy": 1, "risk-done": "unknown" });
    const moved = beside(level2, now);
    expect(moved.raised).toEqual([
      { question: "people-knowledge", before: { low: 1, high: 1 }, now: 3 },
      { question: "followup-audit", before: { low: null, high: null }, now: 1 },
    ]);
    expect(moved.lowered).toEqual([
      { question: "governance-policy", before: { low: 3, high: 3 }, now: 1 },
      { question: "risk-done", before: { low: 2, high: 2 }, now: null },
    ]);
    // 101 + 2 + 1 − 2 − 2 = 100.
    expect(moved.share).toEqual({ before: { low: of(101, 177), high: of(101, 177) }, now: of(100, 177) });
  });

  test("from vet inte to the lowest option is not a raise", () => {
    expect(beside(level2, withAnswers(level2, { "followup-audit": 0 })).raised).toEqual([]);
  });

  test("shares are compared over the blocks that are complete both times", () => {
    const stopped: Filled = { ...exampleResponse("stopped-after-block-1"), target: 3 };
    const found = beside(stopped, level2);
    // 34 of 60 then, 46 of 60 now: block 1 alone, although all four are answered now.
    expect(found).toMatchObject({ through: 1, level: { low: 1, high: 1 }, atLeast: true });
    expect(found.share).toEqual({ before: { low: of(34, 60), high: of(34, 60) }, now: of(46, 60) });
  });

  test("without a complete block 1 there is no level, but answers are compared", () => {
    const part = { ...level2, answers: { "governance-policy": 1 } };
    const found = beside(part, level2);
    expect(found).toMatchObject({ level: null, through: 0, share: { before: null, now: null } });
    expect(found.raised).toEqual([{ question: "governance-policy", before: { low: 1, high: 1 }, now: 3 }]);
  });
});

describe("a file of an earlier edition", () => {
  const open = (option: number) => must(readEarlier(draftText(page, filledTo(page, 4, option)), later, earlier));
  // In the successor the first question is reworded (1 becomes 1 or 2), the second split in two, the third replaced by a new one.
  const [reworded = ""] = page.model.questions.filter((one) => one.block === 1).map((one) => one.id);

  test("has the level by its own edition, and the level by this one", () => {
    const before = open(1);
    expect(before).toMatchObject({ edition: "2026", isThisEdition: false, reported: { level: 0, atLeast: false } });
    const found = compareWithNow(before, later.model, filledTo(later, 4, 1));
    // Block 1 has 21 questions in the successor: 60 − 1 + 2 = 61 in all. Of 183 the certain 57 answers give 57; the uncertain four
    // give 1 + 0 + 0 + 0 at the least and 2 + 3 + 3 + 3 at the most: 58 and 68.
    expect(found.share.before).toEqual({ low: of(58, 183), high: of(68, 183) });
    expect(found.share.now).toEqual(of(61, 183));
  });

  test("counts as raised only what is above every option that the earlier answer leaves open", () => {
    const now = (option: number) => compareWithNow(open(1), later.model, withAnswers(filledTo(later, 4, 1), { [reworded]: option }));
    expect(now(3).raised).toEqual([{ question: reworded, before: { low: 1, high: 2 }, now: 3 }]);
    expect([now(1).raised, now(2).raised, now(2).lowered]).toEqual([[], [], []]);
    expect(now(0).lowered).toEqual([{ question: reworded, before: { low: 1, high: 2 }, now: 0 }]);
    // Only the 57 unchanged questions are known to have the same option.
    expect(now(1).unchanged).toBe(57);
  });

  test("is found by the edition that it names, and by no other name", () => {
    expect(earlierAddress(draftText(page, level2), later)).toBe("/fran.json");
    expect(earlierAddress('{"edition":"constructor"}', later)).toBeUndefined();
    expect(earlierAddress(draftText(page, level2), page)).toBeUndefined();
  });
});

describe("a file that cannot be compared", () => {
  const codes = (text: string) => {
    const checked = readEarlier(text, page);
    return [checked.ok, ...checked.diagnostics.map((one) => one.code)];
  };

  test("is refused if it is not a draft, or of an edition without a correspondence to this one", () => {
    expect(codes("{")).toEqual([false, "draft-not-json"]);
    expect(codes("{}")).toEqual([false, "draft-other-file"]);
    expect(codes(draftText({ ...page, edition: "1999" }, level2))).toEqual([false, "earlier-edition"]);
  });

  test("is read in part if some of it is usable, and a question of an earlier edition is named by its own text", () => {
    const damaged = draftText(page, { ...level2, answers: { ...level2.answers, "risk-done": 7 } });
    expect(codes(damaged)).toEqual([true, "draft-option"]);
    const [one] = readEarlier(damaged, later, earlier).diagnostics;
    expect(one && nameQuestion("sv", one, earlier).values.question).toMatch(/^1\.8\. .+\?$/);
  });
});

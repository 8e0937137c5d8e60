import { describe, expect, test } from "vitest";
import { percent } from "../../../scripts/method/result.ts";
import { exampleResponse, model } from "../../e2e/support/example-takeaway.ts";
import { whatIfWords as en } from "../../text/en/form/what-if.ts";
import { whatIfWords } from "../../text/sv/form/what-if.ts";
import type { Filled } from "../drafts/state.ts";
import { candidatesOf, stillHigher, whatIf } from "./what-if.ts";
import { whatIsLeft } from "./what-if-trial.ts";

const at = (example: string): Filled => ({ ...exampleResponse(example), target: 3 });
const level2 = at("level-2");

/*
 * By hand, from the arithmetic of the example level-2: 101 of 177, and six conditions of level 3 are unmet. Block 1 has 46 of the 48 that
 * it needs: people-knowledge 1 → 3 gives them. The musts: incident-detect 0 → 2 and followup-audit "vet inte" → 1. The floors in block 3:
 * continuity-plans 1 → 2 makes 3 of 6, and the audit makes 3 of 6 in follow-up. Block 3 then has 15 + 2 + 1 + 1 = 19 of 39, 48 per cent
 * of the 50 that are needed; governance-integrated 1 → 2 makes it 20, 51 per cent.
 */
const enough = {
  "people-knowledge": 3,
  "incident-detect": 2,
  "followup-audit": 1,
  "continuity-plans": 2,
};

describe("trying higher answers, computed by hand on the example at level 2", () => {
  test("one question changes the share and its area, but not a level that needs more", () => {
    const { now, trial, through, assumesUnanswered } = whatIf(model, level2, { "people-knowledge": 3 });
    expect([now.score.level, trial.score.level, through, assumesUnanswered]).toEqual([2, 2, 4, false]);
    // 101 + 2 = 103 of 177 is 58.19; people 6 + 2 = 8 of 15 is 53.3.
    expect([percent(now.score.share), percent(trial.score.share)]).toEqual([57, 58]);
    expect([now.areas["people"], trial.areas["people"]]).toEqual([40, 53]);
    expect([now.score.unmet.length, trial.score.unmet.length]).toEqual([4, 3]);
  });

  test("when every unmet condition is met, the level is the next one", () => {
    const almost = whatIf(model, level2, enough);
    expect(almost.trial.score.unmet.map((one) => one.id)).toEqual(["block:3"]);
    expect(whatIf(model, level2, { ...enough, "governance-integrated": 2 }).trial.score.level).toBe(3);
  });

  test("the actual answers are unchanged", () => {
    const before = JSON.stringify(level2);
    whatIf(model, level2, enough);
    expect(JSON.stringify(level2)).toBe(before);
  });
});

describe("an incomplete block", () => {
  const stopped = at("stopped-after-block-1");

  test("is included with its first tried question, with unanswered questions at their lowest option on both sides", () => {
    const { now, trial, through, assumesUnanswered } = whatIf(model, stopped, { "governance-plan": 2 });
    expect([through, assumesUnanswered]).toEqual([2, true]);
    // Block 1 has 34 of 60; with block 2 at nothing it is 34 of 114 now, and 36 of 114 in the trial.
    expect(now.score.share).toEqual({ earned: 34, possible: 114 });
    expect(trial.score.share).toEqual({ earned: 36, possible: 114 });
    expect([now.score.level, trial.score.level]).toEqual([1, 1]);
  });

  test("is what the next level lacks: counting two conditions would suggest that little remains", () => {
    const tried = whatIf(model, stopped, { "governance-policy": 3 });
    expect(tried.trial.score.unmet.map((one) => one.kind)).toContain("answered");
    expect(whatIsLeft(tried, 4, whatIfWords)).toBe("Nivå 2 bedöms när de 18 frågor som är kvar i block 2 är besvarade.");
    expect(whatIsLeft(tried, 4, en)).toBe("Level 2 is assessed once the 18 questions left in block 2 are answered.");
    expect(whatIsLeft(whatIf(model, level2, { "people-knowledge": 3 }), 4, whatIfWords)).toBe(
      "3 villkor fattas då för nivå 3, mot 4 villkor nu.",
    );
  });

  test("is left out while no question in it is tried, even if some are answered", () => {
    const begun = { ...stopped, answers: { ...stopped.answers, "governance-plan": 3 } };
    const { now, trial, through } = whatIf(model, begun, { "governance-policy": 3 });
    expect(through).toBe(1);
    expect([now.score.share.earned, trial.score.share.earned]).toEqual([34, 35]);
    expect(whatIf(model, begun, { "organisation-owners": 1 }).now.score.share).toEqual({ earned: 37, possible: 114 });
  });
});

describe("what can be tried", () => {
  test("is asked, single-choice and not at its top; vet inte counts as the lowest", () => {
    const candidates = candidatesOf(model, level2);
    const ids = candidates.map((one) => one.question);
    expect(ids).not.toContain("governance-policy"); // 3 already
    expect(ids).not.toContain("assets-ot"); // not asked
    expect(candidates.find((one) => one.question === "followup-audit")).toMatchObject({ option: null, top: 3 });
    // Sixty questions less assets-ot and the ten answered with the top option.
    const atTop = Object.values(level2.answers).filter((one) => one === 3).length;
    expect(candidates).toHaveLength(60 - 1 - atTop);
  });

  test("is removed when the actual answer catches up, or the question is no longer asked", () => {
    expect(stillHigher(model, level2, { "people-knowledge": 2, "governance-policy": 3, "assets-ot": 2, invented: 1 })).toEqual({
      "people-knowledge": 2,
    });
    expect(stillHigher(model, level2, { "people-knowledge": 1 })).toEqual({});
    expect(stillHigher(model, level2, { "people-knowledge": 9 })).toEqual({});
  });
});

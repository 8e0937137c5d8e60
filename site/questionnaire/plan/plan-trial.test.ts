import { describe, expect, test } from "vitest";
import { percent, type Raise } from "../../../scripts/method/result.ts";
import { planInput } from "../../e2e/support/example-takeaway.ts";
import { includedRaises, plannedSteps } from "./plan-steps.ts";
import { alternativesOf, trialOf } from "./plan-trial.ts";

const to = (options: Readonly<Record<string, number>>): readonly Raise[] =>
  Object.entries(options).map(([question, option]) => ({ question, from: 0, to: option }));
const level2 = planInput("level-2");

/*
 * By hand, from the arithmetic of the example level-2: 101 of 177, and six conditions of level 3 are unmet. Block 1 has 46 of the 48 that
 * it needs: people-knowledge 1 → 3 gives them. The musts: incident-detect 0 → 2 and followup-audit "vet inte" → 1. The floors in block 3:
 * continuity-plans 1 → 2 makes 3 of 6, and the audit makes 3 of 6 in follow-up. Block 3 then has 15 + 2 + 1 + 1 = 19 of 39, 48 per cent
 * of the 50 that are needed; governance-integrated 1 → 2 makes it 20, 51 per cent.
 */
const enough = { "people-knowledge": 3, "incident-detect": 2, "followup-audit": 1, "continuity-plans": 2 };

describe("the result with some answers raised, computed by hand on the example at level 2", () => {
  test("one question changes the share and its area, but not a level that needs more", () => {
    const { now, done, assumesUnanswered } = trialOf(level2, to({ "people-knowledge": 3 }));
    expect([now.score.level, done.score.level, assumesUnanswered]).toEqual([2, 2, false]);
    // 101 + 2 = 103 of 177 is 58.19; people 6 + 2 = 8 of 15 is 53.3.
    expect([percent(now.score.share), percent(done.score.share)]).toEqual([57, 58]);
    expect([now, done].map(({ score }) => percent(score.areas.people?.share ?? { earned: 0, possible: 0 }))).toEqual([40, 53]);
    expect([now.score.unmet.length, done.score.unmet.length]).toEqual([4, 3]);
  });

  test("when every unmet condition is met, the level is the next one", () => {
    expect(trialOf(level2, to(enough)).done.score.unmet.map((one) => one.id)).toEqual(["block:3"]);
    expect(trialOf(level2, to({ ...enough, "governance-integrated": 2 })).done.score.level).toBe(3);
  });

  test("of two measures that raise one question, the one that raises it most counts, and the answers are unchanged", () => {
    const before = JSON.stringify(level2.filled);
    const both = trialOf(level2, [...to({ "people-knowledge": 3 }), ...to({ "people-knowledge": 2 })]);
    expect(both.done.score.share.earned).toBe(103);
    expect(JSON.stringify(level2.filled)).toBe(before);
  });
});

describe("an incomplete block", () => {
  test("counts up to the target, with unanswered questions at their lowest option, both now and then", () => {
    const { now, done, assumesUnanswered } = trialOf(planInput("stopped-after-block-1", 2), to({ "governance-plan": 2 }));
    expect(assumesUnanswered).toBe(true);
    // Block 1 has 34 of 60; with block 2 at nothing it is 34 of 114 now, and 36 of 114 then.
    expect(now.score.share).toEqual({ earned: 34, possible: 114 });
    expect(done.score.share).toEqual({ earned: 36, possible: 114 });
    expect([now.score.level, done.score.level]).toEqual([1, 1]);
  });
});

describe("what else would lift something", () => {
  test("the whole plan reaches its target, and without a must it does not", () => {
    for (const [id, target] of [
      ["all-zero", 1],
      ["all-zero", 4],
      ["level-2", 3],
      ["stopped-after-block-1", 2],
    ] as const) {
      const input = planInput(id, target);
      const planned = plannedSteps(input);
      expect(trialOf(input, includedRaises(planned)).done.score.level).toBe(target);
      const must = planned.steps.find((one) => one.mustFor !== undefined);
      if (!must) continue;
      const left = plannedSteps({ ...input, filled: { ...input.filled, plan: { included: { [must.measure]: false } } } });
      expect(trialOf(input, includedRaises(left)).done.score.level).toBeLessThan(target);
    }
  });

  test("six at most, none in the plan already, and each adds points to what the plan gives", () => {
    const input = planInput("all-zero", 2);
    const planned = plannedSteps(input);
    const found = alternativesOf(input, planned);
    expect(found).toHaveLength(6);
    const raised = includedRaises(planned);
    const { earned } = trialOf(input, raised).done.score.share;
    for (const { measure, raises, lifts } of found) {
      expect(planned.steps.map((one) => one.measure)).not.toContain(measure);
      const more = trialOf(input, [...raised, ...raises]).done.score.share.earned;
      expect(more - earned).toBe(Object.values(lifts).reduce((sum, one) => sum + one, 0));
      expect(more).toBeGreaterThan(earned);
    }
  });

  test("what leads to a higher level comes first", () => {
    const input = planInput("all-zero", 1);
    const must = plannedSteps(input).steps.find((one) => one.mustFor !== undefined);
    if (!must) throw new Error("no must");
    const standIn = { id: "stand-in", raises: must.raises.map((one) => one.question), effort: 3, priority: 99, after: [] };
    const filled = { ...input.filled, plan: { included: { [must.measure]: false } } };
    const changed = { ...input, filled, measures: [...input.measures, standIn] };
    const without = plannedSteps(changed);
    const reached = trialOf(changed, includedRaises(without)).done.score.level;
    const [first] = alternativesOf(changed, without);
    expect(reached).toBe(0);
    expect(first).toMatchObject({ measure: "stand-in", level: 1 });
  });

  test("there is nothing where every answer is at its top", () => {
    const answers = Object.fromEntries(Object.keys(level2.filled.answers).map((id) => [id, 3]));
    const full = {
      ...level2,
      filled: { ...level2.filled, answers },
      outcome: { ...level2.outcome, response: { answers, background: {} } },
    };
    expect(alternativesOf(full, { steps: [], withoutMeasure: [], way: plannedSteps(full).way })).toEqual([]);
  });
});

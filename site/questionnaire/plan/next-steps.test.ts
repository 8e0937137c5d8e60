import { expect, test } from "vitest";
import type { Response } from "../../../scripts/method/edition.ts";
import * as fc from "../../../scripts/testing/properties.ts";
import { exampleInput, exampleResponse, model } from "../../e2e/support/example-takeaway.ts";
import { level as en } from "../../text/en/form/level.ts";
import { level as sv } from "../../text/sv/form/level.ts";
import { effectiveTarget, type PlanChoices } from "../drafts/state.ts";
import type { PlanMeasures } from "../result/explains-data.ts";
import { outcomeOf } from "../result/outcome.ts";
import { decisionsShown, nextOf, wayOf, wayText } from "./next-steps.ts";
import { plannedSteps } from "./plan-steps.ts";

const { measures, texts } = exampleInput(exampleResponse("level-2"));
const plan: PlanMeasures = {
  measures,
  texts: Object.fromEntries(measures.map(({ id }) => [id, { page: id, ...texts.measure(id) }])),
  goals: Object.fromEntries(model.questions.map(({ id, credits }) => [id, credits.map((_, option) => texts.goal(id, option))])),
};
const top = model.thresholds.length;

interface Choices {
  /** 0: the next level. */
  readonly target?: number;
  readonly plan?: PlanChoices;
}

function inputOf(response: Response, { target = 0, ...choices }: Choices = {}) {
  const filled = { ...response, target, ...choices };
  return { model, measures, filled, outcome: outcomeOf(model, filled) };
}

/** What the result and the page to the management say, with the way as a sentence. */
function next(response: Response, choices?: Choices, words = sv) {
  const input = inputOf(response, choices);
  const { way, to, decisions, steps } = nextOf(input, plan, words.next);
  return { sentence: wayText(way, to, input.outcome.score.level >= top, words.next), decisions, steps };
}

/** What the plan says of the way to its target. */
function planned(response: Response, choices?: Choices, words = sv): string {
  const input = inputOf(response, choices);
  const { level } = input.outcome.score;
  const aimed = { ...input, target: effectiveTarget(input.filled.target, level, top) };
  return wayText(wayOf(aimed, plannedSteps(aimed)), aimed.target, level >= top, words.next);
}

const goals = ({ decisions }: ReturnType<typeof next>): readonly string[] => decisions.map(({ goal }) => goal);

test("below level 1 the decisions are its musts, with the role of each measure", () => {
  const { sentence, decisions, steps } = next(exampleResponse("all-zero"));
  expect(sentence).toBe(sv.next.enough(steps.length, 1));
  expect(decisions).toHaveLength(decisionsShown);
  for (const { must, who, measure = "" } of decisions)
    expect([must, who]).toEqual(["Måste för nivå 1.", texts.measure(measure).responsible]);
});

test("the decisions are the plan's first measures, musts first, told as goals", () => {
  const made = next(exampleResponse("level-2"));
  expect(made.decisions.map(({ measure }) => measure)).toEqual(made.steps.slice(0, decisionsShown).map(({ measure }) => measure));
  const all = new Set(Object.values(plan.goals).flat());
  for (const goal of goals(made)) expect(all).toContain(goal);
});

test("a must answered with 'vet inte' is first to be found out", () => {
  const response = exampleResponse("level-2");
  const answers = { ...response.answers, "incident-detect": "unknown" as const };
  const [first] = next({ ...response, answers }).decisions;
  expect(first).toMatchObject({ must: "Måste för nivå 3.", findOut: sv.next.unknownFirst, question: "incident-detect" });
});

test("an unanswered block comes first and stands in the way's place, and no decision rests on a guess", () => {
  const response = exampleResponse("stopped-after-block-1");
  const made = next(response);
  expect(goals(made)[0]).toMatch(/^Svara på de \d+ frågor som är kvar i block\u00a02\.$/);
  expect(made.sentence).toBe("Svaren på block 2 visar vad som krävs för nivå 2.");
  expect(planned(response, { target: 3 })).toBe("Svaren på block 2 och 3 visar vad som krävs för nivå 3.");
  for (const { question } of made.decisions.slice(1)) expect(Object.keys(response.answers)).toContain(question);
});

test("a plan that leaves a must out does not claim the level, and its measure is no decision", () => {
  const response = exampleResponse("level-2");
  const [first = ""] = next(response).decisions.map(({ measure }) => measure);
  const without = { plan: { included: { [first]: false } } };
  expect(next(response, without).sentence).toMatch(/^Planen har \S+ åtgärder och räcker inte till nivå 3\.$/);
  expect(next(response, without).decisions.map(({ measure }) => measure)).not.toContain(first);
  const [none] = [Object.fromEntries(next(response).steps.map(({ measure }) => [measure, false]))];
  expect(next(response, { plan: { included: none } }).sentence).toBe("Planen är tom och leder inte till nivå 3.");
});

test("where the target is reached there is nothing to raise", () => {
  expect(next(exampleResponse("agency-level-4"))).toMatchObject({ sentence: "Det är den högsta nivån.", decisions: [] });
  expect(next(exampleResponse("level-2"), { target: 2 })).toMatchObject({ sentence: "Målnivån är nådd.", decisions: [] });
});

test("whatever is answered, left out and aimed at, the plan says the same as the result, in both languages", () => {
  const answer = fc.constantFrom<0 | 1 | 2 | 3 | "unknown">(0, 1, 2, 3, "unknown");
  const upTo = fc.integer({ min: 1, max: top });
  const leftOut = fc.array(fc.constantFrom(...measures.map(({ id }) => id)), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 60, maxLength: 60 }), upTo, leftOut, (given, last, left) => {
      const asked = model.questions.filter((one) => one.block <= last);
      const response = { answers: Object.fromEntries(asked.map((one, index) => [one.id, given[index] ?? 0])), background: {} };
      const choices = { plan: { included: Object.fromEntries(left.map((id) => [id, false])) } };
      for (const words of [sv, en]) {
        const made = next(response, choices, words);
        expect(planned(response, choices, words)).toBe(made.sentence);
        expect(new Set(goals(made)).size).toBe(made.decisions.length);
        expect(made.decisions.length).toBeLessThanOrEqual(decisionsShown);
        for (const goal of goals(made)) expect(goal).toMatch(/\.$/);
        // A number of measures is a claim that they suffice: only where every block up to the level is answered.
        const { score } = inputOf(response).outcome;
        const isCounted = made.sentence === words.next.enough(made.steps.filter((one) => one.isIncluded).length, score.level + 1);
        if (isCounted) expect(score.answeredBlocks).toBeGreaterThan(score.level);
      }
    }),
    { numRuns: 40 },
  );
});

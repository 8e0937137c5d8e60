import fc from "fast-check";
import { expect, test } from "vitest";
import type { Response } from "../../../scripts/method/edition.ts";
import { pathway } from "../../../scripts/method/pathway/pathway.ts";
import { exampleInput, exampleResponse, model } from "../../e2e/support/example-takeaway.ts";
import { management as en } from "../../text/en/form/management.ts";
import { management as sv } from "../../text/sv/form/management.ts";
import { effectiveTarget } from "../drafts/state.ts";
import type { PlanMeasures } from "../result/explains-data.ts";
import { outcomeOf } from "../result/outcome.ts";
import { decisionsShown } from "./decisions.ts";
import { areaFindings, type ManagementPage, managementPage } from "./management-page.ts";

const { measures, texts } = exampleInput(exampleResponse("level-2"));
const plan: PlanMeasures = {
  measures,
  texts: Object.fromEntries(measures.map(({ id }) => [id, { page: id, ...texts.measure(id) }])),
  goals: Object.fromEntries(model.questions.map(({ id, credits }) => [id, credits.map((_, option) => texts.goal(id, option))])),
};

/** The page of a response. `target` 0: the next level. */
function pageOf(response: Response, target = 0, words = sv): ManagementPage {
  const outcome = outcomeOf(model, { ...response, target });
  const { level } = outcome.score;
  const top = model.thresholds.length;
  const aim = effectiveTarget(target, level, top);
  const planned = pathway({ model, measures, response, target: Math.min(level + 1, top) }).plan;
  const steps = level < aim ? planned.map((step) => ({ ...step, who: `roll ${step.measure}`, due: "2027-01-29" })) : undefined;
  const areas = model.areas.flatMap((area) => {
    const scored = outcome.score.areas[area];
    return scored ? [{ name: texts.area(area), share: scored.share }] : [];
  });
  return managementPage({ outcome, top, steps, wayLength: planned.length, plan, areas }, words);
}

const goals = (page: ManagementPage): readonly string[] => page.decisions.map(({ goal }) => goal);

test("below level 1 it says that the level is not reached, never that the foundation is missing", () => {
  const response = exampleResponse("all-zero");
  const { headline, way, decisions } = pageOf(response);
  const { length } = pathway({ model, measures, response, target: 1 }).plan;
  expect(headline).toBe("Ni når inte nivå 1.");
  expect(way).toBe(sv.way(length, 1));
  expect(decisions).toHaveLength(decisionsShown);
  for (const { notes, who, due } of decisions) {
    expect(notes).toContain("Måste för nivå 1.");
    expect([who, due]).toEqual([expect.stringMatching(/^roll /), "2027-01-29"]);
  }
});

test("the decisions are the plan's first measures, told as goals of answered questions", () => {
  const response = exampleResponse("level-2");
  const page = pageOf(response);
  const { plan: steps } = pathway({ model, measures, response, target: 3 });
  expect(page.decisions.map(({ who }) => who)).toEqual(steps.slice(0, decisionsShown).map(({ measure }) => `roll ${measure}`));
  const all = new Set(Object.values(plan.goals).flat());
  for (const goal of goals(page)) expect(all).toContain(goal);
  expect(page.headline).toBe("Ni är på nivå 2 av 4.");
});

test("a must answered with 'vet inte' is first to be found out", () => {
  const response = exampleResponse("level-2");
  const answers = { ...response.answers, "incident-detect": "unknown" as const };
  const [first] = pageOf({ ...response, answers }).decisions;
  expect(first?.notes).toEqual(["Måste för nivå 3.", sv.unknownFirst]);
  expect(first?.question).toBe("incident-detect");
});

test("an unanswered block comes first, and no decision rests on a guess", () => {
  const page = pageOf(exampleResponse("stopped-after-block-1"));
  expect(goals(page)[0]).toMatch(/^Avsätt tid för att svara på de \d+ frågor som är kvar i block 2\.$/);
  expect(page.way).toBe("Svaren på block 2 visar vad som krävs för nivå 2.");
  const answered = Object.keys(exampleResponse("stopped-after-block-1").answers);
  for (const { question } of page.decisions.slice(1)) expect(answered).toContain(question);
});

test("where the target is reached there is nothing to raise", () => {
  const top = pageOf(exampleResponse("agency-level-4"));
  expect([top.headline, top.way]).toEqual(["Ni är på nivå 4 av 4.", "Det är den högsta nivån."]);
  expect(goals(top)).toEqual([]);
  const reached = pageOf(exampleResponse("level-2"), 2);
  expect(reached.way).toBe("Målnivån är nådd.");
  expect(goals(reached)).toEqual([]);
});

const area = (name: string, earned: number, possible = 6) => ({ name, share: { earned, possible } });

test("areas that tie are all named where they are three or fewer, and otherwise counted", () => {
  const [high, low] = areaFindings([area("A", 4), area("B", 4), ...["C", "D", "E", "F"].map((name) => area(name, 2))], sv);
  expect(high).toBe("Högst står ”A” och ”B”, på 4 av 6 poäng.");
  expect(low).toBe("Fyra områden står lägst, på 2 av 6 poäng.");
});

test("nothing is a strength below half of its points", () => {
  expect(areaFindings([area("A", 2), area("B", 1)], sv)).toEqual([
    "Inget område når ännu 3 av 6 poäng.",
    "Lägst står ”B”, på 1 av 6 poäng.",
  ]);
  expect(areaFindings([area("A", 0), area("B", 0)], sv)).toEqual([
    "Alla områden står lika, på 0 av 6 poäng.",
    "Inget område når ännu 3 av 6 poäng.",
  ]);
  expect(areaFindings([area("A", 3), area("B", 3)], sv)).toEqual(["Alla områden står lika, på 3 av 6 poäng."]);
});

test("areas of different sizes are compared exactly, and tell a common value in per cent", () => {
  expect(areaFindings([area("A", 10, 18), area("B", 5, 9), area("C", 1, 2), area("D", 0, 4)], sv)).toEqual([
    "Högst står ”A” och ”B”, på 55 procent av poängen.",
    "Lägst står ”D”, på 0 procent av poängen.",
  ]);
  expect(areaFindings([area("A", 2, 9), area("B", 1, 6)], sv)[0]).toBe("Inget område når ännu hälften av poängen.");
});

test("every result below its target gives one to three different decisions, and never a strength below half, in both languages", () => {
  const answer = fc.constantFrom<0 | 1 | 2 | 3 | "unknown">(0, 1, 2, 3, "unknown");
  const upTo = fc.integer({ min: 1, max: 4 });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 60, maxLength: 60 }), upTo, upTo, (given, last, target) => {
      const asked = model.questions.filter((one) => one.block <= last);
      const answers = Object.fromEntries(asked.map((one, index) => [one.id, given[index] ?? 0]));
      const { score } = outcomeOf(model, { answers, background: {}, target });
      const best = Math.max(...Object.values(score.areas).map(({ share }) => share.earned / share.possible));
      for (const words of [sv, en]) {
        const page = pageOf({ answers, background: {} }, target, words);
        expect(page.decisions.length > 0).toBe(score.level < effectiveTarget(target, score.level, model.thresholds.length));
        expect(new Set(goals(page)).size).toBe(page.decisions.length);
        expect(page.decisions.length).toBeLessThanOrEqual(decisionsShown);
        for (const goal of goals(page)) expect(goal).toMatch(/\.$/);
        expect(/Högst|högst|highest/.test(page.areas.join(" "))).toBe(best >= 0.5 && page.areas.length === 2);
      }
    }),
    { numRuns: 40 },
  );
});

import { describe, expect, it } from "vitest";
import { catalogues, models, raised, responses } from "../../testing/method/invented.ts";
import * as fc from "../../testing/properties.ts";
import type { Model, ModelMeasure } from "../edition.ts";
import { isApplicable, optionOf } from "../engine/answer.ts";
import { score } from "../engine/staircase.ts";
import type { Raise } from "../result.ts";
import { effortWithoutMeasure, type PathwayInput, pathway, setsShown } from "./pathway.ts";

const situations = (size: Parameters<typeof models>[0]) =>
  models(size).chain((model) =>
    fc.record({
      model: fc.constant(model),
      measures: catalogues(model),
      response: fc.oneof(responses(model, false), responses(model, true)),
      target: fc.integer({ min: 1, max: model.blocks }),
    }),
  );
const large = situations({ blocks: 4, areas: 4, questions: 30, options: 4 });
const tiny = situations({ blocks: 2, areas: 2, questions: 6, options: 4 });

interface Way {
  readonly cost: number;
  readonly raises: readonly Raise[];
  readonly steps: readonly number[];
}

/** Every set of raises that reaches the target, by brute force: by cost, then number of questions, then steps on the earliest question. */
function bruteForce({ model, measures, response, target }: PathwayInput): Way[] {
  const asked = model.questions.filter((one) => one.block <= target && isApplicable(one, response.background));
  let ways: Way[] = [{ cost: 0, raises: [], steps: [] }];
  for (const question of asked) {
    const from = optionOf(question, response) ?? 0;
    const efforts = measures.flatMap((one) => (one.raises.includes(question.id) ? [one.effort] : []));
    const effort = efforts.length > 0 ? Math.min(...efforts) : effortWithoutMeasure;
    ways = ways.flatMap((way) =>
      question.credits.slice(from).map((_, steps) => ({
        cost: way.cost + effort * steps,
        raises: steps > 0 ? [...way.raises, { question: question.id, from, to: from + steps }] : way.raises,
        steps: [...way.steps, steps],
      })),
    );
  }
  return ways
    .filter((way) => score(model, raised(model, response, { target, raises: way.raises })).level >= target)
    .toSorted((a, b) => a.cost - b.cost || a.raises.length - b.raises.length || compareSteps(b.steps, a.steps));
}

function compareSteps(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((steps, index) => steps !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function cheapestMeasure(measures: readonly ModelMeasure[], question: string): string | undefined {
  return measures.filter((one) => one.raises.includes(question)).toSorted((a, b) => a.effort - b.effort || a.priority - b.priority)[0]?.id;
}

describe("the least work", () => {
  it("equals brute force in random small models: cost, the set itself, and every equally cheap set shown", () => {
    let several = 0;
    fc.assert(
      fc.property(tiny, (input) => {
        const all = bruteForce(input);
        const found = pathway(input);
        const cheapest = all.filter((way) => way.cost === all[0]?.cost);
        if (cheapest.length > 1) several++;
        expect(found.cheapest).toEqual({ cost: cheapest[0]?.cost, raises: cheapest[0]?.raises });
        expect(found.optimal).toEqual(cheapest.slice(0, setsShown).map((way) => way.raises));
      }),
      { numRuns: 800 },
    );
    expect(several).toBeGreaterThan(25);
  });

  it("reaches the target, and is empty when the target is already reached", () => {
    fc.assert(
      fc.property(large, (input) => {
        const { cheapest } = pathway(input);
        const before = score(input.model, raised(input.model, input.response, { target: input.target, raises: [] })).level;
        expect(cheapest.raises.length === 0).toBe(before >= input.target);
        expect(
          score(input.model, raised(input.model, input.response, { target: input.target, raises: cheapest.raises })).level,
        ).toBeGreaterThanOrEqual(input.target);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the plan", () => {
  const raisesOf = (input: PathwayInput): Raise[] => {
    const { plan, withoutMeasure } = pathway(input);
    return [...plan.flatMap((step) => step.raises), ...withoutMeasure];
  };

  it("reaches the target, costs what it states and never less than the least work", () => {
    fc.assert(
      fc.property(large, (input) => {
        const found = pathway(input);
        const raises = raisesOf(input);
        expect(score(input.model, raised(input.model, input.response, { target: input.target, raises })).level).toBeGreaterThanOrEqual(
          input.target,
        );
        const cost = raises.reduce((sum, { question, from, to }) => {
          const efforts = input.measures.flatMap((one) => (one.raises.includes(question) ? [one.effort] : []));
          return sum + (to - from) * (efforts.length > 0 ? Math.min(...efforts) : effortWithoutMeasure);
        }, 0);
        expect(found.planCost).toBe(cost);
        expect(cost).toBeGreaterThanOrEqual(found.cheapest.cost);
      }),
      { numRuns: 500 },
    );
  });

  it("names each question once, under a measure that raises it, or apart if no measure does", () => {
    fc.assert(
      fc.property(large, (input) => {
        const { plan, withoutMeasure } = pathway(input);
        const raises = raisesOf(input);
        expect(new Set(raises.map((one) => one.question)).size).toBe(raises.length);
        for (const step of plan) {
          const measure = input.measures.find((one) => one.id === step.measure);
          expect(step.raises.every((raise) => measure?.raises.includes(raise.question))).toBe(true);
        }
        for (const raise of withoutMeasure) expect(input.measures.some((one) => one.raises.includes(raise.question))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("takes the measure with least effort for each question, then by priority, and never aims at an option that falls short", () => {
    let choices = 0;
    let passed = 0;
    fc.assert(
      fc.property(large, (input) => {
        for (const { measure, raises } of pathway(input).plan) {
          for (const { question, to } of raises) {
            expect(measure).toBe(cheapestMeasure(input.measures, question));
            const { shortfalls = [] } = input.model.questions.find((one) => one.id === question) ?? {};
            expect(shortfalls).not.toContain(to);
            if (input.measures.filter((one) => one.raises.includes(question)).length > 1) choices++;
            if (shortfalls.includes(to - 1)) passed++;
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(choices).toBeGreaterThan(25);
    expect(passed).toBeGreaterThan(25);
  });

  it("puts every measure after its prerequisites", () => {
    let pairs = 0;
    fc.assert(
      fc.property(large, (input) => {
        const place = new Map(pathway(input).plan.map((step, index) => [step.measure, index]));
        for (const { id, after } of input.measures) {
          for (const before of after) {
            const [first, then] = [place.get(before), place.get(id)];
            if (first === undefined || then === undefined) continue;
            pairs++;
            expect(first).toBeLessThan(then);
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(pairs).toBeGreaterThan(25);
  });
});

describe("a worked case", () => {
  /** One area, one block, half of nine points needed: paper costs 1 a step, backup 2, and backup has the must 1. */
  const model: Model = {
    creditMax: 3,
    blocks: 1,
    thresholds: [[50]],
    areaFloor: 0,
    areas: ["a"],
    questions: [
      { id: "paper", area: "a", block: 1, weight: 1, credits: [0, 1, 2, 3] },
      { id: "backup", area: "a", block: 1, weight: 1, must: 1, credits: [0, 1, 2, 3] },
      { id: "mfa", area: "a", block: 1, weight: 1, credits: [0, 1, 2, 3] },
    ],
  };
  const measures: ModelMeasure[] = [
    { id: "write-paper", raises: ["paper"], effort: 1, priority: 3, after: [] },
    { id: "back-up", raises: ["backup"], effort: 2, priority: 2, after: ["log-in"] },
    { id: "log-in", raises: ["mfa"], effort: 2, priority: 1, after: [] },
  ];
  const from = (answers: Record<string, number>) => pathway({ model, measures, response: { answers, background: {} }, target: 1 });

  it("takes the cheap steps first in the least work: 5 points as 3 of paper and 2 of backup", () => {
    expect(from({}).cheapest).toEqual({
      cost: 7,
      raises: [
        { question: "paper", from: 0, to: 3 },
        { question: "backup", from: 0, to: 2 },
      ],
    });
  });

  it("leaves nothing important at nothing in the plan: the must, then one step each by priority, then the cheapest rest", () => {
    expect(from({}).plan).toEqual([
      { measure: "log-in", raises: [{ question: "mfa", from: 0, to: 1 }] },
      { measure: "back-up", raises: [{ question: "backup", from: 0, to: 1 }] },
      { measure: "write-paper", raises: [{ question: "paper", from: 0, to: 3 }] },
    ]);
  });

  it("takes days before weeks, though weeks come first by priority", () => {
    const quick: ModelMeasure = { id: "quick-backup", raises: ["backup"], effort: 1, priority: 9, after: [] };
    const { plan } = pathway({ model, measures: [...measures, quick], response: { answers: {}, background: {} }, target: 1 });
    expect(plan.find((step) => step.raises.some((raise) => raise.question === "backup"))?.measure).toBe("quick-backup");
  });

  it("aims past a must that falls short, since the same measure leads on, but not where no measure does", () => {
    const questions = model.questions.map((one) => (one.id === "backup" ? { ...one, shortfalls: [1] } : one));
    const backupIn = (those: readonly ModelMeasure[]) => {
      const way = pathway({ model: { ...model, questions }, measures: those, response: { answers: {}, background: {} }, target: 1 });
      return [...way.plan.flatMap((step) => step.raises), ...way.withoutMeasure].find((raise) => raise.question === "backup");
    };
    expect(backupIn(measures)?.to).toBe(2);
    expect(backupIn(measures.filter((one) => one.id !== "back-up"))?.to).toBe(1);
  });

  it("is empty once the target is reached, and treats a target above the top as the top", () => {
    expect(from({ paper: 3, backup: 1, mfa: 1 })).toMatchObject({
      plan: [],
      withoutMeasure: [],
      planCost: 0,
      cheapest: { cost: 0, raises: [] },
      optimal: [[]],
    });
    expect(pathway({ model, measures, response: { answers: {}, background: {} }, target: 9 }).target).toBe(1);
  });

  it("counts a step that no measure describes as two, and lists it as lacking a measure", () => {
    const alone = pathway({ model, measures: measures.slice(1), response: { answers: {}, background: {} }, target: 1 });
    expect(alone.cheapest.cost).toBe(10);
    expect(alone.withoutMeasure).toEqual([{ question: "paper", from: 0, to: 3 }]);
  });
});

// Random models, steps and responses.

import fc from "fast-check";
import type { Model, ModelQuestion, ModelStep, Response } from "../../method/edition.ts";
import { type Growth, growths } from "../../method/pathway/hours.ts";
import type { Answer } from "../../method/schema.ts";

export interface Size {
  readonly blocks: number;
  readonly areas: number;
  readonly questions: number;
  readonly options: number;
}

const fact = "plant";

/** Models that the content checks accept: credits rise from 0 to `creditMax`, and thresholds never fall with the level. */
export function models({ blocks, areas, questions, options }: Size): fc.Arbitrary<Model> {
  return fc
    .record({
      creditMax: fc.integer({ min: 1, max: 6 }),
      blocks: fc.integer({ min: 1, max: blocks }),
      areas: fc.integer({ min: 1, max: areas }),
    })
    .chain((size) =>
      fc.record({
        creditMax: fc.constant(size.creditMax),
        blocks: fc.constant(size.blocks),
        areaFloor: fc.integer({ min: 0, max: 70 }),
        areas: fc.constant(Array.from({ length: size.areas }, (_, index) => `area-${index}`)),
        thresholds: rows(size.blocks),
        questions: fc
          .array(question({ ...size, questions, options }), { minLength: Math.ceil(questions / 2), maxLength: questions, size: "max" })
          .map((all) => all.map((one, index) => ({ ...one, id: `q${index}` }))),
      }),
    );
}

/** One column per block, which never falls with the level. */
function rows(blocks: number): fc.Arbitrary<number[][]> {
  const column = (block: number) =>
    fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: blocks - block, maxLength: blocks - block })
      .map((all) => all.toSorted((a, b) => a - b));
  return fc
    .tuple(...Array.from({ length: blocks }, (_, block) => column(block)))
    .map((columns) =>
      Array.from({ length: blocks }, (_, level) => columns.slice(0, level + 1).map((one, block) => one[level - block] ?? 0)),
    );
}

function question(size: Size & { readonly creditMax: number }): fc.Arbitrary<ModelQuestion> {
  return fc.integer({ min: 1, max: size.options - 1 }).chain((top) =>
    fc
      .record({
        area: fc.integer({ min: 0, max: size.areas - 1 }),
        block: fc.integer({ min: 1, max: size.blocks }),
        weight: fc.constantFrom(1, 1, 1, 2, 4),
        must: fc.option(fc.integer({ min: 1, max: top }), { nil: undefined, freq: 1 }),
        between: fc.array(fc.integer({ min: 0, max: size.creditMax }), { minLength: top - 1, maxLength: top - 1 }),
        isEven: fc.boolean(),
        plantOnly: fc.integer({ min: 0, max: 5 }),
      })
      .map(({ area, block, weight, must, between, isEven, plantOnly }) => ({
        id: "",
        area: `area-${area}`,
        block,
        weight,
        ...(must === undefined ? {} : { must }),
        credits: [
          0,
          ...between.map((one, at) => (isEven ? Math.floor(((at + 1) * size.creditMax) / top) : one)).toSorted((a, b) => a - b),
          size.creditMax,
        ],
        ...(plantOnly === 0 ? { notApplicableWhen: { fact, is: "no" } } : {}),
      })),
  );
}

/** Answers of every kind, some of them missing or beyond the options when `gaps` is true. */
export function responses(model: Model, gaps: boolean): fc.Arbitrary<Response> {
  const answer = (one: ModelQuestion): fc.Arbitrary<Answer | undefined> => {
    const option = fc.integer({ min: 0, max: one.credits.length - 1 });
    const usable = fc.oneof({ weight: 6, arbitrary: option }, { weight: 1, arbitrary: fc.constant<Answer>("unknown") });
    if (!gaps) return usable;
    return fc.oneof(
      { weight: 9, arbitrary: usable },
      { weight: 1, arbitrary: fc.constantFrom<(Answer | undefined)[]>(undefined, "not-applicable", 9) },
    );
  };
  return fc
    .record({ answers: fc.tuple(...model.questions.map(answer)), background: fc.constantFrom({}, { [fact]: "no" }, { [fact]: "yes" }) })
    .map(({ answers, background }) => ({
      answers: Object.fromEntries(
        answers.flatMap((one, index): [string, Answer][] => (one === undefined ? [] : [[model.questions[index]?.id ?? "", one]])),
      ),
      background,
    }));
}

/** Steps to some or all of the options, some of them urgent or after others. Few hours make many ways that take as many. */
export function stepsFor(model: Model, mostHours = 12): fc.Arbitrary<ModelStep[]> {
  const options = model.questions.flatMap(({ id, credits }) => credits.slice(1).map((_, at) => ({ question: id, to: at + 1 })));
  const range = (most: number) => fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }));
  const hours = range(mostHours).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  const step = fc.record({
    coordinator: hours,
    others: hours,
    grows: fc.constantFrom(...(Object.keys(growths) as Growth[])),
    urgent: fc.boolean(),
    isDescribed: fc.integer({ min: 0, max: 9 }),
    after: fc.array(fc.constantFrom(...options), { maxLength: 2 }),
  });
  return fc.array(step, { minLength: options.length, maxLength: options.length, size: "max" }).map((all) =>
    options.flatMap((option, at): ModelStep[] => {
      const made = all[at];
      if (!made || made.isDescribed === 0) return [];
      const { coordinator, others, grows, urgent, after } = made;
      const before = after.filter((one) => options.indexOf(one) < at).map(({ question, to }) => `${question}:${to}`);
      return [
        {
          ...option,
          measure: "m",
          hours: { coordinator, others },
          grows,
          ...(urgent ? { urgent } : {}),
          ...(before.length > 0 ? { after: before } : {}),
        },
      ];
    }),
  );
}

/** Answers of every question, and few of them "vet inte", so that every block can be planned. */
export function wholeResponses(model: Model): fc.Arbitrary<Response> {
  const option = (one: ModelQuestion): fc.Arbitrary<Answer> =>
    fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 0, max: one.credits.length - 1 }) },
      { weight: 1, arbitrary: fc.constant<Answer>("unknown") },
    );
  return fc
    .record({ answers: fc.tuple(...model.questions.map(option)), background: fc.constantFrom({}, { [fact]: "no" }, { [fact]: "yes" }) })
    .map(({ answers, background }) => ({
      answers: Object.fromEntries(answers.map((one, at) => [model.questions[at]?.id ?? "", one])),
      background,
    }));
}

/** The response once the steps are done. */
export function raised(response: Response, steps: readonly { readonly question: string; readonly to: number }[]): Response {
  const answers: Record<string, Answer> = { ...response.answers };
  for (const { question, to } of steps) {
    const before = answers[question];
    answers[question] = typeof before === "number" ? Math.max(before, to) : to;
  }
  return { answers, background: response.background };
}

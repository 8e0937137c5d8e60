// Random models, measures and responses.

import fc from "fast-check";
import type { Model, ModelMeasure, ModelQuestion, Response } from "../../method/edition.ts";
import { isApplicable } from "../../method/engine/answer.ts";
import type { Raise } from "../../method/result.ts";
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
        shortfalls: fc.subarray(Array.from({ length: top - 1 }, (_, at) => at + 1)),
      })
      .map(({ area, block, weight, must, between, isEven, plantOnly, shortfalls }) => ({
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
        ...(shortfalls.length > 0 ? { shortfalls } : {}),
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

export function catalogues(model: Model): fc.Arbitrary<ModelMeasure[]> {
  const ids = model.questions.map((one) => one.id);
  return fc
    .array(
      fc.record({
        raises: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 }),
        effort: fc.integer({ min: 1, max: 3 }),
        priority: fc.integer({ min: 1, max: 9 }),
        before: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }),
      }),
      { maxLength: 8, size: "max" },
    )
    .map((all) =>
      all.map(({ before, ...one }, index) => ({
        ...one,
        id: `m${index}`,
        after: before.filter((other) => other < index).map((other) => `m${other}`),
      })),
    );
}

/** The response after the raises. Other applicable questions of blocks 1..target get their lowest option if unanswered. */
export function raised(model: Model, response: Response, change: { readonly target: number; readonly raises: readonly Raise[] }): Response {
  const lowest = model.questions
    .filter((one) => one.block <= change.target && isApplicable(one, response.background))
    .filter((one) => response.answers[one.id] !== "unknown" && one.credits[response.answers[one.id] as number] === undefined)
    .map((one) => [one.id, 0] as const);
  const answers = {
    ...response.answers,
    ...Object.fromEntries(lowest),
    ...Object.fromEntries(change.raises.map((one) => [one.question, one.to])),
  };
  return { answers, background: response.background };
}

// Random correspondence tables between two models, and random completions of an older response.

import fc from "fast-check";
import type { CarriedOver } from "../../method/carry-over/carry.ts";
import type { Correspondence, CorrespondenceTable } from "../../method/carry-over/correspondence.ts";
import type { Model, ModelQuestion, Response } from "../../method/edition.ts";
import type { Answer } from "../../method/schema.ts";

/** Each question of the newer edition comes from up to three of the older, in every way that may be declared, or is new. */
export function tables(older: Model, newer: Model): fc.Arbitrary<CorrespondenceTable> {
  return fc
    .record({
      questions: fc.tuple(...newer.questions.map((one) => correspondence(one, older))),
      fact: fc.constantFrom<Correspondence["kind"] | undefined>(undefined, undefined, "same", "reworded", "new"),
    })
    .map(({ questions, fact }) => ({
      from: "older",
      to: "newer",
      questions,
      ...(fact === undefined ? {} : { background: [{ kind: fact, from: fact === "new" ? [] : ["plant"], to: ["plant"] }] }),
    }));
}

function correspondence(question: ModelQuestion, older: Model): fc.Arbitrary<Correspondence> {
  const to = [question.id];
  return fc
    .record({
      kind: fc.constantFrom<Correspondence["kind"]>("same", "same", "reworded", "narrower", "split", "merged", "new"),
      from: fc.uniqueArray(fc.constantFrom(...older.questions), { minLength: 1, maxLength: 3, selector: (one) => one.id }),
    })
    .chain(({ kind, from }): fc.Arbitrary<Correspondence> => {
      if (kind === "new") return fc.constant({ kind, from: [], to });
      const parts = kind === "merged" ? from : from.slice(0, 1);
      const ids = parts.map((one) => one.id);
      if (kind === "same") return fc.constant({ kind, from: ids, to });
      const ranges = fc.tuple(
        ...parts.map((part) => fc.option(rows(part, question).map((options) => ({ from: part.id, to: question.id, options })))),
      );
      return ranges.map((all) => {
        const given = all.filter((one) => one !== null);
        return { kind, from: ids, to, ...(given.length > 0 ? { ranges: given } : {}) };
      });
    });
}

/** One range per option of the older question, ascending. */
function rows(part: ModelQuestion, question: ModelQuestion): fc.Arbitrary<[number, number][]> {
  const count = part.credits.length;
  const ends = () =>
    fc
      .array(fc.integer({ min: 0, max: question.credits.length - 1 }), { minLength: count, maxLength: count })
      .map((all) => all.toSorted((a, b) => a - b));
  return fc
    .tuple(ends(), ends())
    .map(([one, other]) => one.map((low, at) => [Math.min(low, other[at] ?? 0), Math.max(low, other[at] ?? 0)]));
}

/** Responses to the newer edition that agree with the older one: answers within their standings, open facts answered or not. */
export function completions(model: Model, carried: CarriedOver): fc.Arbitrary<Response> {
  const answer = (question: ModelQuestion): fc.Arbitrary<Answer | undefined> => {
    const one = carried.standings.get(question.id) ?? { kind: "new" };
    if (one.kind === "carried") return fc.constant(one.answer);
    if (one.kind === "range") return fc.integer({ min: one.low, max: one.high });
    return question.block <= carried.reached ? fc.integer({ min: 0, max: question.credits.length - 1 }) : fc.constant(undefined);
  };
  const facts = carried.openFacts.includes("plant") ? fc.constantFrom({}, { plant: "no" }, { plant: "yes" }) : fc.constant({});
  return fc.record({ answers: fc.tuple(...model.questions.map(answer)), facts }).map(({ answers, facts: given }) => ({
    answers: Object.fromEntries(
      answers.flatMap((one, index): [string, Answer][] => (one === undefined ? [] : [[model.questions[index]?.id ?? "", one]])),
    ),
    background: { ...carried.background, ...given },
  }));
}

// Decides whether the registers, the letter and the recommendations hold together, with each other and with the rounds.

import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { ReportCode } from "../messages.ts";
import type { Dialogue, Letter, Recommendations, Support } from "../schema.ts";

/** A value and the file that it came from. */
export interface Filed<T> {
  readonly file: string;
  readonly value: T;
}

const code = (name: ReportCode, pointer: string, values: Diagnostic["values"]): Diagnostic<ReportCode> => fault(name, pointer, values);

/** Supports that name measures that do not exist, or share an id; and as a warning the measures that nothing supports. */
export function checkSupport(filed: readonly Filed<Support>[], measures: readonly string[], folder: string): readonly Diagnostic[] {
  const known = new Set(measures);
  const unknown = filed.flatMap(({ file, value }) =>
    value.measures.flatMap((measure, at) =>
      known.has(measure) ? [] : [{ ...code("support-measure-unknown", `/measures/${at}`, { measure }), file }],
    ),
  );
  const repeated = filed
    .filter(({ value }, at) => filed.findIndex((other) => other.value.id === value.id) < at)
    .map(({ file, value }) => ({ ...code("support-duplicate", "/id", { id: value.id }), file }));
  return [...unknown, ...repeated, ...withoutSupport(filed, measures, folder)];
}

function withoutSupport(filed: readonly Filed<Support>[], measures: readonly string[], folder: string): readonly Diagnostic[] {
  const helped = new Set(filed.flatMap(({ value }) => value.measures));
  const without = measures.filter((id) => !helped.has(id));
  if (without.length === 0) return [];
  // All of them is one fact, not forty.
  const named = without.length > 10 ? `${without.slice(0, 10).join(", ")} …` : without.join(", ");
  const values = { count: without.length, of: measures.length, measures: named };
  return [{ ...code("support-measure-without", "", values), severity: "warning", file: folder }];
}

/** Each measure that nothing in the register supports, in its own file. */
export function measuresWithout(
  filed: readonly Filed<Support>[],
  measures: readonly Filed<{ readonly id: string }>[],
): readonly Diagnostic[] {
  const helped = new Set(filed.flatMap(({ value }) => value.measures));
  return measures
    .filter(({ value }) => !helped.has(value.id))
    .map(({ file, value: { id } }) => ({ ...code("support-measure-gap", "/id", { measure: id }), severity: "warning", file }));
}

/** Dialogues without an outcome, or later than the report. */
export function checkDialogue(filed: readonly Filed<Dialogue>[], day: string): readonly Diagnostic[] {
  return filed.flatMap(({ file, value: { date, subject, outcome } }) => [
    ...(outcome ? [] : [{ ...code("dialogue-outcome-missing", "/outcome", { subject: subject.sv, date }), file }]),
    ...(date <= day ? [] : [{ ...code("dialogue-date", "/date", { subject: subject.sv, date, day }), file }]),
  ]);
}

/** The letter is of this round and decided after it closed. */
export function checkLetter(
  { file, value }: Filed<Letter>,
  round: { readonly round: string; readonly closes: string },
): readonly Diagnostic[] {
  return [
    ...(value.round === round.round
      ? []
      : [{ ...code("report-letter-round", "/round", { named: value.round, round: round.round }), file }]),
    ...(value.date > round.closes ? [] : [{ ...code("report-date-order", "/date", { date: value.date, closes: round.closes }), file }]),
  ];
}

/** Every recommendation of the last report has an answer, and no answer is to one that was never made. */
export function checkRecommendations({ file, value }: Filed<Recommendations>, last: Recommendations | null): readonly Diagnostic[] {
  const ids = value.recommendations.map(({ id }) => id);
  const made = new Set(last?.recommendations.map(({ id }) => id) ?? []);
  const answers = value.earlier.filter(({ from }) => from === "report").map(({ id }) => id);
  const repeated = ids.filter((id, at) => ids.indexOf(id) < at).map((id) => code("recommendation-duplicate", "/recommendations", { id }));
  const unanswered = [...made].filter((id) => !answers.includes(id)).map((id) => code("recommendation-without-answer", "/earlier", { id }));
  const unknown =
    last === null ? [] : answers.filter((id) => !made.has(id)).map((id) => code("recommendation-unknown", "/earlier", { id }));
  return [...repeated, ...unanswered, ...unknown].map((one) => ({ ...one, file }));
}

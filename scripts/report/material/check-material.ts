// Checks the registers, the letter and the recommendations against each other and against the rounds.
import { type Diagnostic, diagnostic } from "../../core/diagnostic.ts";
import { organisationTypes } from "../../core/organisation-types.ts";
import { messages, type ReportCode } from "../messages.ts";
import type { Dialogue, Letter, Recommendations, Support } from "../schema.ts";

/** A value and the file that it was read from. */
export interface Filed<T> {
  readonly file: string;
  readonly value: T;
}

type Faults = readonly Diagnostic<ReportCode>[];
type Identified = Filed<{ readonly id: string }>;

const fault = (file: string, code: ReportCode, pointer: string, values: Diagnostic["values"]): Diagnostic<ReportCode> => ({
  ...diagnostic(messages, code, pointer, values),
  file,
});

/** Entries of support that name unknown measures or types, or share an id; and as a warning the measures without support. */
export function checkSupport(filed: readonly Filed<Support>[], measures: readonly string[], folder: string): Faults {
  const known = new Set(measures);
  const unknown = filed.flatMap(({ file, value }) =>
    value.measures.flatMap((measure, at) =>
      known.has(measure) ? [] : [fault(file, "support-measure-unknown", `/measures/${at}`, { measure })],
    ),
  );
  const types = filed.flatMap(({ file, value }) =>
    value.for.flatMap((type, at) =>
      organisationTypes.includes(type)
        ? []
        : [fault(file, "support-type-unknown", `/for/${at}`, { type, known: organisationTypes.join(", ") })],
    ),
  );
  const repeated = filed
    .filter(({ value }, at) => filed.findIndex((other) => other.value.id === value.id) < at)
    .map(({ file, value: { id } }) => fault(file, "support-duplicate", "/id", { id }));
  const supported = supportedBy(filed);
  const without = measures.filter((id) => !supported.has(id));
  // All of them together is one fact, not forty.
  const named = without.length > 10 ? `${without.slice(0, 10).join(", ")} …` : without.join(", ");
  const values = { count: without.length, of: measures.length, measures: named };
  return [...unknown, ...types, ...repeated, ...(without.length === 0 ? [] : [fault(folder, "support-measure-without", "", values)])];
}

function supportedBy(filed: readonly Filed<Support>[]): ReadonlySet<string> {
  return new Set(filed.flatMap(({ value }) => value.measures));
}

/** Each measure without support in the register, as a warning in its own file. */
export function measuresWithout(filed: readonly Filed<Support>[], measures: readonly Identified[]): Faults {
  const supported = supportedBy(filed);
  return measures
    .filter(({ value }) => !supported.has(value.id))
    .map(({ file, value: { id } }) => fault(file, "support-measure-gap", "/id", { measure: id }));
}

/** Dialogues without an outcome, or later than the report. */
export function checkDialogue(filed: readonly Filed<Dialogue>[], day: string): Faults {
  return filed.flatMap(({ file, value: { date, subject, outcome } }) => [
    ...(outcome ? [] : [fault(file, "dialogue-outcome-missing", "/outcome", { subject: subject.sv, date })]),
    ...(date <= day ? [] : [fault(file, "dialogue-date", "/date", { subject: subject.sv, date, day })]),
  ]);
}

/** The letter concerns this round and was decided after it closed, today at the latest. */
export function checkLetter(
  { file, value }: Filed<Letter>,
  { round, closes, today }: { readonly round: string; readonly closes: string; readonly today: string },
): Faults {
  return [
    ...(value.round === round ? [] : [fault(file, "report-letter-round", "/round", { named: value.round, round })]),
    ...(value.date > closes ? [] : [fault(file, "report-date-order", "/date", { date: value.date, closes })]),
    ...(value.date <= today ? [] : [fault(file, "report-date-future", "/date", { date: value.date, today })]),
  ];
}

/**
 * Every recommendation of the last report has an answer, no answer is to one that was never made, and no new one is to be done before
 * the day of the report.
 */
export function checkRecommendations({ file, value }: Filed<Recommendations>, last: Recommendations | null, day: string): Faults {
  const ids = value.recommendations.map(({ id }) => id);
  const made = new Set(last?.recommendations.map(({ id }) => id) ?? []);
  const answers = value.earlier.filter(({ from }) => from === "report").map(({ id }) => id);
  const repeated = ids.filter((id, at) => ids.indexOf(id) < at);
  const unanswered = [...made].filter((id) => !answers.includes(id));
  const unknown = last === null ? [] : answers.filter((id) => !made.has(id));
  return [
    ...value.recommendations.flatMap(({ id, by }, at) =>
      by < day.slice(0, 7) ? [fault(file, "recommendation-past", `/recommendations/${at}/by`, { id, by, day })] : [],
    ),
    ...repeated.map((id) => fault(file, "recommendation-duplicate", "/recommendations", { id })),
    ...unanswered.map((id) => fault(file, "recommendation-without-answer", "/earlier", { id })),
    ...unknown.map((id) => fault(file, "recommendation-unknown", "/earlier", { id })),
  ];
}

// Checks the measures: what they raise and build on exists, without cycles, and every question of block 1 has a measure.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { dependencyOrder } from "../rules/dependency-order.ts";
import type { Measure, Questionnaire } from "../schema.ts";
import type { CheckCode } from "./messages.ts";

/** A value with the file it was read from. */
export interface Sourced<T> {
  readonly file: string;
  readonly value: T;
}

type Found = Diagnostic<CheckCode>[];

/** Faults within the measures themselves. `known` has the question ids of every edition. */
export function checkMeasures(measures: readonly Sourced<Measure>[], known: ReadonlySet<string>): Found {
  const ids = measures.map((one) => one.value.id);
  return [
    ...measures.flatMap(
      ({ file, value: { id, raises, after } }, index): Found => [
        ...(ids.indexOf(id) < index ? [{ ...fault<CheckCode>("duplicate-id", "/id", { id }), file }] : []),
        ...raises.flatMap((question, at) =>
          known.has(question) ? [] : [{ ...fault<CheckCode>("unknown-question", `/raises/${at}`, { id: question }), file }],
        ),
        ...after.flatMap((before, at) =>
          ids.includes(before) ? [] : [{ ...fault<CheckCode>("unknown-measure", `/after/${at}`, { id: before }), file }],
        ),
      ],
    ),
    ...cycles(measures),
  ];
}

/** Questions of block 1 that no measure raises: those who have just begun would get no next step. Pointers are into questionnaire.yaml. */
export function checkCoverage(questionnaire: Questionnaire, measures: readonly Measure[]): Found {
  const raised = new Set(measures.flatMap((measure) => measure.raises));
  return questionnaire.questions.flatMap(({ id, block }, index) =>
    block !== 1 || raised.has(id) ? [] : [fault<CheckCode>("question-without-measure", `/questions/${index}/id`, { question: id })],
  );
}

/** Cycles of `after`, at most one for each measure that closes one, reported in the file of the cycle's first measure. */
function cycles(measures: readonly Sourced<Measure>[]): Found {
  const files = new Map(measures.map(({ file, value }) => [value.id, file]));
  const found = dependencyOrder(new Map(measures.map(({ value }) => [value.id, value.after]))).cycles;
  return [...found.values()].map((cycle) => ({
    ...fault<CheckCode>("measure-cycle", "/after", { measures: cycle.join(" → ") }),
    file: files.get(cycle[0] ?? "") ?? "",
  }));
}

// Checks the measures: what they raise and build on exists, without cycles, their hours are possible, and block 1 is covered.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { hoursOf } from "../effort.ts";
import { dependencyOrder } from "../rules/dependency-order.ts";
import type { Measure, MeasureHours, Questionnaire } from "../schema.ts";
import type { CheckCode } from "./messages.ts";

/** A value with the file it was read from. */
export interface Sourced<T> {
  readonly file: string;
  readonly value: T;
}

type Found = Diagnostic<CheckCode>[];

/** Without a staircase a measure needs neither of the others. */
type AnyMeasure = Pick<Measure, "id"> & Partial<Pick<Measure, "raises" | "after" | "hours" | "priority">>;

/** Faults within the measures themselves. `known` has the question ids of every edition. */
export function checkMeasures(measures: readonly Sourced<AnyMeasure>[], known: ReadonlySet<string>): Found {
  const ids = measures.map((one) => one.value.id);
  return [
    ...measures.flatMap(
      ({ file, value: { id, raises = [], after = [], hours } }, index): Found => [
        ...(ids.indexOf(id) < index ? [{ ...fault<CheckCode>("duplicate-id", "/id", { id }), file }] : []),
        ...raises.flatMap((question, at) =>
          known.has(question) ? [] : [{ ...fault<CheckCode>("unknown-question", `/raises/${at}`, { id: question }), file }],
        ),
        ...after.flatMap((before, at) =>
          ids.includes(before) ? [] : [{ ...fault<CheckCode>("unknown-measure", `/after/${at}`, { id: before }), file }],
        ),
        ...(hours ? checkHours(hours) : []).map((one) => ({ ...one, file })),
      ],
    ),
    ...samePriority(measures),
    ...cycles(measures),
  ];
}

/** Measures with the priority of one before them: nothing but their files' names would decide which is shown first. */
function samePriority(measures: readonly Sourced<AnyMeasure>[]): Found {
  const used = new Set(measures.map(({ value }) => value.priority));
  return measures.flatMap(({ file, value: { id, priority } }, at): Found => {
    const first = measures.slice(0, at).find(({ value }) => value.priority === priority && value.id !== id);
    if (!first || priority === undefined) return [];
    let free = priority + 1;
    while (used.has(free)) free += 1;
    return [{ ...fault<CheckCode>("measure-priority", "/priority", { first: first.value.id, second: id, priority, free }), file }];
  });
}

/** Ranges the wrong way round, and a large organisation that would need less than a small one. */
function checkHours(hours: MeasureHours): Found {
  return (["coordinator", "others"] as const).flatMap((whose): Found => {
    const [small, large] = [hoursOf(hours.small[whose]), hoursOf(hours.large[whose])];
    const ranges = [["small", small] as const, ["large", large] as const].flatMap(([size, [least, most]]) =>
      least > most ? [fault<CheckCode>("hours-range", `/hours/${size}/${whose}`, { least, most })] : [],
    );
    if (ranges.length > 0 || (large[0] >= small[0] && large[1] >= small[1])) return ranges;
    return [fault<CheckCode>("hours-by-size", `/hours/large/${whose}`, { small: small.join("–"), large: large.join("–") })];
  });
}

/** Questions of block 1 that no measure raises: those who have just begun would get no next step. Pointers are into questionnaire.yaml. */
export function checkCoverage(questionnaire: Questionnaire, measures: readonly Measure[]): Found {
  const raised = new Set(measures.flatMap((measure) => measure.raises));
  return questionnaire.questions.flatMap(({ id, block }, index) =>
    block !== 1 || raised.has(id) ? [] : [fault<CheckCode>("question-without-measure", `/questions/${index}/id`, { question: id })],
  );
}

/** Cycles of `after`, at most one for each measure that closes one, reported in the file of the cycle's first measure. */
function cycles(measures: readonly Sourced<AnyMeasure>[]): Found {
  const files = new Map(measures.map(({ file, value }) => [value.id, file]));
  const found = dependencyOrder(new Map(measures.map(({ value }) => [value.id, value.after ?? []]))).cycles;
  return [...found.values()].map((cycle) => ({
    ...fault<CheckCode>("measure-cycle", "/after", { measures: cycle.join(" → ") }),
    file: files.get(cycle[0] ?? "") ?? "",
  }));
}

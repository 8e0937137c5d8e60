// Decides whether an edition is complete enough to be answered by others: help, reasons, levels, examples and measures throughout.

import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { Edition } from "../edition.ts";
import type { Example, Measure } from "../schema.ts";

export type CompleteCode =
  | "question-why-missing"
  | "question-help-missing"
  | "question-without-measure"
  | "level-text-missing"
  | "examples-too-few"
  | "example-level-missing";

/** What a pilot needs before anyone is asked to answer it (method, "The scale" and "Editions and rounds"). */
export const leastExamples = { all: 10, byHand: 3 } as const;

export interface CompleteFiles {
  readonly scale: string;
  readonly questionnaire: string;
}

type Found = Diagnostic<CompleteCode>[];

/** Every gap in an edition with a staircase that is pilot or published; a draft may have gaps, and a retired edition is left as it was. */
export function checkComplete(
  { entry, scale, questionnaire }: Edition,
  { examples, measures }: { readonly examples: readonly Example[]; readonly measures: readonly Measure[] },
  files: CompleteFiles,
): Found {
  if ((entry.status !== "pilot" && entry.status !== "published") || !scale.levels) return [];
  const raised = new Set(measures.flatMap((measure) => measure.raises));
  const ofQuestions = questionnaire.questions.flatMap(({ id, why, help }, index): Found => {
    const at = `/questions/${index}/id`;
    return [
      ...(why ? [] : [fault<CompleteCode>("question-why-missing", at, { question: id })]),
      ...(help ? [] : [fault<CompleteCode>("question-help-missing", at, { question: id })]),
      ...(raised.has(id) ? [] : [fault<CompleteCode>("question-without-measure", at, { question: id })]),
    ];
  });
  const ofLevels = scale.levels.flatMap(
    (level, index): Found =>
      (["smallMunicipality", "largeAgency", "remains"] as const).flatMap((key) =>
        level[key] ? [] : [fault<CompleteCode>("level-text-missing", `/levels/${index}`, { level: level.level, key })],
      ),
  );
  return [
    ...ofLevels.map((one) => ({ ...one, file: files.scale })),
    ...checkExamples(scale.levels, examples).map((one) => ({ ...one, file: files.scale })),
    ...ofQuestions.map((one) => ({ ...one, file: files.questionnaire })),
  ];
}

function checkExamples(levels: readonly { readonly level: number }[], examples: readonly Example[]): Found {
  const byHand = examples.filter((one) => one.workedByHand && one.arithmetic !== undefined).length;
  const isShort = examples.length < leastExamples.all || byHand < leastExamples.byHand;
  const values = { count: examples.length, byHand, all: leastExamples.all, allByHand: leastExamples.byHand };
  const shown = new Set(examples.map((one) => one.expect.level));
  return [
    ...(isShort ? [fault<CompleteCode>("examples-too-few", "/levels", values)] : []),
    ...levels.flatMap(
      ({ level }, index): Found => (shown.has(level) ? [] : [fault("example-level-missing", `/levels/${index}`, { level })]),
    ),
  ];
}

// Checks that an edition is complete enough to be answered by others: help, reasons, levels and examples.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { Edition } from "../edition.ts";
import type { Example } from "../schema.ts";
import type { CheckCode } from "./messages.ts";

/** What a pilot needs before anyone is asked to answer it (method, "The scale" and "Editions and rounds"). */
const minimumExamples = { all: 10, byHand: 3 } as const;

interface EditionFiles {
  readonly scale: string;
  readonly questionnaire: string;
}

type Found = Diagnostic<CheckCode>[];

/** Every gap in a pilot or published edition with a staircase. A draft may have gaps, and a retired edition is left as it was. */
export function checkComplete({ entry, scale, questionnaire }: Edition, examples: readonly Example[], files: EditionFiles): Found {
  if ((entry.status !== "pilot" && entry.status !== "published") || !scale.levels) return [];
  const inQuestions = questionnaire.questions.flatMap(({ id, why, help }, index): Found => {
    const at = `/questions/${index}/id`;
    return [
      ...(why ? [] : [fault<CheckCode>("question-why-missing", at, { question: id })]),
      ...(help ? [] : [fault<CheckCode>("question-help-missing", at, { question: id })]),
    ];
  });
  const inLevels = scale.levels.flatMap(
    (level, index): Found =>
      (["smallMunicipality", "largeAgency", "remains"] as const).flatMap((key) =>
        level[key] ? [] : [fault<CheckCode>("level-text-missing", `/levels/${index}`, { level: level.level, key })],
      ),
  );
  return [
    ...inLevels.map((one) => ({ ...one, file: files.scale })),
    ...checkExamples(scale.levels, examples).map((one) => ({ ...one, file: files.scale })),
    ...inQuestions.map((one) => ({ ...one, file: files.questionnaire })),
  ];
}

function checkExamples(levels: readonly { readonly level: number }[], examples: readonly Example[]): Found {
  const byHand = examples.filter((one) => one.workedByHand && one.arithmetic !== undefined).length;
  const isShort = examples.length < minimumExamples.all || byHand < minimumExamples.byHand;
  const values = { count: examples.length, byHand, all: minimumExamples.all, allByHand: minimumExamples.byHand };
  const shown = new Set(examples.map((one) => one.expect.level));
  return [
    ...(isShort ? [fault<CheckCode>("examples-too-few", "/levels", values)] : []),
    ...levels.flatMap(
      ({ level }, index): Found => (shown.has(level) ? [] : [fault("example-level-missing", `/levels/${index}`, { level })]),
    ),
  ];
}

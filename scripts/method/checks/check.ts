// Checks everything that content/method and content/measures must fulfil beyond their schemas.

import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { TSchema } from "../../core/type.ts";
import type { Edition } from "../edition.ts";
import { methodOf } from "../engine/evaluate.ts";
import { checkLimits } from "../format/check-limits.ts";
import { checkShownResults } from "../format/check-results.ts";
import { modelOf } from "../model.ts";
import { type EditionEntry, Example, Measure, Questionnaire, Scale } from "../schema.ts";
import { checkComplete } from "./check-complete.ts";
import { checkExample } from "./check-example.ts";
import { checkGoals } from "./check-goals.ts";
import { checkCoverage, checkMeasureIds, checkSteps, type Sourced } from "./check-measures.ts";
import { checkQuestionnaire, repeatedIds } from "./check-questionnaire.ts";
import { checkFollowUps } from "./check-rules.ts";
import { checkScale } from "./check-scale.ts";
import { checkTerms } from "./check-terms.ts";
import type { CheckCode } from "./messages.ts";
import { textFaults } from "./texts.ts";

export type { Sourced } from "./check-measures.ts";

/**
 * One edition as read. `digest` is computed by the caller from the canonical bytes of scale and questionnaire; absent where a
 * rule has a value without a canonical form, such as a fraction, which is then a fault of its own.
 */
export interface EditionSource {
  /** The name of the edition's folder; absent for a method in a folder of any name. */
  readonly folder?: string;
  readonly edition: Edition;
  readonly digest?: string;
  readonly examples: readonly Sourced<Example>[];
  readonly files: { readonly scale: string; readonly questionnaire: string };
}

/** Everything that is checked together: the editions, and the measures that all of them share. */
export interface MethodSource {
  readonly editionsFile: string;
  readonly entries: readonly EditionEntry[];
  readonly editions: readonly EditionSource[];
  readonly measures: readonly Sourced<Measure>[];
}

type Found = Diagnostic<CheckCode>[];

/** Every fault of meaning, in the order of the files. Measures need not cover retired editions: they follow those in use. */
export function checkMethod(source: MethodSource): Found {
  const { entries, editions, measures, editionsFile } = source;
  const inUse = editions.filter(({ edition }) => edition.entry.status !== "retired");
  const languages = [...new Set(inUse.flatMap(({ edition }) => edition.entry.languages))];
  const questionnaires = editions.map(({ edition }) => edition.questionnaire);
  return [
    ...inFile(repeatedIds(entries, "/editions"), editionsFile),
    ...editions.flatMap((one) => checkEdition(one, { entries, editionsFile })),
    ...inUse.flatMap(({ edition, examples, files }) => {
      const [described, worked] = [measures.map((one) => one.value), examples.map((one) => one.value)];
      return [
        ...(modelOf(edition).thresholds.length > 0 ? inFile(checkCoverage(edition.questionnaire, described), files.questionnaire) : []),
        ...checkComplete(edition, worked, files),
      ];
    }),
    ...checkMeasureIds(measures),
    ...checkSteps(measures, questionnaires),
    ...measures.flatMap((one) => checkTexts(Measure, one, languages)),
  ];
}

/** The checks that need nothing but the edition itself. */
export function checkEdition(source: EditionSource, { editionsFile, entries }: Pick<MethodSource, "editionsFile" | "entries">): Found {
  const { edition, examples, files } = source;
  const { scale, questionnaire, entry } = edition;
  const model = modelOf(edition);
  const creditMax = model.thresholds.length > 0 ? model.creditMax : undefined;
  const ids = examples.map((one) => one.value.id);
  const at = entries.findIndex((one) => one.id === entry.id);
  // A retired edition makes no plans any more.
  const isPlanned = creditMax !== undefined && entry.status !== "retired";
  return [
    ...inFile(checkDigest(source, at), editionsFile),
    ...inFile([...checkFolder(source, scale.edition), ...checkScale(edition), ...checkShownResults(edition)], files.scale),
    ...checkTexts(Scale, { file: files.scale, value: scale }, entry.languages),
    ...inFile(
      [
        ...checkFolder(source, questionnaire.edition),
        ...checkQuestionnaire(questionnaire, creditMax),
        ...checkLimits(questionnaire),
        ...checkFollowUps(edition),
        ...checkGoals(questionnaire.questions, isPlanned),
        ...checkTerms(questionnaire.questions),
      ],
      files.questionnaire,
    ),
    ...checkTexts(Questionnaire, { file: files.questionnaire, value: questionnaire }, entry.languages),
    ...examples.flatMap((one, index) => [
      ...inFile(ids.indexOf(one.value.id) < index ? [fault<CheckCode>("duplicate-id", "/id", { id: one.value.id })] : [], one.file),
      ...inFile(checkExample(edition, one.value), one.file),
      ...checkTexts(Example, one, entry.languages),
    ]),
  ];
}

/** Whether every rule can be evaluated, and the edition therefore has a canonical form. */
export function hasReadableRules(edition: Edition): boolean {
  return methodOf(modelOf(edition), edition.scale.results).ok;
}

/** In a folder of any name the questionnaire's edition is compared with the scale's. */
function checkFolder({ folder, edition }: EditionSource, id: string): Found {
  const other = edition.scale.edition;
  if (folder === undefined) return id === other ? [] : [fault("edition-files-differ", "/edition", { id, other })];
  return id === folder ? [] : [fault("edition-folder", "/edition", { id, folder })];
}

/** An edition that somebody may have been scored by must not change unnoticed; one that is still being written may. */
function checkDigest({ edition: { entry }, digest }: EditionSource, index: number): Found {
  if (digest === undefined || entry.digest === digest) return [];
  const isFrozen = entry.status === "published" || entry.status === "retired";
  const one = fault<CheckCode>("digest-differs", `/editions/${index}/digest`, { edition: entry.id, status: entry.status });
  return [{ ...one, severity: isFrozen ? "error" : "warning" }];
}

function checkTexts(schema: TSchema, { file, value }: Sourced<unknown>, languages: readonly string[]): Found {
  return inFile(textFaults(schema, value, languages), file);
}

function inFile<Code extends CheckCode>(found: readonly Diagnostic<Code>[], file: string): Found {
  return found.map((one) => ({ ...one, file }));
}

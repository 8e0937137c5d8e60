// Decides what of an edition the arithmetic sees: numbers and ids, never a text.

import type { Edition, Model, ModelMeasure, ModelQuestion } from "./edition.ts";
import { greatestCommonDivisor, type Rational, readRational } from "./rules/rational.ts";
import type { Measure, Question, Staircase } from "./schema.ts";

const deepestSearch = 20;

/** Largest common denominator of a method's credits. */
export const largestUnit = 1_000_000n;

/**
 * The edition without its texts. Total: an edition without a staircase has no levels above 0.
 * Thresholds come from the staircase of the result `level`, else from the first in the file's order.
 */
export function modelOf(edition: Edition): Model {
  const { scale, questionnaire } = edition;
  const staircase = staircaseIn(scale.results.level) ?? staircaseIn(scale.results);
  const unit = creditUnitOf(questionnaire.questions);
  const noUnknown = questionnaire.unknown === false ? ({ noUnknown: true } as const) : {};
  const questions = questionnaire.questions.map((one) => ({ ...modelQuestion(one, unit), ...noUnknown }));
  return {
    creditMax: (scale.creditMax ?? 0) * unit || Math.max(1, ...questions.flatMap((one) => one.credits)),
    ...(unit > 1 ? { creditUnit: unit } : {}),
    blocks: questionnaire.blocks.length,
    thresholds: staircase?.thresholds ?? [],
    areaFloor: staircase?.areaFloor ?? 0,
    areas: questionnaire.areas.map((area) => area.id),
    questions,
  };
}

/** The least whole number of parts that makes every credit whole; 1 where all are. A credit that is no number counts as 0. */
function creditUnitOf(questions: readonly Question[]): number {
  let unit = 1n;
  for (const { credit } of questions.flatMap((one) => one.options)) {
    const { denominator } = creditOf(credit);
    unit = (unit / greatestCommonDivisor(unit, denominator)) * denominator;
    // Beyond this the parts are no longer exact as numbers; what has such credits is told by the check.
    if (unit > largestUnit) return Number(largestUnit);
  }
  return Number(unit);
}

function creditOf(credit: number | string): Rational {
  return readRational(credit) ?? { numerator: 0n, denominator: 1n };
}

/** The measures without their texts, in the given order, which is the catalogue's. */
export function modelMeasures(measures: readonly Measure[]): ModelMeasure[] {
  return measures.map(({ id, raises, effort, priority, after }) => ({ id, raises, effort, priority, after }));
}

/** The first staircase's parameters anywhere in a result's rule, or undefined. */
export function staircaseIn(data: unknown, depth = 0): Staircase | undefined {
  if (typeof data !== "object" || data === null || depth > deepestSearch) return undefined;
  if ("staircase" in data && isStaircase(data.staircase)) return data.staircase;
  for (const value of Object.values(data)) {
    const found = staircaseIn(value, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** Whether the data are a staircase's parameters: rows of whole per cents and a whole per cent. */
export function isStaircase(data: unknown): data is Staircase {
  if (typeof data !== "object" || data === null || !("thresholds" in data) || !("areaFloor" in data)) return false;
  const { thresholds, areaFloor } = data;
  return (
    isPercent(areaFloor) &&
    Array.isArray(thresholds) &&
    thresholds.length > 0 &&
    thresholds.every((row) => Array.isArray(row) && row.length > 0 && row.every(isPercent))
  );
}

function isPercent(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 100;
}

function modelQuestion(question: Question, unit: number): ModelQuestion {
  const { id, area, block, must, notApplicableWhen, choose, askedWhen, options } = question;
  const exclusive = options.flatMap((option, index) => (option.alone ? [index] : []));
  return {
    id,
    area,
    block,
    weight: question.weight ?? 1,
    ...(must === undefined ? {} : { must }),
    credits: options.map(({ credit }) => wholeCredit(creditOf(credit), BigInt(unit))),
    ...(notApplicableWhen === undefined ? {} : { notApplicableWhen }),
    ...(choose === "several" ? { several: true, exclusive } : {}),
    ...(askedWhen === undefined ? {} : { askedWhen }),
  };
}

function wholeCredit({ numerator, denominator }: Rational, unit: bigint): number {
  return Number((numerator * unit) / denominator);
}

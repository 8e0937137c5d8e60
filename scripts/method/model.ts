// Extracts the numbers and ids of an edition that the arithmetic needs, without its texts.
import type { Edition, Model, ModelQuestion, ModelStep } from "./edition.ts";
import type { Hours } from "./pathway/hours.ts";
import { greatestCommonDivisor, type Rational, readRational } from "./rules/rational.ts";
import type { Measure, Question, Staircase } from "./schema.ts";

const deepestSearch = 20;

/** The largest allowed common denominator of a method's credits. */
export const largestUnit = 1_000_000n;

/**
 * Total: an edition without a staircase has no levels above 0. Thresholds come from the staircase of the result `level`, or else from
 * the first one in the file.
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

/** The least common denominator of all credits. A credit that is not a number counts as 0. */
function creditUnitOf(questions: readonly Question[]): number {
  let unit = 1n;
  for (const { credit } of questions.flatMap((one) => one.options)) {
    const { denominator } = creditOf(credit);
    unit = (unit / greatestCommonDivisor(unit, denominator)) * denominator;
    // Beyond this, credits are no longer exact as numbers; the content checks report them.
    if (unit > largestUnit) return Number(largestUnit);
  }
  return Number(unit);
}

function creditOf(credit: number | string): Rational {
  return readRational(credit) ?? { numerator: 0n, denominator: 1n };
}

/** The steps of the measures without their texts, in the given order. */
export function modelSteps(measures: readonly Pick<Measure, "id" | "steps">[]): ModelStep[] {
  return measures.flatMap(({ id, steps }) =>
    steps.map(({ raises, to, hours, weeks, urgent, leads, buys, after }) => ({
      question: raises,
      to,
      measure: id,
      hours: { coordinator: rangeOf(hours.coordinator), others: rangeOf(hours.others) },
      grows: hours.grows,
      ...(weeks ? { weeks } : {}),
      ...(urgent ? { urgent } : {}),
      ...(leads ? { leads } : {}),
      ...(buys ? { buys: true as const } : {}),
      ...(after ? { after } : {}),
    })),
  );
}

/** Ids of the questions that the measure raises, in the order of its steps. */
export function raisedBy({ steps }: Pick<Measure, "steps">): readonly string[] {
  return [...new Set(steps.map(({ raises }) => raises))];
}

function rangeOf([least = 0, most = 0]: readonly number[]): Hours {
  return [least, most];
}

/** The parameters of the first staircase anywhere in a result's rule. */
export function staircaseIn(data: unknown, depth = 0): Staircase | undefined {
  if (typeof data !== "object" || data === null || depth > deepestSearch) return undefined;
  if ("staircase" in data && isStaircase(data.staircase)) return data.staircase;
  for (const value of Object.values(data)) {
    const found = staircaseIn(value, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** Whether the data are the parameters of a staircase: rows of integer percentages, and one integer percentage. */
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
    ...weightOf(question),
    ...(must === undefined ? {} : { must }),
    credits: options.map(({ credit }) => wholeCredit(creditOf(credit), BigInt(unit))),
    ...(notApplicableWhen === undefined ? {} : { notApplicableWhen }),
    ...(choose === "several" ? { several: true, exclusive } : {}),
    ...(askedWhen === undefined ? {} : { askedWhen }),
  };
}

/** A fraction that is written as text, `"2"` included, is only an integer where it is one. */
function weightOf({ weight = 1 }: Question): Pick<ModelQuestion, "weight" | "fraction"> {
  if (typeof weight === "number") return { weight };
  const value = readRational(weight);
  return value?.denominator === 1n ? { weight: Number(value.numerator) } : { weight: 1, fraction: weight };
}

function wholeCredit({ numerator, denominator }: Rational, unit: bigint): number {
  return Number((numerator * unit) / denominator);
}

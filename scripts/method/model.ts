// Decides what of an edition the arithmetic sees: numbers and ids, never a text.
import type { Edition, Model, ModelMeasure, ModelQuestion } from "./result.ts";
import type { Measure, Question, Staircase } from "./schema.ts";

const deepestSearch = 20;

/**
 * The edition without its texts. Total: an edition without a staircase has no levels above 0.
 * Thresholds come from the first staircase in `scale.results`, searched in the file's order.
 */
export function modelOf(edition: Edition): Model {
  const { scale, questionnaire } = edition;
  const staircase = staircaseIn(scale.results);
  return {
    creditMax: scale.creditMax,
    blocks: questionnaire.blocks.length,
    thresholds: staircase?.thresholds ?? [],
    areaFloor: staircase?.areaFloor ?? 0,
    areas: questionnaire.areas.map((area) => area.id),
    questions: questionnaire.questions.map(modelQuestion),
  };
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

function modelQuestion(question: Question): ModelQuestion {
  const { id, area, block, weight, must, notApplicableWhen } = question;
  return {
    id,
    area,
    block,
    weight,
    ...(must === undefined ? {} : { must }),
    credits: question.options.map((option) => option.credit),
    ...(notApplicableWhen === undefined ? {} : { notApplicableWhen }),
  };
}

// Feedback to one organisation: its level explained, its areas and what to find out.
import type { Model, ModelQuestion, Response } from "../edition.ts";
import { pointsFor, type Score } from "../result.ts";
import { isApplicable, optionOf } from "./answer.ts";
import { score, shareOf } from "./staircase.ts";

/** The level of one area. Shown to the organisation only. */
interface AreaLevel {
  readonly area: string;
  /** The highest ℓ ≤ `highest` whose musts and shares are met within the area. */
  readonly level: number;
  /** Leading answered blocks in which the area has two or more applicable questions: a higher level cannot be determined. */
  readonly highest: number;
}

export interface Feedback {
  readonly score: Score;
  /** Questions answered "vet inte", in the questionnaire's order: each a task to find out. */
  readonly toFindOut: readonly string[];
  /** Areas that have a level at all, in the questionnaire's order. */
  readonly areaLevels: readonly AreaLevel[];
}

/** All feedback on one response except the plan. Total and deterministic. */
export function feedback(model: Model, response: Response): Feedback {
  const result = score(model, response);
  const applicable = model.questions.filter((question) => isApplicable(question, response.background));
  return {
    score: result,
    toFindOut: applicable.filter((question) => response.answers[question.id] === "unknown").map((question) => question.id),
    areaLevels: areaLevels(model, response, result.answeredBlocks),
  };
}

function areaLevels(model: Model, response: Response, answeredBlocks: number): AreaLevel[] {
  return model.areas.flatMap((area) => {
    const inBlock = (block: number) =>
      model.questions.filter((one) => one.area === area && one.block === block && isApplicable(one, response.background));
    let highest = 0;
    while (highest < Math.min(answeredBlocks, model.thresholds.length) && inBlock(highest + 1).length >= 2) highest++;
    let level = 0;
    for (let candidate = 1; candidate <= highest; candidate++) {
      const isReached = Array.from({ length: candidate }, (_, index) => index + 1).every((block) =>
        isMetWithin({ model, response, questions: inBlock(block), needed: model.thresholds[candidate - 1]?.[block - 1] ?? 0 }),
      );
      if (isReached) level = candidate;
    }
    return highest > 0 ? [{ area, level, highest }] : [];
  });
}

interface AreaInBlock {
  readonly model: Model;
  readonly response: Response;
  readonly questions: readonly ModelQuestion[];
  readonly needed: number;
}

function isMetWithin({ model, response, questions, needed }: AreaInBlock): boolean {
  const at = (question: ModelQuestion) => optionOf(question, response);
  const share = shareOf(model, questions, at);
  const points = pointsFor(Math.max(needed, model.areaFloor), share.possible);
  return questions.every((one) => (one.must ?? 0) <= (at(one) ?? 0)) && share.earned >= points;
}

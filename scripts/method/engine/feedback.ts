// Feedback to one organisation: its level explained, its areas, what to find out and which measures come next.
import type { Model, ModelMeasure, ModelQuestion, Response } from "../edition.ts";
import { inOrder, type PathwayInput } from "../pathway/pathway.ts";
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

/** A question that a measure raises: its current option (null: unanswered) and its top option. */
interface Raisable {
  readonly question: string;
  readonly option: number | null;
  readonly top: number;
}

interface NextMeasure {
  readonly measure: string;
  /** Whether it raises an unmet must of the next level. */
  readonly raisesMust: boolean;
  /** `done`: every question it raises is at its top option. */
  readonly state: "not-started" | "started" | "done";
  /** The questions it raises in the blocks up to the target. */
  readonly raises: readonly Raisable[];
}

export interface Feedback {
  readonly score: Score;
  readonly target: number;
  /** Questions answered "vet inte", in the questionnaire's order: each a task to find out. */
  readonly toFindOut: readonly string[];
  /** Areas that have a level at all, in the questionnaire's order. */
  readonly areaLevels: readonly AreaLevel[];
  /** Measures that are done come last; within each part, those with a must of the next level first, then by priority. */
  readonly measures: readonly NextMeasure[];
}

/** All feedback on one response except the way up, which is `pathway`. Total and deterministic. */
export function feedback({ model, measures, response, target }: PathwayInput): Feedback {
  const result = score(model, response);
  const applicable = model.questions.filter((question) => isApplicable(question, response.background));
  return {
    score: result,
    target,
    toFindOut: applicable.filter((question) => response.answers[question.id] === "unknown").map((question) => question.id),
    areaLevels: areaLevels(model, response, result.answeredBlocks),
    measures: nextMeasures({ measures, response, target, level: result.level, applicable }),
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

interface Situation {
  readonly measures: readonly ModelMeasure[];
  readonly response: Response;
  readonly target: number;
  readonly level: number;
  readonly applicable: readonly ModelQuestion[];
}

function nextMeasures({ measures, response, target, level, applicable }: Situation): NextMeasure[] {
  const raisedBy = (measure: ModelMeasure) => applicable.filter((one) => one.block <= target && measure.raises.includes(one.id));
  const isUnmetMust = (one: ModelQuestion) => one.block <= level + 1 && (one.must ?? 0) > (optionOf(one, response) ?? 0);
  const next = inOrder(measures, (measure) => raisedBy(measure).some(isUnmetMust)).flatMap((measure): NextMeasure[] => {
    const questions = raisedBy(measure);
    if (questions.length === 0) return [];
    const raises = questions.map((one) => ({ question: one.id, option: optionOf(one, response) ?? null, top: one.credits.length - 1 }));
    return [{ measure: measure.id, raisesMust: questions.some(isUnmetMust), state: stateOf(raises), raises }];
  });
  return [...next.filter((one) => one.state !== "done"), ...next.filter((one) => one.state === "done")];
}

function stateOf(raises: readonly Raisable[]): NextMeasure["state"] {
  if (raises.every((one) => one.option === one.top)) return "done";
  return raises.some((one) => (one.option ?? 0) > 0) ? "started" : "not-started";
}

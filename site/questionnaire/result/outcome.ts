// The outcome of the answers so far: the engine's score, and the progress of each block and area.
import type { Model, ModelQuestion, Response } from "../../../scripts/method/edition.ts";
import { optionOf } from "../../../scripts/method/engine/answer.ts";
import { applicableIn, score, shareOf } from "../../../scripts/method/engine/staircase.ts";
import { type AreaScore, percent, type Score } from "../../../scripts/method/result.ts";
import type { Filled } from "../drafts/state.ts";

export interface BlockProgress {
  readonly block: number;
  readonly answered: number;
  readonly asked: number;
  readonly firstUnanswered: string | undefined;
}

export interface Outcome {
  readonly response: Response;
  readonly score: Score;
  readonly blocks: readonly BlockProgress[];
  /** Area id → per cent, rounded down; null while unknown. */
  readonly areas: Readonly<Record<string, number | null>>;
  /** Ids of the asked questions answered "vet inte", in the questionnaire's order. */
  readonly unknown: readonly string[];
}

/** Before block 1 is complete, an area's figure is that of its questions there, once all of them are answered. Pure and total. */
export function outcomeOf(model: Model, filled: Filled): Outcome {
  const response: Response = { answers: filled.answers, background: filled.background };
  const result = score(model, response);
  const blocks = Array.from({ length: model.blocks }, (_, index) => progressOf(model, response, index + 1));
  const first = applicableIn(model, response, 1);
  const areas = Object.fromEntries(
    model.areas.map((area) => [
      area,
      areaFigure({ model, response, scored: result.areas[area], questions: first.filter((one) => one.area === area) }),
    ]),
  );
  const asked = Array.from({ length: model.blocks }, (_, index) => applicableIn(model, response, index + 1)).flat();
  const unknown = new Set(asked.filter((one) => filled.answers[one.id] === "unknown").map((one) => one.id));
  return { response, score: result, blocks, areas, unknown: model.questions.map((one) => one.id).filter((id) => unknown.has(id)) };
}

function progressOf(model: Model, response: Response, block: number): BlockProgress {
  const asked = applicableIn(model, response, block);
  const open = asked.filter((question) => optionOf(question, response) === undefined);
  return { block, answered: asked.length - open.length, asked: asked.length, firstUnanswered: open[0]?.id };
}

interface AreaInput {
  readonly model: Model;
  readonly response: Response;
  readonly scored: AreaScore | undefined;
  readonly questions: readonly ModelQuestion[];
}

function areaFigure({ model, response, scored, questions }: AreaInput): number | null {
  const counted = scored ? percent(scored.share) : null;
  if (counted !== null) return counted;
  const at = (question: ModelQuestion): number | undefined => optionOf(question, response);
  return questions.length > 0 && questions.every((one) => at(one) !== undefined) ? percent(shareOf(model, questions, at)) : null;
}

// Invents an organisation's answers: drawn around a skill level, then nudged until the real engine gives the requested level.
import type { Model, ModelQuestion, Response } from "../method/edition.ts";
import { applicableIn, score } from "../method/engine/staircase.ts";
import type { Condition } from "../method/result.ts";
import type { Answer, Answers, BackgroundFact } from "../method/schema.ts";
import type { Random } from "./random.ts";

interface AnswerRequest {
  readonly model: Model;
  readonly background: readonly BackgroundFact[];
  readonly chance: Random;
  /** 0–4: the level that the answers must give. */
  readonly level: number;
  /** 1–4, at least `max(level, 1)`: the number of blocks answered, from the first. */
  readonly blocks: number;
}

/** @throws TypeError if 10,000 changes do not reach the level: then the model cannot give it. */
export function inventResponse(request: AnswerRequest): Response {
  const { model, chance, level } = request;
  const background = Object.fromEntries(request.background.map((fact) => [fact.id, chance.pick(fact.options).id]));
  const answers: Record<string, Answer> = {};
  for (let block = 1; block <= request.blocks; block += 1) {
    for (const question of model.questions.filter((one) => one.block === block)) {
      answers[question.id] = applicableIn(model, { answers, background }, block).includes(question)
        ? drawOption(question, level, chance)
        : "not-applicable";
    }
  }
  const response = { answers, background };
  for (let attempt = 0; attempt < 10_000; attempt += 1) {
    const result = score(model, response);
    if (result.level === level) return withUnknowns(response, request);
    if (result.level < level) raise(answers, chance.pick(result.unmet), request);
    else lower(answers, level + 1, request);
  }
  throw new TypeError(`no answers give level ${level}`);
}

function drawOption(question: ModelQuestion, level: number, chance: Random): number {
  // Earlier blocks are more advanced than later ones, and each organisation varies between questions.
  const mean = 0.75 + 0.62 * level - 0.28 * (question.block - 1);
  const drawn = Math.round(mean + (chance.next() + chance.next() - 1) * 1.6);
  return Math.min(question.credits.length - 1, Math.max(0, drawn));
}

function raise(answers: Record<string, Answer>, condition: Condition, request: AnswerRequest): void {
  if (condition.kind === "must") {
    answers[condition.question] = condition.needed;
    return;
  }
  const inBlock = applicableIn(request.model, { answers, background: {} }, condition.block);
  const candidates = inBlock.filter(
    (one) =>
      (condition.kind !== "area" || one.area === condition.area) &&
      typeof answers[one.id] === "number" &&
      (answers[one.id] as number) < one.credits.length - 1,
  );
  const question = request.chance.pick(candidates);
  answers[question.id] = (answers[question.id] as number) + 1;
}

function lower(answers: Record<string, Answer>, block: number, request: AnswerRequest): void {
  const candidates = request.model.questions.filter(
    (one) => one.block === block && typeof answers[one.id] === "number" && (answers[one.id] as number) > 0,
  );
  const question = request.chance.pick(candidates);
  answers[question.id] = (answers[question.id] as number) - 1;
}

/** Turns some zeros into "vet inte": it has the same credit, so the level is the same. */
function withUnknowns(
  response: { readonly answers: Record<string, Answer>; readonly background: Response["background"] },
  request: AnswerRequest,
): Response {
  const answers: Answers = Object.fromEntries(
    Object.entries(response.answers).map(([id, answer]) => [id, answer === 0 && request.chance.next() < 0.15 ? "unknown" : answer]),
  );
  return { answers, background: response.background };
}

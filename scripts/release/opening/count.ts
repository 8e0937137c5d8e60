// Scores each organisation's answer into a statistical unit: status, level, area classes and answers.
import { checkDraft } from "../../method/carry-over/draft.ts";
import type { Edition, Model, ModelQuestion, Response } from "../../method/edition.ts";
import { isApplicable } from "../../method/engine/answer.ts";
import { conditionsOf, isMet, score } from "../../method/engine/staircase.ts";
import { modelOf } from "../../method/model.ts";
import { areaClass } from "../../statistics/plan/area-class.ts";
import type { Population, QuestionAnswer, Unit } from "../../statistics/schema.ts";
import type { ReleaseCode } from "../messages.ts";
import type { Outcome, Resolution } from "./resolve.ts";

/** One unit for every organisation of the population, and the winning envelopes that could not be counted. In memory only. */
interface Counted {
  readonly units: readonly Unit[];
  readonly quarantined: readonly { readonly path: string; readonly code: ReleaseCode }[];
}

interface CountInput {
  readonly edition: Edition;
  readonly population: Population;
  readonly resolution: Resolution;
}

/**
 * Scores every winning answer. One that does not fit the edition's questions, or whose block 1 is incomplete, is set aside completely:
 * half an answer is never counted, and the organisation counts as not having answered.
 */
export function count(input: CountInput): Counted {
  const model = modelOf(input.edition);
  const outcomes = new Map(input.resolution.outcomes.map((one) => [one.organisation, one]));
  const quarantined: { readonly path: string; readonly code: ReleaseCode }[] = [];
  const units = input.population.organisations.map(({ id }): Unit => {
    const outcome = outcomes.get(id);
    const unit = outcome === undefined ? "no-answer" : unitOf({ model, edition: input.edition, outcome });
    if (typeof unit !== "string") return unit;
    if (unit !== "no-answer" && outcome) quarantined.push({ path: outcome.path, code: unit });
    return { organisation: id, status: "no-answer" };
  });
  return { units, quarantined };
}

interface Scoring {
  readonly model: Model;
  readonly edition: Edition;
  readonly outcome: Outcome;
}

function unitOf(input: Scoring): Unit | ReleaseCode | "no-answer" {
  const { model, outcome } = input;
  if (outcome.status === "withdrawn") return "no-answer";
  if (outcome.status === "declined") return { organisation: outcome.organisation, status: "declined", reason: outcome.reason };
  const checked = checkDraft(model, outcome, input.edition.questionnaire.background);
  if (checked.diagnostics.length > 0) return "count-other-questions";
  const result = score(model, checked.response);
  if (result.answeredBlocks < 1) return "count-first-block";
  const areas = Object.fromEntries(Object.entries(result.areas).map(([id, area]) => [id, areaClass(area.firstBlock)]));
  const { response } = checked;
  const answer = (question: ModelQuestion) => answerTo(question, response, result.answeredBlocks);
  return {
    organisation: outcome.organisation,
    status: "answered",
    level: result.level,
    lacking: conditionsOf(model, response, 1).filter((one) => one.kind === "must" && !isMet(one)).length,
    areas,
    questions: Object.fromEntries(model.questions.flatMap((one) => (one.several ? [] : [[one.id, answer(one)]]))),
  };
}

/** The answer that a question counts as. A partly answered block counts as unanswered, as it does for the level. */
function answerTo(question: ModelQuestion, response: Response, answeredBlocks: number): QuestionAnswer {
  if (question.block > answeredBlocks) return "unanswered";
  if (!isApplicable(question, response.background)) return "not-asked";
  const answer = response.answers[question.id];
  return typeof answer === "number" || answer === "unknown" ? answer : "unanswered";
}

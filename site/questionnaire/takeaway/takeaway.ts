// The organisation's result and plan with all texts resolved: the common input of the appendix, the plan and the templates.
import type { Model, ModelMeasure } from "../../../scripts/method/edition.ts";
import type { PlanRaise, PlanStep } from "../../../scripts/method/pathway/plan.ts";
import type { Score, Share } from "../../../scripts/method/result.ts";
import type { TakeawayWords } from "../../text/sv/form/takeaway.ts";
import { effectiveTarget, type Filled } from "../drafts/state.ts";
import { describedRaise, describedSteps, ownAnswer } from "../plan/described-steps.ts";
import { type Way, wayOf } from "../plan/next-steps.ts";
import { nextMonday } from "../plan/plan-dates.ts";
import { type PlanInput, plannedSteps } from "../plan/plan-steps.ts";
import { areaStandings } from "../result/area-standing.ts";
import { outcomeOf } from "../result/outcome.ts";
import type { Identity, MethodTexts } from "./takeaway-texts.ts";

export interface TakeawayInput extends Identity {
  readonly model: Model;
  readonly measures: readonly ModelMeasure[];
  readonly filled: Filled;
  readonly texts: MethodTexts;
  /** Only if somebody has typed it for the exports. */
  readonly organisation?: string;
}

interface ToFindOut {
  readonly question: string;
  readonly number: string;
  readonly text: string;
  readonly ask: string | undefined;
}

/** The score, with the number of blocks and the areas by name. */
export interface Takeaway extends Identity, Pick<TakeawayInput, "organisation">, Omit<Score, "blocks" | "areas"> {
  readonly blocks: number;
  /** The scale's top. */
  readonly top: number;
  readonly target: number;
  readonly areas: readonly { readonly area: string; readonly name: string; readonly share: Share | null }[];
  /** To the target: the measures that the organisation has chosen, in its order. */
  readonly plan: readonly PlanStep[];
  /** To the target. */
  readonly way: Way;
  readonly withoutMeasure: readonly PlanRaise[];
  /** Whether the plan counts unanswered questions as their lowest option. */
  readonly assumesUnanswered: boolean;
  /** Answered "vet inte", in the questionnaire's order. */
  readonly toFindOut: readonly ToFindOut[];
  /** For describing conditions. */
  readonly questionAt: (id: string) => { readonly number: string; readonly text: string };
  readonly answerAt: (id: string) => string;
  readonly goalAt: (id: string, option: number) => string;
}

/** Undefined until block 1 is complete: before that there is no level. Pure and total. */
export function takeawayOf(input: TakeawayInput, words: TakeawayWords): Takeaway | undefined {
  const { model, measures, filled, texts: given, organisation, ...identity } = input;
  const outcome = outcomeOf(model, filled);
  const { score } = outcome;
  const name = organisation?.trim();
  if (score.answeredBlocks === 0) return undefined;
  const target = effectiveTarget(filled.target, score.level, model.thresholds.length);
  const plan: PlanInput = { model, measures, filled, outcome, target };
  const planned = plannedSteps(plan);
  const { unknown, unanswered } = words;
  const texts = { ...given, unknown, unanswered };
  const context = { ...plan, texts, start: filled.plan?.start ?? nextMonday(input.computedOn) };
  return {
    ...identity,
    ...(name ? { organisation: name } : {}),
    ...score,
    blocks: model.blocks,
    top: model.thresholds.length,
    target,
    areas: areaStandings(model, outcome).map(({ area, share }) => ({ area, name: texts.area(area), share })),
    plan: describedSteps(planned.steps, context),
    way: wayOf(plan, planned),
    withoutMeasure: planned.withoutMeasure.map((raise) => describedRaise(raise, context)),
    assumesUnanswered: score.level < target && score.answeredBlocks < target,
    toFindOut: outcome.unknown.map((id) => ({ question: id, number: texts.number(id), text: texts.question(id), ask: texts.ask(id) })),
    questionAt: (id) => ({ number: texts.number(id), text: texts.question(id) }),
    answerAt: (id) => ownAnswer(id, filled, texts).text,
    goalAt: texts.goal,
  };
}

// The organisation's result and plan with all texts resolved: the common input of the appendix, the plan and the templates.
import type { Model, ModelStep } from "../../../scripts/method/edition.ts";
import type { SavedPlan, SavedStep } from "../../../scripts/method/pathway/plan-file.ts";
import type { Score, Share } from "../../../scripts/method/result.ts";
import type { TakeawayWords } from "../../text/sv/form/takeaway.ts";
import type { Filled } from "../drafts/state.ts";
import { describedSteps, ownAnswer } from "../plan/described-steps.ts";
import { ownPlan } from "../plan/own-plan.ts";
import { areaStandings } from "../result/area-standing.ts";
import { outcomeOf } from "../result/outcome.ts";
import { type Situation, situationOf } from "../result/situation.ts";
import type { Identity, MethodTexts } from "./takeaway-texts.ts";

export interface TakeawayInput extends Identity {
  readonly model: Model;
  readonly steps: readonly ModelStep[];
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
  /** The plan to the target, with the organisation's choices; and whose hours it has. */
  readonly plan: readonly SavedStep[];
  readonly size: SavedPlan["size"];
  readonly situation: Situation;
  /** Answered "vet inte", in the questionnaire's order. */
  readonly toFindOut: readonly ToFindOut[];
  /** For describing conditions. */
  readonly questionAt: (id: string) => { readonly number: string; readonly text: string };
  readonly answerAt: (id: string) => string;
  readonly goalAt: (id: string, option: number) => string;
}

/** Undefined until block 1 is complete: before that there is no level. Pure and total. */
export function takeawayOf(input: TakeawayInput, words: TakeawayWords): Takeaway | undefined {
  const { model, steps, filled, texts, organisation, ...identity } = input;
  const outcome = outcomeOf(model, filled);
  const { score } = outcome;
  const name = organisation?.trim();
  if (score.answeredBlocks === 0) return undefined;
  const own = ownPlan({ model, steps, filled, outcome, today: input.computedOn });
  return {
    ...identity,
    ...(name ? { organisation: name } : {}),
    ...score,
    blocks: model.blocks,
    top: model.thresholds.length,
    target: own.target,
    areas: areaStandings(model, outcome).map(({ area, share }) => ({ area, name: texts.area(area), share })),
    plan: describedSteps({ own, filled, texts, words: words.steps }),
    size: own.input.size,
    situation: situationOf(own, outcome, filled.target),
    toFindOut: outcome.unknown.map((id) => ({ question: id, number: texts.number(id), text: texts.question(id), ask: texts.ask(id) })),
    questionAt: (id) => ({ number: texts.number(id), text: texts.question(id) }),
    answerAt: (id) => ownAnswer(id, filled, { texts, words: words.steps }).text,
    goalAt: texts.goal,
  };
}

// The organisation's result and plan with all texts resolved: the common input of the appendix, the plan and the templates.
import type { Model, ModelMeasure } from "../../../scripts/method/edition.ts";
import { pathway } from "../../../scripts/method/pathway/pathway.ts";
import type { PlanRaise, PlanStep } from "../../../scripts/method/pathway/plan.ts";
import { type Condition, type Pathway, percent, type Raise, type Share } from "../../../scripts/method/result.ts";
import type { TakeawayWords } from "../../text/sv/form/takeaway.ts";
import { effectiveTarget, type Filled } from "../drafts/state.ts";
import { type Outcome, outcomeOf } from "../result/outcome.ts";
import type { MeasureTexts, MethodTexts } from "./takeaway-texts.ts";

export interface TakeawayInput {
  readonly edition: string;
  /** SHA-256 of the edition, in hex. */
  readonly editionDigest: string;
  /** Whether the edition is a pilot. */
  readonly isPilot: boolean;
  /** Whether the site is a rehearsal, which every export states. */
  readonly isRehearsal: boolean;
  readonly model: Model;
  readonly measures: readonly ModelMeasure[];
  readonly filled: Filled;
  readonly texts: MethodTexts;
  /** YYYY-MM-DD. */
  readonly computedOn: string;
  /** Only if somebody has typed it for the exports. */
  readonly organisation?: string;
}

interface ToFindOut {
  readonly question: string;
  readonly number: string;
  readonly text: string;
  readonly ask: string | undefined;
}

export interface Takeaway
  extends Pick<TakeawayInput, "edition" | "editionDigest" | "isPilot" | "isRehearsal" | "computedOn" | "organisation"> {
  readonly level: number;
  readonly atLeast: boolean;
  readonly answeredBlocks: number;
  readonly share: Share;
  readonly blocks: number;
  /** The scale's top. */
  readonly top: number;
  readonly target: number;
  readonly areas: readonly { readonly area: string; readonly name: string; readonly percent: number | null }[];
  /** Conditions of the next level; both empty at the top. */
  readonly met: readonly Condition[];
  readonly unmet: readonly Condition[];
  /** To the target. Measures to the next level come first, as the page shows them. */
  readonly plan: readonly PlanStep[];
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
  const { model, filled, texts } = input;
  const outcome = outcomeOf(model, filled);
  const { score } = outcome;
  if (score.answeredBlocks === 0) return undefined;
  const target = effectiveTarget(filled.target, score.level, model.thresholds.length);
  const wayTo = (to: number): Pathway => pathway({ model, measures: input.measures, response: outcome.response, target: to });
  const way = wayTo(target);
  const next = score.level < target ? wayTo(score.level + 1).plan : [];
  const context: Context = { input, outcome, words };
  return {
    ...identityOf(input),
    level: score.level,
    atLeast: score.atLeast,
    answeredBlocks: score.answeredBlocks,
    share: score.share,
    blocks: model.blocks,
    top: model.thresholds.length,
    target,
    areas: model.areas.map((area) => ({ area, name: texts.area(area), percent: outcome.areas[area] ?? null })),
    met: score.met,
    unmet: score.unmet,
    plan: nextFirst(stepsOf(way.plan, context), next),
    withoutMeasure: way.withoutMeasure.map((raise) => raiseOf(raise, context)),
    assumesUnanswered: score.level < target && score.answeredBlocks < target,
    toFindOut: outcome.unknown.map((id) => ({ question: id, number: texts.number(id), text: texts.question(id), ask: texts.ask(id) })),
    questionAt: (id) => ({ number: texts.number(id), text: texts.question(id) }),
    answerAt: (id) => ownAnswer(id, context).text,
    goalAt: texts.goal,
  };
}

/** 0–100, rounded down. */
export function shareInPlace({ share }: Pick<Takeaway, "share">): number {
  return percent(share) ?? 0;
}

interface Context {
  readonly input: TakeawayInput;
  readonly outcome: Outcome;
  readonly words: TakeawayWords;
}

function identityOf({ edition, editionDigest, isPilot, isRehearsal, computedOn, organisation }: TakeawayInput) {
  const name = organisation?.trim();
  return { edition, editionDigest, isPilot, isRehearsal, computedOn, ...(name ? { organisation: name } : {}) };
}

/** The next level's measures first, each after its prerequisites: the same order wherever a plan is shown. */
function nextFirst(plan: readonly PlanStep[], next: Pathway["plan"]): PlanStep[] {
  const steps = new Map(plan.map((step) => [step.measure, step]));
  const ordered = new Set<PlanStep>();
  const place = (measure: string): void => {
    const step = steps.get(measure);
    steps.delete(measure);
    if (!step) return;
    for (const before of step.after) place(before);
    ordered.add(step);
  };
  for (const { measure } of [...next, ...plan]) place(measure);
  return [...ordered];
}

function stepsOf(plan: Pathway["plan"], context: Context): PlanStep[] {
  const { measures, texts } = context.input;
  const planned = new Set(plan.map((step) => step.measure));
  return plan.map(({ measure, raises }) => {
    const words: MeasureTexts = texts.measure(measure);
    return {
      measure,
      title: words.title,
      effort: measures.find((one) => one.id === measure)?.effort ?? 1,
      hours: words.hours,
      ...(words.isEstimate ? { estimate: true as const } : {}),
      who: words.who,
      firstStep: words.firstStep,
      doneWhen: words.doneWhen,
      after: prerequisitesOf(measure, measures).filter((id) => planned.has(id)),
      raises: raises.map((raise) => raiseOf(raise, context)),
    };
  });
}

/** The measure's prerequisites, including indirect ones through measures outside the plan, in the catalogue's order. */
function prerequisitesOf(measure: string, measures: readonly ModelMeasure[]): readonly string[] {
  const found = new Set<string>();
  const left = [measure];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    for (const before of measures.find((one) => one.id === id)?.after ?? []) {
      if (!found.has(before)) left.push(before);
      found.add(before);
    }
  }
  return measures.map((one) => one.id).filter((id) => id !== measure && found.has(id));
}

function raiseOf({ question, to }: Raise, context: Context): PlanRaise {
  const { texts } = context.input;
  return {
    question,
    number: texts.number(question),
    text: texts.question(question),
    from: ownAnswer(question, context),
    to: { option: to, goal: texts.goal(question, to) },
  };
}

/** The organisation's own answer. The arithmetic may start from another option. */
function ownAnswer(question: string, { input, outcome, words }: Context): PlanRaise["from"] {
  const answer = outcome.response.answers[question];
  if (answer === "unknown") return { option: null, text: words.unknown };
  if (typeof answer === "number") return { option: answer, text: input.texts.option(question, answer) };
  return { option: null, text: words.unanswered };
}

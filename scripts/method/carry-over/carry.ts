// Carries an organisation's answers over to a newer edition: what is kept, what is bounded and what is new.
import type { Model, ModelQuestion, Response } from "../edition.ts";
import { chosenOf, isApplicable } from "../engine/answer.ts";
import { score } from "../engine/staircase.ts";
import type { Answer, Answers, Background } from "../schema.ts";
import type { AnswerRange, Correspondence, CorrespondenceTable } from "./correspondence.ts";

/**
 * What is known of the answer to one question of the newer edition. `carried`: the answer, which the organisation should review if
 * `toReview`. `range`: the lowest and the highest option that the older answers allow; nothing is filled in. `new`: asked for the first
 * time. `unanswered`: asked before too, but not answered.
 */
export type Standing =
  | { readonly kind: "carried"; readonly answer: Answer; readonly toReview: boolean }
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  | { readonly kind: "new" }
  | { readonly kind: "unanswered" };

/** A response as understood by an edition. */
export interface CarriedOver {
  /** Facts that still mean the same, by the newer edition's ids. */
  readonly background: Background;
  /** Facts of the newer edition that must be answered again. */
  readonly openFacts: readonly string[];
  /** By question, in the newer edition's order. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Leading blocks that the organisation has completed. There a question without an answer may have any; in later blocks it has none. */
  readonly reached: number;
}

/** Two consecutive editions and the newer one's correspondence table. */
export interface EditionStep {
  readonly older: Model;
  readonly newer: Model;
  readonly table: CorrespondenceTable;
}

/** What a response to the older edition says about the newer one. Total: a question that is not in the table is new. */
export function carryOver(step: EditionStep & { readonly response: Response }): CarriedOver {
  return carryFurther(step, standingsOf(step.older, step.response));
}

/** The same over several editions, in order; each step's `newer` is the next one's `older`. */
export function carryOverSteps(steps: readonly [EditionStep, ...EditionStep[]], response: Response): CarriedOver {
  return steps.reduce((known, step) => carryFurther(step, known), standingsOf(steps[0].older, response));
}

/** A response as understood by its own edition: every usable answer carried, none of them to review. */
export function standingsOf(model: Model, response: Response): CarriedOver {
  const standings = model.questions.map((question): [string, Standing] => {
    const answer = response.answers[question.id];
    const isUsable =
      answer === "not-applicable" ? !isApplicable(question, response.background) : chosenOf(question, response) !== undefined;
    return [question.id, answer !== undefined && isUsable ? { kind: "carried", answer, toReview: false } : { kind: "unanswered" }];
  });
  const reached = score(model, response).answeredBlocks;
  return { background: response.background, openFacts: [], standings: new Map(standings), reached };
}

/** The carried answers as a response to continue from: bounded, new and unanswered questions are left to be answered. */
export function carriedResponse({ background, standings }: Pick<CarriedOver, "background" | "standings">): Response {
  const answers: Record<string, Answer> = {};
  for (const [question, one] of standings) if (one.kind === "carried") answers[question] = one.answer;
  return { answers: answers satisfies Answers, background };
}

/** The highest option of a question. */
export function topOption(question: ModelQuestion): number {
  return question.credits.length - 1;
}

function carryFurther({ older, newer, table }: EditionStep, known: CarriedOver): CarriedOver {
  const facts = carryFacts(table, known);
  // Those who completed the older edition answered everything there was.
  let reached = known.reached >= older.blocks ? newer.blocks : Math.min(known.reached, newer.blocks);
  const context = { older, table, known, background: facts.background, reached };
  const standings = new Map(newer.questions.map((question): [string, Standing] => [question.id, standingOf(question, context)]));
  while (reached < newer.blocks && isKnown(newer, reached + 1, { ...facts, standings })) reached++;
  return { ...facts, standings, reached };
}

/** Whether every applicable question of the block has an answer or a range. */
function isKnown(model: Model, block: number, { background, standings }: Omit<CarriedOver, "reached">): boolean {
  return model.questions
    .filter((one) => one.block === block && isApplicable(one, background))
    .every(({ id }) => ["carried", "range"].includes(standings.get(id)?.kind ?? "new"));
}

/** A fact that is not in the table means the same in both editions. */
function carryFacts(table: CorrespondenceTable, known: CarriedOver): Pick<CarriedOver, "background" | "openFacts"> {
  const declared = table.background ?? [];
  const successor = (fact: string): string | undefined => {
    const one = declared.find(({ from }) => from.includes(fact));
    return one === undefined ? fact : one.kind === "same" ? one.to[0] : undefined;
  };
  const open = new Set([
    ...declared.filter(({ kind }) => kind !== "same").flatMap(({ to }) => to),
    ...known.openFacts.flatMap((one) => successor(one) ?? []),
  ]);
  const background: Record<string, string> = {};
  for (const [fact, is] of Object.entries(known.background)) {
    const id = successor(fact);
    // An id that is declared new inherits nothing, not even from itself.
    if (id !== undefined && !open.has(id)) background[id] = is;
  }
  return { background, openFacts: [...open] };
}

interface StepContext {
  readonly older: Model;
  readonly table: CorrespondenceTable;
  readonly known: CarriedOver;
  readonly background: Background;
  readonly reached: number;
}

function standingOf(question: ModelQuestion, { older, table, known, background, reached }: StepContext): Standing {
  const declared = table.questions.find(({ to }) => to.includes(question.id));
  const parts = (declared?.from ?? []).map((id): Part => {
    const part = older.questions.find((one) => one.id === id);
    return { id, question: part, standing: known.standings.get(id) ?? { kind: "new" } };
  });
  if (!declared || parts.length === 0) return { kind: "new" };
  if (parts.every(({ standing }) => standing.kind === "new" || standing.kind === "unanswered")) {
    // In a completed block the part would have been answered; moved to a later block, that knowledge must be kept.
    const wasReached = parts.some((part) => part.question && part.question.block <= known.reached);
    if (wasReached && question.block > reached) return anyOption(question);
    return parts.every(({ standing }) => standing.kind === "new") ? { kind: "new" } : { kind: "unanswered" };
  }
  const isSame = declared.kind === "same";
  if (parts.every(isNotApplicable)) {
    const closed: Standing = { kind: "carried", answer: "not-applicable", toReview: !isSame };
    return isApplicable(question, background) ? anyOption(question) : closed;
  }
  const [part] = parts;
  return isSame && part ? unchangedStanding(question, part.standing) : bounded(question, declared, parts);
}

interface Part {
  readonly id: string;
  readonly question: ModelQuestion | undefined;
  readonly standing: Standing;
}

function isNotApplicable({ standing }: Part): boolean {
  return standing.kind === "carried" && standing.answer === "not-applicable";
}

/** If the question means the same, its answer is kept, provided that the newer edition has that option. */
function unchangedStanding(question: ModelQuestion, before: Standing): Standing {
  if (before.kind === "carried") {
    const isKept = chosenOf(question, { answers: { [question.id]: before.answer }, background: {} }) !== undefined;
    return isKept ? before : anyOption(question);
  }
  return before.kind === "range" && before.high <= topOption(question) ? before : anyOption(question);
}

/** Options build on each other, so a merged question is answered no higher than each of its parts allows. */
function bounded(question: ModelQuestion, declared: Correspondence, parts: readonly Part[]): Standing {
  const bounds = parts.map((part) => boundsThrough(part, question, declared.ranges));
  const low = Math.min(...bounds.map((one) => one.low));
  const high = Math.min(...bounds.map((one) => one.high));
  if (low === high) return { kind: "carried", answer: low, toReview: true };
  return { kind: "range", low, high };
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The bounds that one older question gives: the lowest and the highest option in the table's ranges. */
function boundsThrough(part: Part, question: ModelQuestion, ranges: readonly AnswerRange[] | undefined): Bounds {
  const anything = { low: 0, high: topOption(question) };
  const options = ranges?.find(({ from, to }) => from === part.id && to === question.id)?.options;
  const before = optionsOf(part);
  if (!options || !before || question.several) return anything;
  const rows = options.slice(before.low, before.high + 1);
  if (rows.length <= before.high - before.low) return anything;
  const low = Math.min(...rows.map(([least = 0]) => least));
  const high = Math.max(...rows.map(([, most = anything.high]) => most));
  return low <= high && high <= anything.high ? { low, high } : anything;
}

/** The options of the older question that are still possible; "vet inte" counts as the lowest. Undefined if nothing is known. */
function optionsOf({ question, standing }: Part): Bounds | undefined {
  if (!question || question.several) return undefined;
  if (standing.kind === "range") return { low: standing.low, high: standing.high };
  if (standing.kind !== "carried" || standing.answer === "not-applicable") return undefined;
  const option = standing.answer === "unknown" ? 0 : Number(standing.answer);
  return { low: option, high: option };
}

function anyOption(question: ModelQuestion): Standing {
  return { kind: "range", low: 0, high: topOption(question) };
}

// Decides what an organisation's answers to an older edition say about a newer one: what stands, within what bounds, and what is new.

import type { Model, ModelQuestion, Response } from "../edition.ts";
import { chosenOf, isApplicable, score } from "../engine/staircase.ts";
import type { Answer, Answers, Background } from "../schema.ts";
import type { AnswerRange, Correspondence, CorrespondenceTable } from "./correspondence.ts";

/**
 * What is known of the answer to one question of the newer edition. `carried`: the answer, for the organisation to look through again
 * where `toReview`. `range`: lowest and highest option that the older answers leave open; nothing is filled in. `new`: asked for the
 * first time. `unanswered`: asked before too, and not answered.
 */
export type Standing =
  | { readonly kind: "carried"; readonly answer: Answer; readonly toReview: boolean }
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  | { readonly kind: "new" }
  | { readonly kind: "unanswered" };

/** One response as an edition understands it. */
export interface CarriedOver {
  /** Facts that mean the same, under the newer edition's ids. */
  readonly background: Background;
  /** Facts of the newer edition that must be answered anew. */
  readonly openFacts: readonly string[];
  /** By question, in the newer edition's order. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Leading blocks that the organisation has answered. In these a question without an answer may have any; in later ones it has none. */
  readonly reached: number;
}

/** From one edition to the next, and the newer one's correspondence table. */
export interface EditionStep {
  readonly older: Model;
  readonly newer: Model;
  readonly table: CorrespondenceTable;
}

/** What a response to the older edition says about the newer. Total: a question that the table leaves out is new. */
export function carryOver(step: EditionStep & { readonly response: Response }): CarriedOver {
  return carryFurther(step, standingsOf(step.older, step.response));
}

/** The same over several editions, in order; each step's `newer` is the next one's `older`. At least one step. */
export function carryAlong(steps: readonly [EditionStep, ...EditionStep[]], response: Response): CarriedOver {
  return steps.reduce((known, step) => carryFurther(step, known), standingsOf(steps[0].older, response));
}

/** A response as its own edition understands it: every usable answer carried, none of them to review. */
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

/** The carried answers as a response, to begin from: what is only bounded, new or unanswered is left to answer. */
export function carriedResponse({ background, standings }: Pick<CarriedOver, "background" | "standings">): Response {
  const answers: Record<string, Answer> = {};
  for (const [question, one] of standings) if (one.kind === "carried") answers[question] = one.answer;
  return { answers: answers satisfies Answers, background };
}

/** Ids of the questions whose carried answer the organisation should look through: the question has been changed. */
export function toReview({ standings }: Pick<CarriedOver, "standings">): readonly string[] {
  return [...standings].flatMap(([question, one]) => (one.kind === "carried" && one.toReview ? [question] : []));
}

/** The highest option of a question. */
export function topOf(question: ModelQuestion): number {
  return question.credits.length - 1;
}

function carryFurther({ older, newer, table }: EditionStep, known: CarriedOver): CarriedOver {
  const facts = carryFacts(table, known);
  // Who went through all of the older edition went through all there was.
  let reached = known.reached >= older.blocks ? newer.blocks : Math.min(known.reached, newer.blocks);
  const place = { older, table, known, background: facts.background, reached };
  const standings = new Map(newer.questions.map((question): [string, Standing] => [question.id, standingOf(question, place)]));
  while (reached < newer.blocks && isKnown(newer, reached + 1, { ...facts, standings })) reached++;
  return { ...facts, standings, reached };
}

/** Whether something is known of every question that is asked in the block. */
function isKnown(model: Model, block: number, { background, standings }: Omit<CarriedOver, "reached">): boolean {
  return model.questions
    .filter((one) => one.block === block && isApplicable(one, background))
    .every(({ id }) => ["carried", "range"].includes(standings.get(id)?.kind ?? "new"));
}

/** A fact that the table does not list means the same in both. */
function carryFacts(table: CorrespondenceTable, known: CarriedOver): Pick<CarriedOver, "background" | "openFacts"> {
  const declared = table.background ?? [];
  const heir = (fact: string): string | undefined => {
    const one = declared.find(({ from }) => from.includes(fact));
    return one === undefined ? fact : one.kind === "same" ? one.to[0] : undefined;
  };
  const open = new Set([
    ...declared.filter(({ kind }) => kind !== "same").flatMap(({ to }) => to),
    ...known.openFacts.flatMap((one) => heir(one) ?? []),
  ]);
  const background: Record<string, string> = {};
  for (const [fact, is] of Object.entries(known.background)) {
    const id = heir(fact);
    // An id that is declared anew does not inherit, even from itself.
    if (id !== undefined && !open.has(id)) background[id] = is;
  }
  return { background, openFacts: [...open] };
}

interface Place {
  readonly older: Model;
  readonly table: CorrespondenceTable;
  readonly known: CarriedOver;
  readonly background: Background;
  readonly reached: number;
}

function standingOf(question: ModelQuestion, { older, table, known, background, reached }: Place): Standing {
  const declared = table.questions.find(({ to }) => to.includes(question.id));
  const parts = (declared?.from ?? []).map((id): Part => {
    const part = older.questions.find((one) => one.id === id);
    return { id, question: part, standing: known.standings.get(id) ?? { kind: "new" } };
  });
  if (!declared || parts.length === 0) return { kind: "new" };
  if (parts.every(({ standing }) => standing.kind === "new" || standing.kind === "unanswered")) {
    // Asked in a block that was reached, the question would have been answered; in a later block that must not be lost.
    const wouldBe = parts.some((part) => part.question && part.question.block <= known.reached);
    if (wouldBe && question.block > reached) return whole(question);
    return parts.every(({ standing }) => standing.kind === "new") ? { kind: "new" } : { kind: "unanswered" };
  }
  const isSame = declared.kind === "same";
  if (parts.every(isNotApplicable)) {
    const closed: Standing = { kind: "carried", answer: "not-applicable", toReview: !isSame };
    return isApplicable(question, background) ? whole(question) : closed;
  }
  const [part] = parts;
  return isSame && part ? standingAsBefore(question, part.standing) : bounded(question, declared, parts);
}

interface Part {
  readonly id: string;
  readonly question: ModelQuestion | undefined;
  readonly standing: Standing;
}

function isNotApplicable({ standing }: Part): boolean {
  return standing.kind === "carried" && standing.answer === "not-applicable";
}

/** Where the question means the same, its answer stays, as long as the newer edition has such an option. */
function standingAsBefore(question: ModelQuestion, before: Standing): Standing {
  if (before.kind === "carried") {
    const isKept = chosenOf(question, { answers: { [question.id]: before.answer }, background: {} }) !== undefined;
    return isKept ? before : whole(question);
  }
  return before.kind === "range" && before.high <= topOf(question) ? before : whole(question);
}

/** Options build on one another, so a merged question is answered no higher than each of its parts allows. */
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

/** What one older question says about the newer: from the lowest to the highest that the table's rows give. */
function boundsThrough(part: Part, question: ModelQuestion, ranges: readonly AnswerRange[] | undefined): Bounds {
  const anything = { low: 0, high: topOf(question) };
  const options = ranges?.find(({ from, to }) => from === part.id && to === question.id)?.options;
  const before = optionsOf(part);
  if (!options || !before || question.several) return anything;
  const rows = options.slice(before.low, before.high + 1);
  if (rows.length <= before.high - before.low) return anything;
  const low = Math.min(...rows.map(([least = 0]) => least));
  const high = Math.max(...rows.map(([, most = anything.high]) => most));
  return low <= high && high <= anything.high ? { low, high } : anything;
}

/** The older question's options that are still possible; "vet inte" counts as the lowest. Undefined where nothing is known. */
function optionsOf({ question, standing }: Part): Bounds | undefined {
  if (!question || question.several) return undefined;
  if (standing.kind === "range") return { low: standing.low, high: standing.high };
  if (standing.kind !== "carried" || standing.answer === "not-applicable") return undefined;
  const option = standing.answer === "unknown" ? 0 : Number(standing.answer);
  return { low: option, high: option };
}

function whole(question: ModelQuestion): Standing {
  return { kind: "range", low: 0, high: topOf(question) };
}

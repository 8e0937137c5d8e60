// Scores an older response by a newer edition's scale: the lowest and the highest result that its answers allow.
import type { Model, Response } from "../edition.ts";
import { score } from "../engine/staircase.ts";
import type { Score, Share } from "../result.ts";
import type { Answer, Background } from "../schema.ts";
import { type CarriedOver, type Standing, topOption } from "./carry.ts";

export interface Bounds<T> {
  readonly low: T;
  readonly high: T;
}

/** Forms a series of its own beside the published one, and never replaces it. */
export interface Rescored {
  readonly level: Bounds<number>;
  /** The level may be even higher: in some completion of the response the next block is unanswered. */
  readonly atLeast: boolean;
  readonly share: Bounds<Share>;
  /** By area id. A bound with `possible` 0 means that the area may have no score. */
  readonly areas: Readonly<Record<string, { readonly share: Bounds<Share> }>>;
}

/**
 * Bounds on level, total and area scores over every way to complete the response within its standings. Sound because the staircase is
 * monotone: a higher answer never lowers anything, so the lowest options together give the lower bound and the highest the upper one.
 * Open facts decide which questions count, so every way to answer them is scored. Blocks that the organisation did not complete stay
 * unanswered. Undefined for a method without a staircase, whose rules need not be monotone.
 */
export function rescore(model: Model, carried: CarriedOver): Rescored | undefined {
  if (model.thresholds.length === 0) return undefined;
  const ends = backgroundsOf(model, carried).map((background) => ({
    low: score(model, endOf(model, carried, { background, end: "low" })),
    high: score(model, endOf(model, carried, { background, end: "high" })),
  }));
  const lows = ends.map((one) => one.low);
  const highs = ends.map((one) => one.high);
  const bounds = (of: (one: Score) => Share): Bounds<Share> => ({ low: lows.map(of).reduce(lesser), high: highs.map(of).reduce(greater) });
  return {
    level: { low: Math.min(...lows.map((one) => one.level)), high: Math.max(...highs.map((one) => one.level)) },
    atLeast: highs.some((one) => one.atLeast),
    share: bounds((one) => one.share),
    areas: Object.fromEntries(model.areas.map((area) => [area, { share: bounds((one) => one.areas[area]?.share ?? nothing) }])),
  };
}

const nothing: Share = { earned: 0, possible: 0 };

/** The carried facts with every relevant answer to the open ones: each that makes a question not applicable, and one that does not. */
function backgroundsOf(model: Model, { background, openFacts }: CarriedOver): Background[] {
  const excluding = model.questions.flatMap(({ notApplicableWhen: when }) => (when && openFacts.includes(when.fact) ? [when] : []));
  let all: Background[] = [background];
  for (const fact of new Set(excluding.map((one) => one.fact))) {
    const answers = new Set(excluding.flatMap((one) => (one.fact === fact ? [one.is] : [])));
    all = all.flatMap((one) => [one, ...[...answers].map((is) => ({ ...one, [fact]: is }))]);
  }
  return all;
}

function endOf(model: Model, carried: CarriedOver, at: { readonly background: Background; readonly end: "low" | "high" }): Response {
  const answers: Record<string, Answer> = {};
  for (const question of model.questions) {
    const isReached = question.block <= carried.reached;
    const answer = answerAt(carried.standings.get(question.id) ?? { kind: "new" }, { end: at.end, top: topOption(question), isReached });
    if (answer !== undefined) answers[question.id] = answer;
  }
  return { answers, background: at.background };
}

function answerAt(
  standing: Standing,
  { end, top, isReached }: { readonly end: "low" | "high"; readonly top: number; readonly isReached: boolean },
): Answer | undefined {
  switch (standing.kind) {
    case "carried":
      return standing.answer;
    case "range":
      return standing[end];
    case "new":
    case "unanswered":
      if (!isReached) return undefined;
      return end === "low" ? 0 : top;
    default:
      return standing satisfies never;
  }
}

/** Compared as fractions; a share with `possible` 0 is the least. */
function isLess(left: Share, right: Share): boolean {
  if (left.possible === 0 || right.possible === 0) return left.possible < right.possible;
  return left.earned * right.possible < right.earned * left.possible;
}

function lesser(left: Share, right: Share): Share {
  return isLess(right, left) ? right : left;
}

function greater(left: Share, right: Share): Share {
  return isLess(left, right) ? right : left;
}

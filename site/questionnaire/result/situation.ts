// What is known of where an organisation stands and what is left to its target: all that the sentences about it may rest on.
import { optionOf } from "../../../scripts/method/engine/answer.ts";
import { applicableIn, areasIn, score as scoreOf, shareOf } from "../../../scripts/method/engine/staircase.ts";
import { pointsFor, type Share } from "../../../scripts/method/result.ts";
import type { OwnPlan } from "../plan/own-plan.ts";
import type { Outcome } from "./outcome.ts";

/** An area that fails its floor in a block. */
interface LowArea {
  readonly area: string;
  readonly has: number;
  readonly needed: number;
  /** Whether its musts alone lift it to the floor. */
  readonly isLiftedByMusts: boolean;
}

/** A block that the target rests on. */
export interface BlockStanding {
  readonly block: number;
  readonly asked: number;
  readonly answered: number;
  /** Answers "vet inte". */
  readonly unknown: number;
  readonly kind: "answered" | "unanswered" | "unknown";
  readonly share: Share;
  /** Points that the target requires of it. */
  readonly needed: number;
  /** Questions with a must: those that are not met, and how many there are. */
  readonly unmet: readonly string[];
  readonly musts: number;
  readonly lowAreas: readonly LowArea[];
  /** How many of the points that it lacks the musts and the areas give. */
  readonly given: number;
  /** The plan's steps in it. */
  readonly steps: number;
}

export interface Situation {
  readonly level: number;
  readonly atLeast: boolean;
  readonly target: number;
  readonly top: number;
  readonly isReached: boolean;
  /** Whether the organisation has chosen the target, which otherwise is the next level. */
  readonly isChosen: boolean;
  readonly answeredBlocks: number;
  /** Points in the answered blocks. */
  readonly share: Share;
  /** Blocks 1 to the target, or to the level where that is higher. */
  readonly blocks: readonly BlockStanding[];
  /** Answers "vet inte" in all blocks, and whether the level would be higher with the best of answers there. */
  readonly unknown: number;
  readonly mayBeHigher: boolean;
  readonly own: OwnPlan;
  /** Steps of questions that are not answered "vet inte", and of those that are. */
  readonly known: number;
  readonly doubtful: number;
}

/** Pure and total. */
export function situationOf(own: OwnPlan, { score, response, blocks, unknown }: Outcome, chosenTarget: number): Situation {
  const { model } = own.input;
  const standings = Array.from({ length: Math.min(model.blocks, Math.max(own.target, score.level)) }, (_, at) => {
    const { asked = 0, answered = 0 } = blocks[at] ?? {};
    return { ...standingOf(own, at + 1, response), asked, answered };
  });
  const doubtful = own.steps.filter((one) => one.isUnknown).length;
  return {
    level: score.level,
    atLeast: score.atLeast,
    target: own.target,
    top: model.thresholds.length,
    isReached: score.level >= own.target,
    isChosen: chosenTarget > 0,
    answeredBlocks: score.answeredBlocks,
    share: score.share,
    blocks: standings,
    unknown: unknown.length,
    mayBeHigher: scoreOf(model, { ...response, answers: atBest(own, response) }).level > score.level,
    own,
    known: own.steps.length - doubtful,
    doubtful,
  };
}

function atBest({ input: { model } }: OwnPlan, { answers }: Outcome["response"]): Outcome["response"]["answers"] {
  const unknown = model.questions.filter(({ id }) => answers[id] === "unknown");
  return { ...answers, ...Object.fromEntries(unknown.map(({ id, credits }) => [id, credits.length - 1])) };
}

function standingOf(own: OwnPlan, block: number, response: Outcome["response"]): Omit<BlockStanding, "asked" | "answered"> {
  const { model } = own.input;
  const questions = applicableIn(model, response, block);
  const at = (question: (typeof questions)[number]): number | undefined => optionOf(question, response);
  const share = shareOf(model, questions, at);
  const needed = pointsFor(model.thresholds[own.target - 1]?.[block - 1] ?? 0, share.possible);
  const musts = questions.filter((one) => one.must !== undefined);
  const withMusts = (of: typeof questions): number => shareOf(model, of, (one) => Math.max(at(one) ?? 0, one.must ?? 0)).earned;
  const areas = areasIn(model, questions);
  const lowAreas = areas.flatMap(({ area, within, floor }): LowArea[] => {
    const has = shareOf(model, within, at).earned;
    return has < floor ? [{ area, has, needed: floor, isLiftedByMusts: withMusts(within) >= floor }] : [];
  });
  const least = areas.reduce((sum, { within, floor }) => sum + Math.max(withMusts(within), floor), 0);
  return {
    block,
    unknown: questions.filter((one) => response.answers[one.id] === "unknown").length,
    kind: questions.some((one) => at(one) === undefined) ? "unanswered" : own.unknown.includes(block) ? "unknown" : "answered",
    share,
    needed,
    unmet: musts.filter((one) => (at(one) ?? 0) < (one.must ?? 0)).map(({ id }) => id),
    musts: musts.length,
    lowAreas,
    given: Math.max(0, Math.min(least, needed) - share.earned),
    steps: own.steps.filter(({ question }) => questions.some((one) => one.id === question)).length,
  };
}

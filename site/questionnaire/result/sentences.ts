// What result and page for management say of the situation: each sentence with the condition on which it is true.
import type { SituationWords } from "../../text/sv/form/situation.ts";
import { datedHours, datesOf, isWithin, lastDue } from "../plan/plan-dates.ts";
import type { BlockStanding, Situation } from "./situation.ts";

interface Sentence {
  readonly id: string;
  readonly when: (situation: Situation) => boolean;
  readonly say: (situation: Situation, words: SituationWords) => string;
}

const musts = ({ blocks, answeredBlocks }: Situation): { readonly met: number; readonly all: number } => {
  const judged = blocks.filter(({ block, kind }) => block <= answeredBlocks && kind === "answered");
  const all = judged.reduce((sum, one) => sum + one.musts, 0);
  return { met: all - judged.reduce((sum, one) => sum + one.unmet.length, 0), all };
};

/** The first block that too many answers "vet inte" make impossible to judge, up to the next level. */
const unjudged = ({ blocks, level }: Situation): BlockStanding | undefined =>
  blocks.find(({ kind, block }) => kind === "unknown" && block <= level + 1);

const isWhole = ({ blocks, target }: Situation): boolean => blocks.every(({ block, kind }) => block > target || kind === "answered");

const isOneStep = (of: Situation): boolean => !of.isReached && isWhole(of) && of.known === 1 && of.doubtful === 0;

const lacking = ({ blocks, isReached, target }: Situation): readonly BlockStanding[] =>
  isReached ? [] : blocks.filter(({ block, kind, share, needed }) => block <= target && kind === "answered" && share.earned < needed);

/** Whether what is listed as lacking is counted otherwise than the steps: as many musts and nothing else are a step each. */
const isCountedApart = ({ blocks, target, known, doubtful }: Situation): boolean => {
  const judged = blocks.filter(({ block, kind }) => block <= target && kind === "answered");
  const musts = judged.reduce((sum, { unmet }) => sum + unmet.length, 0);
  const isMore = judged.some(({ lowAreas, share, needed }) => share.earned < needed || lowAreas.length > 0);
  return isMore || (musts > 0 && musts !== known + doubtful);
};

const open = ({ blocks, target, isReached }: Situation): readonly BlockStanding[] =>
  isReached ? [] : blocks.filter(({ block, kind }) => block <= target && kind === "unanswered");

const hasSteps = ({ own }: Situation): boolean => own.steps.length > 0;

/** Under the result's headline, in order. */
export const resultSentences: readonly Sentence[] = [
  {
    id: "unjudged",
    when: (of) => unjudged(of) !== undefined,
    say: (of, words) => words.unjudged(unjudged(of) as BlockStanding),
  },
  {
    id: "points-short",
    when: (of) => !unjudged(of) && lacking(of).length > 0,
    say: (of, words) =>
      lacking(of)
        .map((one) => words.pointsShort(one, of.target))
        .join(" "),
  },
  {
    id: "points-enough",
    when: (of) => !unjudged(of) && !of.isReached && lacking(of).length === 0 && of.blocks[0]?.kind === "answered",
    say: (of, words) => words.pointsEnough(of.share, of.answeredBlocks),
  },
  { id: "points", when: (of) => of.isReached, say: (of, words) => words.points(of.share, of.answeredBlocks) },
  { id: "top", when: (of) => of.isReached && of.level === of.top, say: (_, words) => words.top },
  { id: "reached", when: (of) => of.isReached && of.level < of.top, say: (of, words) => words.reached(of.target) },
  {
    id: "musts-none",
    when: (of) => !unjudged(of) && musts(of).all > 0 && musts(of).met === 0,
    say: (of, words) => words.mustsNone(musts(of).all),
  },
  {
    id: "musts-some",
    when: (of) => !unjudged(of) && musts(of).met > 0,
    say: (of, words) => words.mustsMet(musts(of).met, musts(of).all),
  },
  {
    id: "unknown-few",
    when: (of) => !unjudged(of) && of.unknown > 0 && of.level < of.top,
    say: (of, words) => words.unknownFew(of.unknown, of.mayBeHigher),
  },
  {
    id: "way",
    when: (of) => hasSteps(of) && isWhole(of) && of.known > 0,
    say: (of, words) => words.way(of.known, of.target, of.own.hours, of.doubtful > 0),
  },
  {
    id: "way-towards",
    when: (of) => hasSteps(of) && !isWhole(of) && of.known > 0,
    say: (of, words) =>
      words.wayTowards(
        of.known,
        of.blocks.filter(({ steps }) => steps > 0).map(({ block }) => block),
        of.target,
        of.own.hours,
      ),
  },
  {
    id: "way-doubtful",
    when: (of) => of.doubtful > 0,
    say: (of, words) => words.wayDoubtful(of.doubtful, of.own.unknownHours, of.known > 0),
  },
  { id: "counted-apart", when: (of) => hasSteps(of) && isCountedApart(of), say: (_, words) => words.countedApart },
  {
    id: "unanswered",
    when: (of) => open(of).length > 0,
    say: (of, words) =>
      open(of)
        .map((one) => words.unanswered(one))
        .join(" "),
  },
  { id: "done", when: ({ own }) => own.done > 0, say: ({ own }, words) => words.done(own.done) },
  { id: "lowered", when: ({ own }) => own.lowered > 0, say: ({ own }, words) => words.lowered(own.lowered) },
  { id: "before", when: ({ own }) => own.levelBefore !== undefined, say: ({ own }, words) => words.levelBefore(own.levelBefore ?? 0) },
];

/** Under the heading of the page for management. */
export const managementSentences: readonly Sentence[] = [
  { id: "unjudged", when: (of) => unjudged(of) !== undefined, say: (of, words) => words.unjudged(unjudged(of) as BlockStanding) },
  { id: "points", when: (of) => !unjudged(of), say: (of, words) => words.points(of.share, of.answeredBlocks) },
  ...resultSentences.filter(({ id }) => /^(?:musts|done|lowered|before)/.test(id)),
];

/** What stands below the decisions. */
export const managementNotes: readonly Sentence[] = [
  { id: "doubtful", when: (of) => of.doubtful > 0, say: (of, words) => words.wayDoubtful(of.doubtful, of.own.unknownHours, of.known > 0) },
  { id: "no", when: (of) => asksForSteps(of) && hasSteps(of), say: (of, words) => words.no(of.level, of.atLeast, of.mayBeHigher) },
  { id: "counted", when: (of) => asksForSteps(of) && hasSteps(of), say: ({ own }, words) => words.counted(own.weekly, own.isWithin) },
  {
    id: "ready",
    when: (of) => of.own.last !== undefined && !asksForSteps(of),
    say: ({ own }, words) => words.ready(own.weekly, own.last ?? "", own.isWithin),
  },
  { id: "moved", when: ({ own }) => own.unmoved !== undefined, say: ({ own }, words) => words.moved(own.unmoved ?? "") },
  {
    id: "faster",
    when: ({ own }) => fasterThan(own) !== undefined,
    say: ({ own }, words) => words.faster(fasterThan(own) ?? ""),
  },
  {
    id: "buys",
    when: ({ own }) => own.steps.some(({ step }) => step?.buys),
    say: ({ own }, words) => words.buys(own.steps.filter(({ step }) => step?.buys).length),
  },
  { id: "estimate", when: hasSteps, say: ({ own }, words) => words.estimate(own.input.size) },
];

/** Whether the management is asked to decide on the steps: an organisation that has reached a level, and chosen no other, has only to consider. */
export function asksForSteps({ isReached, level, isChosen }: Situation): boolean {
  return !isReached && (level === 0 || isChosen);
}

/** Whether it is asked to give the whole time, with pace and day. One step alone is its own whole. */
export function asksForTime(of: Situation): boolean {
  return asksForSteps(of) && of.known > 1;
}

/** What the way to the target takes; the same as in the result. */
export const waySentences: readonly Sentence[] = resultSentences.filter(({ id }) => id === "way" || id === "way-towards");

/** When the plan can be done with twice the hours a week; undefined where that makes no difference, or is not enough. */
export function fasterThan({ inTurn, start, weekly, chosen, last }: Situation["own"]): string | undefined {
  const twice = { coordinator: weekly.coordinator * 2, others: weekly.others * 2 };
  const dates = datesOf(inTurn, { start, weekly: twice, chosen });
  const then = lastDue(dates.values());
  return then && last && then < last && isWithin(twice, datedHours(inTurn, dates)) ? then : undefined;
}

export function said(sentences: readonly Sentence[], situation: Situation, words: SituationWords): readonly string[] {
  return sentences.filter(({ when }) => when(situation)).map(({ say }) => say(situation, words));
}

export function headline(situation: Situation, words: SituationWords): string {
  if (unjudged(situation)) return words.headlineUnjudged;
  if (isOneStep(situation)) return words.headlineOneStep(situation.target);
  return words.headline(situation.level, situation.atLeast);
}

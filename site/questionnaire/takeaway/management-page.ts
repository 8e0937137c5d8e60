// What the page to the management says of the result: the level, the way to the next, the areas, and what to decide.
import { percent, type Share } from "../../../scripts/method/result.ts";
import type { ManagementWords } from "../../text/sv/form/management.ts";
import { type Decision, type DecisionInput, decisionsOf } from "./decisions.ts";

interface NamedArea {
  readonly name: string;
  /** Over the answered blocks. */
  readonly share: Share;
}

export interface ManagementInput extends DecisionInput {
  /** The scale's top. */
  readonly top: number;
  readonly areas: readonly NamedArea[];
}

export interface ManagementPage {
  readonly headline: string;
  readonly way: string;
  /** Strengths and weaknesses, in sentences. */
  readonly areas: readonly string[];
  readonly decisions: readonly Decision[];
}

/** Pure and total. */
export function managementPage(input: ManagementInput, words: ManagementWords): ManagementPage {
  const { outcome, top } = input;
  const { level, atLeast } = outcome.score;
  return {
    headline: words.headline(level, atLeast, top),
    way: wayOf(input, words),
    areas: areaFindings(input.areas, words),
    decisions: decisionsOf(input, words),
  };
}

function wayOf({ outcome, top, steps }: ManagementInput, words: ManagementWords): string {
  const { level, unmet } = outcome.score;
  if (!steps) return words.targetReached(level >= top);
  const unanswered = unmet.find((one) => one.kind === "answered");
  return unanswered ? words.wayUnknown(unanswered.block, level + 1) : words.way(steps.length, level + 1);
}

/** The areas that stand highest and lowest. None is called high below half of its points. */
export function areaFindings(areas: readonly NamedArea[], words: ManagementWords): readonly string[] {
  const known = areas.filter(({ share }) => share.possible > 0);
  const sorted = known.toSorted((a, b) => compare(b.share, a.share));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const tiedWith = ({ share }: NamedArea): readonly NamedArea[] => known.filter((one) => compare(one.share, share) === 0);
  const [highest, lowest] = [tiedWith(first), tiedWith(last)];
  const isHigh = first.share.earned * 2 >= first.share.possible;
  const names = (tied: readonly NamedArea[]): readonly string[] => tied.map(({ name }) => name);
  if (highest.length === known.length) return [words.allAlike(sharedValue(highest, words)), ...(isHigh ? [] : [noneHigh(known, words)])];
  return [
    isHigh ? words.highest(names(highest), sharedValue(highest, words)) : noneHigh(known, words),
    words.lowest(names(lowest), sharedValue(lowest, words)),
  ];
}

/** Negative where the first is the smaller share. Exact. */
function compare(a: Share, b: Share): number {
  return a.earned * b.possible - b.earned * a.possible;
}

/** In points where all have the same number of them. */
function sharedValue(tied: readonly NamedArea[], words: ManagementWords): string {
  const share = tied[0]?.share ?? { earned: 0, possible: 0 };
  const isAlike = tied.every((one) => one.share.possible === share.possible);
  return isAlike ? words.points(share) : words.percent(percent(share) ?? 0);
}

function noneHigh(known: readonly NamedArea[], words: ManagementWords): string {
  const possible = known[0]?.share.possible ?? 0;
  const isAlike = known.every((one) => one.share.possible === possible) && possible % 2 === 0;
  return words.noneHigh(isAlike ? words.points({ earned: possible / 2, possible }) : words.half);
}

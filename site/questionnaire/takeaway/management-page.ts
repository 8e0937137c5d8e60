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
  /** Measures to the next level, also those that the organisation has left out of its plan; 0 if the target is reached. */
  readonly wayLength: number;
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

function wayOf({ outcome, top, steps, wayLength }: ManagementInput, words: ManagementWords): string {
  const { level, unmet } = outcome.score;
  if (!steps) return words.targetReached(level >= top);
  const unanswered = unmet.find((one) => one.kind === "answered");
  return unanswered ? words.wayUnknown(unanswered.block, level + 1) : words.way(wayLength, level + 1);
}

/** The areas that stand highest and lowest. None is called high below half of its points. */
export function areaFindings(areas: readonly NamedArea[], words: ManagementWords): readonly string[] {
  const known = areas.filter(({ share }) => share.possible > 0).toSorted((a, b) => compare(b.share, a.share));
  const [first, last] = [known[0]?.share, known.at(-1)?.share];
  if (!first || !last) return [];
  // Points say something to compare with only where all areas have the same number of them.
  const isAlike = known.every(({ share }) => share.possible === first.possible) && first.possible % 2 === 0;
  const told = (share: Share): string => (isAlike ? words.points(share) : words.percent(percent(share) ?? 0));
  const at = (share: Share): readonly string[] => known.filter((one) => compare(one.share, share) === 0).map(({ name }) => name);
  const none = isAlike ? words.points({ earned: first.possible / 2, possible: first.possible }) : words.half;
  const isHigh = first.earned * 2 >= first.possible;
  const noneHigh = isHigh ? [] : [words.noneHigh(none)];
  if (compare(first, last) === 0) return [words.allAlike(told(first)), ...noneHigh];
  return [...(isHigh ? [words.highest(at(first), told(first))] : noneHigh), words.lowest(at(last), told(last))];
}

/** Negative where the first is the smaller share. Exact. */
function compare(a: Share, b: Share): number {
  return a.earned * b.possible - b.earned * a.possible;
}

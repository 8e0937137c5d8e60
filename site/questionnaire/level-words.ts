// Decides which words the level gets: nothing yet, so far, or the level itself.
import { percent } from "../../scripts/method/result.ts";
import type { AnsweringWords } from "../text/sv/answering.ts";
import type { Outcome } from "./outcome.ts";

export function hasBegun(outcome: Outcome): boolean {
  return outcome.blocks.some((one) => one.answered > 0);
}

export function headlineOf(outcome: Outcome, words: AnsweringWords): string {
  if (!hasBegun(outcome)) return words.levelNone;
  if (outcome.score.answeredBlocks === 0) return words.levelSoFar;
  return words.level(outcome.score.level, outcome.score.atLeast);
}

/** The sentence under the headline: what is left of block 1, or the share in place. */
export function explanationOf(outcome: Outcome, words: AnsweringWords): string {
  const first = outcome.blocks[0];
  if (outcome.score.answeredBlocks === 0) return words.blockOneLeft(first ? first.asked - first.answered : 0);
  return words.inPlace(percent(outcome.score.share) ?? 0, outcome.score.answeredBlocks);
}

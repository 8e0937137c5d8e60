// Words for the level: none yet, a preliminary one, or the level itself.
import { percent } from "../../../scripts/method/result.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { Outcome } from "./outcome.ts";

export function hasBegun(outcome: Outcome): boolean {
  return outcome.blocks.some((one) => one.answered > 0);
}

export function headlineOf(outcome: Outcome, words: AnsweringWords): string {
  if (!hasBegun(outcome)) return words.levelNone;
  if (outcome.score.answeredBlocks === 0) return words.levelSoFar;
  return words.level(outcome.score.level, outcome.score.atLeast);
}

/** The sentence under the headline: what remains of block 1, or the share in place. */
export function explanationOf(outcome: Outcome, words: AnsweringWords): string {
  const { answeredBlocks, share } = outcome.score;
  return answeredBlocks === 0 ? words.blockOneLeft(leftOfFirst(outcome)) : words.inPlace(percent(share) ?? 0, answeredBlocks);
}

function leftOfFirst({ blocks }: Outcome): number {
  const first = blocks[0];
  return first ? first.asked - first.answered : 0;
}

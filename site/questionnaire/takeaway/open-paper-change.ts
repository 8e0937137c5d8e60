// What the open decision paper follows of all that is filled in: neither the answers nor the result.
import type { Filled } from "../drafts/state.ts";
import type { Outcome } from "../result/outcome.ts";

export interface OpenPaperChange {
  /** Whether block 1 is answered in full, as the paper says. */
  readonly isCarriedOut: boolean;
  /** The chosen target level; 0 if none. */
  readonly target: number;
}

export function openPaperChange({ target, part }: Filled, { score }: Outcome): OpenPaperChange {
  return { target, isCarriedOut: score.answeredBlocks > 0 && !part };
}

// Decides whether a claim holds for a figure, given all that the rounding leaves open.

import { wayOf } from "../../statistics/uncertainty/change.ts";
import { direction, type ShareFigure } from "../../statistics/uncertainty/figure.ts";
import { countBetween } from "../../statistics/uncertainty/worst-case.ts";
import type { Approximation } from "../statements/words.ts";
import type { Claim } from "./claims.ts";

/** How far a word may be from the figure: five points for a reference point in words, three for a per cent. */
const reach = { share: 0.05, percent: 0.03 } as const;
/** A figure whose rounding leaves more than this open is told as counts. */
const widest = 0.2;

/** Whether what is said of one cell is true, and no more certain than the cell is. Claims of direction, and of then and now, are of two, and never hold here. */
export function holdsFor(claim: Claim, figure: ShareFigure): boolean {
  const { low, high } = figure.between;
  switch (claim.kind) {
    case "share":
      return holdsShare({ how: claim.how, value: claim.value, reach: reach.share }, figure);
    case "percent":
      // A per cent without a word is the published one, rounded to whole.
      if (claim.how === null) return high - low <= widest && Math.abs(100 * figure.share - claim.value) <= 0.5 + 1e-9;
      return holdsShare({ how: claim.how, value: claim.value / 100, reach: reach.percent }, figure);
    case "count":
      return holdsCount(claim, figure);
    case "nearly-all":
      return low >= 0.9;
    case "most":
      return low > 0.5;
    case "few":
      return figure.count === 0;
    case "more":
    case "less":
    case "same":
    case "unclear":
    case "since-then":
      return false;
    default:
      return claim satisfies never;
  }
}

interface SaidShare {
  readonly how: Approximation | null;
  readonly value: number;
  readonly reach: number;
}

function holdsShare({ how, value, reach: near }: SaidShare, { share, between: { low, high } }: ShareFigure): boolean {
  const isNear = Math.abs(share - value) <= near + 1e-9;
  const isNarrow = high - low <= widest;
  switch (how) {
    case "above":
      return low > value && isNear && isNarrow;
    case "below":
      return high < value && isNear && isNarrow;
    case "around":
      return isNear && isNarrow;
    case "over":
      return low > value;
    case "under":
      return high < value;
    case "at-least":
      return low >= value;
    case "at-most":
      return high <= value;
    case null:
      // "Hälften" with no word before it promises more than rounded figures can keep.
      return false;
    default:
      return how satisfies never;
  }
}

function holdsCount(claim: Extract<Claim, { kind: "count" }>, { count, of }: ShareFigure): boolean {
  const { low, high } = countBetween(count);
  if (claim.of !== null && claim.of !== of) return false;
  switch (claim.how) {
    case "around":
      return claim.value === count;
    case "above":
    case "over":
      return low > claim.value;
    case "below":
    case "under":
      return high < claim.value;
    case "at-least":
      return low >= claim.value;
    case "at-most":
      return high <= claim.value;
    case null:
      // Every published count is rounded, so a bare number is never known.
      return false;
    default:
      return claim.how satisfies never;
  }
}

/** Whether a word of direction is true of two figures: the first against the second, outside what the rounding leaves open. */
export function holdsBetween(claim: Claim, first: ShareFigure, second: ShareFigure): boolean {
  const known = direction(first, second);
  if (claim.kind === "more" || claim.kind === "less") return claim.kind === known;
  // Of what is published: that the true shares are the same is never known.
  if (claim.kind === "same") return first.count * second.of === second.count * first.of;
  return claim.kind === "unclear" && known === "unclear";
}

/** Whether a claim is true of one thing at two times. `isPanel`: the same organisations, so that their number may be told and the counts alone say the way. */
export function holdsSince(
  claim: Claim,
  { now, before, isPanel }: { readonly now: ShareFigure; readonly before: ShareFigure; readonly isPanel: boolean },
): boolean {
  if (claim.kind === "since-then") {
    const way = isPanel ? wayOf(before, now) : direction(now, before);
    return isWhole(claim.now, now) && isWhole(claim.before, before) && (claim.form === "unclear" || way !== "unclear");
  }
  // That nothing has changed between two times is never known.
  if (claim.kind === "same") return false;
  if (!isPanel) return holdsBetween(claim, now, before);
  if (claim.kind === "count") return claim.how === "around" && claim.of === null && [now.of, before.of].every((of) => of === claim.value);
  return ["more", "less", "unclear"].includes(claim.kind) && claim.kind === wayOf(before, now);
}

/** Nobody at all is never known of a rounded count, nor everybody: 0 and 100 per cent are not to be told. */
function isWhole(value: number, figure: ShareFigure): boolean {
  return value > 0 && value < 100 && holdsFor({ kind: "percent", how: null, value, text: "" }, figure);
}

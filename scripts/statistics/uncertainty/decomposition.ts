// Decomposes a change in a share exactly into change within the panel, the effect of joiners and the effect of leavers.
import { add, multiply, type Rational, rational, subtract } from "../../method/rules/rational.ts";

/** `count` of `of`: rounded counts, `of` above 0. */
export interface Part {
  readonly count: number;
  readonly of: number;
}

export interface Split {
  /** Those who answered both rounds, then and now; `of` is the same. */
  readonly before: Part;
  readonly after: Part;
  readonly joiners: Part;
  readonly leavers: Part;
}

/** Parts of the change, in shares: −1 to 1. They add up to `difference` exactly. */
interface Decomposition {
  readonly difference: Rational;
  readonly within: Rational;
  readonly joiners: Rational;
  readonly leavers: Rational;
}

/**
 * Decomposes the share now less the share then, without a remainder.
 *
 * Let P, J and L be the numbers of panel members, joiners and leavers, and s the share in each group. The respondents now are P + J, so
 * their share is s(P, now) + J/(P+J) · (s(J) − s(P, now)): the panel's own, moved by the joiners as far as they differ from it and in
 * proportion to their number. Likewise the share then is s(P, then) + L/(P+L) · (s(L) − s(P, then)). Subtraction leaves three terms:
 * within = s(P, now) − s(P, then); joiners = J/(P+J) · (s(J) − s(P, now)); leavers = L/(P+L) · (s(P, then) − s(L)).
 * Where weak organisations leave, the last two move the share although no organisation has changed.
 */
export function decompose({ before, after, joiners, leavers }: Split): Decomposition {
  const within = subtract(shareOf(after), shareOf(before));
  const ofJoiners = multiply(weightOf(joiners, after), subtract(shareOf(joiners), shareOf(after)));
  const ofLeavers = multiply(weightOf(leavers, before), subtract(shareOf(before), shareOf(leavers)));
  return { difference: add(within, add(ofJoiners, ofLeavers)), within, joiners: ofJoiners, leavers: ofLeavers };
}

function shareOf({ count, of }: Part): Rational {
  return rational(BigInt(count), BigInt(of));
}

function weightOf(others: Part, panel: Part): Rational {
  return rational(BigInt(others.of), BigInt(others.of + panel.of));
}

export function toNumber({ numerator, denominator }: Rational): number {
  return Number(numerator) / Number(denominator);
}

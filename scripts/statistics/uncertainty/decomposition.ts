// Decides how a change in a share divides: change within the panel, what joiners brought, and what leavers took away.
import { add, multiply, type Rational, rational, subtract } from "../../method/rules/rational.ts";

/** How many of how many. Whole numbers, rounded counts; `of` is above 0. */
export interface Part {
  readonly count: number;
  readonly of: number;
}

export interface Split {
  /** Those who answered both rounds, as they stood then and as they stand now; `of` is the same. */
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
 * The share now less the share then, divided so that nothing is left over.
 *
 * Let the panel be P, joiners J and leavers L many, and write s for the share in each. All who answer now are P + J, so their share is
 * s(P, now) + J/(P+J) · (s(J) − s(P, now)): the panel's own, moved by the joiners as far as they differ from it and in proportion to
 * how many they are. In the same way the share then is s(P, then) + L/(P+L) · (s(L) − s(P, then)). Subtracting leaves three terms:
 * within = s(P, now) − s(P, then); joiners = J/(P+J) · (s(J) − s(P, now)); leavers = L/(P+L) · (s(P, then) − s(L)).
 * Weak organisations that leave make the last two move the share although nobody has changed.
 */
export function decompose({ before, after, joiners, leavers }: Split): Decomposition {
  const within = subtract(shareOf(after), shareOf(before));
  const brought = multiply(weightOf(joiners, after), subtract(shareOf(joiners), shareOf(after)));
  const taken = multiply(weightOf(leavers, before), subtract(shareOf(before), shareOf(leavers)));
  return { difference: add(within, add(brought, taken)), within, joiners: brought, leavers: taken };
}

function shareOf({ count, of }: Part): Rational {
  return rational(BigInt(count), BigInt(of));
}

function weightOf(others: Part, panel: Part): Rational {
  return rational(BigInt(others.of), BigInt(others.of + panel.of));
}

/** As a number, for showing. */
export function toNumber({ numerator, denominator }: Rational): number {
  return Number(numerator) / Number(denominator);
}

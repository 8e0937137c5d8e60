// Finds conditions, bands and minimums that no answers can reach, so that they are reported before anyone answers.
import { differenceOf } from "./range.ts";
import { compare, type Rational, rational } from "./rational.ts";
import { type Band, type Comparison, partsOf, type Rule } from "./rule.ts";
import { dereference, type Range, type RangeContext, rangeOf } from "./rule-range.ts";

const zero = rational(0n);

/** The possible outcomes of a condition, apart from missing. */
interface MayHold {
  readonly hold: boolean;
  readonly fail: boolean;
}

/** Whether the rule, which gives a truth, may hold and may fail. Both if that cannot be determined. */
export function mayHold(rule: Rule, context: RangeContext): MayHold {
  const parts = () => partsOf(rule).map((part) => mayHold(part, context));
  switch (rule.kind) {
    case "compare":
      return comparison(rule.is, differenceOf([rangeOf(rule.left, context), rangeOf(rule.right, context)]));
    case "all":
      return { hold: parts().every((part) => part.hold), fail: parts().some((part) => part.fail) };
    case "some":
      return { hold: parts().some((part) => part.hold), fail: parts().every((part) => part.fail) };
    case "none":
      return { hold: parts().every((part) => part.fail), fail: parts().some((part) => part.hold) };
    case "minimums":
      return { hold: rule.of.every(({ of, atLeast }) => mayReach(of, atLeast, context)), fail: true };
    case "reaches":
      return { hold: mayReach(rule.of, rule, context), fail: true };
    default:
      return { hold: true, fail: true };
  }
}

function comparison(is: Comparison, { from, to }: Range): MayHold {
  const isBelow = from === undefined || compare(from, zero) < 0;
  const isAbove = to === undefined || compare(to, zero) > 0;
  const isZero = (from === undefined || compare(from, zero) <= 0) && (to === undefined || compare(to, zero) >= 0);
  const when: Record<Comparison, MayHold> = {
    "at-least": { hold: isAbove || isZero, fail: isBelow },
    "more-than": { hold: isAbove, fail: isBelow || isZero },
    "at-most": { hold: isBelow || isZero, fail: isAbove },
    "less-than": { hold: isBelow, fail: isAbove || isZero },
    equal: { hold: isZero, fail: isBelow || isAbove },
  };
  return when[is];
}

/** Whether the rule may give this number, or this band, or a higher one. */
export function mayReach(rule: Rule, atLeast: Rational | { readonly rank: number }, context: RangeContext): boolean {
  const range = rangeOf(rule, context);
  if ("numerator" in atLeast) return range.to === undefined || compare(range.to, atLeast) >= 0;
  const of = dereference(rule, context);
  return of?.kind !== "bands" || of.bands.some((_, rank) => rank >= atLeast.rank && !isOutside(of.bands, rank, range));
}

/** Ids of the bands that the value of the rule is never in. */
export function emptyBands(rule: Extract<Rule, { kind: "bands" }>, context: RangeContext): readonly string[] {
  const range = rangeOf(rule, context);
  return rule.bands.filter((_, index) => isOutside(rule.bands, index, range)).map((band) => band.id);
}

/** Whether the value may be outside all bands, below the first or above the last. */
export function leavesBands(rule: Extract<Rule, { kind: "bands" }>, context: RangeContext): boolean {
  const { from, to } = rangeOf(rule, context);
  const [first, last] = [rule.bands[0]?.from, rule.bands.at(-1)?.to];
  return (first !== undefined && (!from || compare(from, first) < 0)) || (last !== undefined && (!to || compare(to, last) > 0));
}

function isOutside(bands: readonly Band[], index: number, { from, to }: Range): boolean {
  const band = bands[index];
  const end = band?.to && from ? compare(band.to, from) : 1;
  const isBelow = end < 0 || (end === 0 && index < bands.length - 1);
  return isBelow || (band?.from !== undefined && to !== undefined && compare(band.from, to) > 0);
}

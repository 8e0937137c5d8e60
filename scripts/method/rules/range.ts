// Interval arithmetic on exact fractions.
import { add, compare, divide, multiply, type Rational, rational, reducePairwise, subtract } from "./rational.ts";

/** A closed interval; an absent end is unbounded. Sound but not tight: it has every value that occurs, and maybe others. */
export interface Range {
  readonly from?: Rational | undefined;
  readonly to?: Rational | undefined;
}

const zero = rational(0n);
const one = rational(1n);

/** The smallest range that includes them all. */
export function hull(ranges: readonly Range[]): Range {
  return {
    from: ranges.every((part) => part.from) ? lowest(ranges.map((part) => part.from)) : undefined,
    to: ranges.every((part) => part.to) ? highest(ranges.map((part) => part.to)) : undefined,
  };
}

/** Any part but one may be missing, and then adds 0. */
export function sumOf(parts: readonly Range[]): Range {
  const bound = (ends: readonly (Rational | undefined)[], sign: -1 | 1, outermost: typeof lowest) => {
    const known = ends.filter((end) => end !== undefined);
    if (known.length < ends.length) return undefined;
    const adding = known.filter((end) => compare(end, zero) === sign);
    return adding.length > 0 ? reducePairwise(adding, add) : outermost(known);
  };
  const [froms, tos] = [parts.map((part) => part.from), parts.map((part) => part.to)];
  return { from: bound(froms, -1, lowest), to: bound(tos, 1, highest) };
}

export function productOf(parts: readonly Range[]): Range {
  return reducePairwise(parts, times) ?? {};
}

export function differenceOf([from = {}, take = {}]: readonly Range[]): Range {
  return { from: ifBounded(from.from, take.to, subtract), to: ifBounded(from.to, take.from, subtract) };
}

/** Division by 0 has no value, so 0 may be an end of the divisor. Unbounded where the divisor may have either sign. */
export function quotientOf([of = {}, by = {}]: readonly Range[]): Range {
  if (!by.from || !by.to) return {};
  if (compare(multiply(by.from, by.to), zero) > 0) return times(of, { from: divide(one, by.to), to: divide(one, by.from) });
  const isNonNegative = of.from && compare(of.from, zero) >= 0 && compare(by.from, zero) === 0 && compare(by.to, zero) > 0;
  return of.from && isNonNegative ? { from: divide(of.from, by.to) } : {};
}

/** The minimum of the two. */
export function cappedOf([of = {}, to = {}]: readonly Range[]): Range {
  return { from: ifBounded(of.from, to.from, lesser), to: of.to && to.to ? lesser(of.to, to.to) : (of.to ?? to.to) };
}

function times(left: Range, right: Range): Range {
  const ends = [left.from, left.to].flatMap((a) => [right.from, right.to].map((b) => ifBounded(a, b, multiply)));
  return ends.every((end) => end) ? { from: lowest(ends), to: highest(ends) } : {};
}

function ifBounded(left: Rational | undefined, right: Rational | undefined, combine: (a: Rational, b: Rational) => Rational) {
  return left && right && combine(left, right);
}

function lesser(left: Rational, right: Rational): Rational {
  return compare(left, right) <= 0 ? left : right;
}

function lowest(values: readonly (Rational | undefined)[]): Rational | undefined {
  return values.filter((value) => value !== undefined).toSorted(compare)[0];
}

function highest(values: readonly (Rational | undefined)[]): Rational | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.toSorted(compare).at(-1);
}

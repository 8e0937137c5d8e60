// Decides how ranges of numbers are reckoned with: for any numbers within the parts' ranges, what the whole can be.
import { add, compare, divide, joined, multiply, type Rational, rational, subtract } from "./rational.ts";

/** Closed on both sides; an absent end is unbounded. Sound but not tight: every value lies within, not every value within occurs. */
export interface Range {
  readonly from?: Rational | undefined;
  readonly to?: Rational | undefined;
}

const zero = rational(0n);
const one = rational(1n);

/** Any one of them. */
export function hull(ranges: readonly Range[]): Range {
  return {
    from: ranges.every((part) => part.from) ? lowest(ranges.map((part) => part.from)) : undefined,
    to: ranges.every((part) => part.to) ? highest(ranges.map((part) => part.to)) : undefined,
  };
}

/** Any part but one may be missing, and then adds nothing. */
export function sumOf(parts: readonly Range[]): Range {
  const bound = (ends: readonly (Rational | undefined)[], sign: -1 | 1, outermost: typeof lowest) => {
    const known = ends.filter((end) => end !== undefined);
    if (known.length < ends.length) return undefined;
    const adding = known.filter((end) => compare(end, zero) === sign);
    return adding.length > 0 ? joined(adding, add) : outermost(known);
  };
  const [froms, tos] = [parts.map((part) => part.from), parts.map((part) => part.to)];
  return { from: bound(froms, -1, lowest), to: bound(tos, 1, highest) };
}

/** Two and two, so that long fractions grow as slowly as they can. */
export function productOf(parts: readonly Range[]): Range {
  let left = parts;
  while (left.length > 1) {
    left = left.flatMap((part, index) => {
      const next = left[index + 1];
      return index % 2 === 1 ? [] : [next ? times(part, next) : part];
    });
  }
  return left[0] ?? {};
}

export function differenceOf([from = {}, take = {}]: readonly Range[]): Range {
  return { from: both(from.from, take.to, subtract), to: both(from.to, take.from, subtract) };
}

/** By 0 gives nothing, so 0 may be an end of the divisor; unbounded where it may lie on both sides of 0. */
export function quotientOf([of = {}, by = {}]: readonly Range[]): Range {
  if (!by.from || !by.to) return {};
  if (compare(multiply(by.from, by.to), zero) > 0) return times(of, { from: divide(one, by.to), to: divide(one, by.from) });
  const isUpwards = of.from && compare(of.from, zero) >= 0 && compare(by.from, zero) === 0 && compare(by.to, zero) > 0;
  return of.from && isUpwards ? { from: divide(of.from, by.to) } : {};
}

/** The first, at most the second. */
export function cappedOf([of = {}, to = {}]: readonly Range[]): Range {
  return { from: both(of.from, to.from, least), to: of.to && to.to ? least(of.to, to.to) : (of.to ?? to.to) };
}

function times(left: Range, right: Range): Range {
  const ends = [left.from, left.to].flatMap((a) => [right.from, right.to].map((b) => both(a, b, multiply)));
  return ends.every((end) => end) ? { from: lowest(ends), to: highest(ends) } : {};
}

function both(left: Rational | undefined, right: Rational | undefined, reckon: (a: Rational, b: Rational) => Rational) {
  return left && right && reckon(left, right);
}

function least(left: Rational, right: Rational): Rational {
  return compare(left, right) <= 0 ? left : right;
}

function lowest(values: readonly (Rational | undefined)[]): Rational | undefined {
  return values.filter((value) => value !== undefined).toSorted(compare)[0];
}

function highest(values: readonly (Rational | undefined)[]): Rational | undefined {
  return values
    .filter((value) => value !== undefined)
    .toSorted(compare)
    .at(-1);
}

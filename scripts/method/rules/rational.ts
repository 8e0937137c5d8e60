// Exact fractions: results of rules never depend on floating-point rounding.
import { fractionPattern } from "../bounds.ts";

/** numerator / denominator in lowest terms, with a positive denominator. Created by `rational`. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Reduces to lowest terms. @throws RangeError when the denominator is 0: a bug in the caller. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError("the denominator of a fraction must not be 0");
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, sign * denominator);
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

const written = new RegExp(fractionPattern);

/** Parses a safe integer, or a string that matches `fractionPattern`; undefined for everything else. */
export function readRational(data: unknown): Rational | undefined {
  if (typeof data === "number") return Number.isSafeInteger(data) ? rational(BigInt(data)) : undefined;
  if (typeof data !== "string" || !written.test(data)) return undefined;
  const [whole = "", decimals] = data.split(".");
  if (decimals !== undefined) return rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  const [numerator = "", denominator = "1"] = data.split("/");
  return rational(BigInt(numerator), BigInt(denominator));
}

export function add(left: Rational, right: Rational): Rational {
  return rational(left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator);
}

export function subtract(left: Rational, right: Rational): Rational {
  return add(left, { numerator: -right.numerator, denominator: right.denominator });
}

export function multiply(left: Rational, right: Rational): Rational {
  return rational(left.numerator * right.numerator, left.denominator * right.denominator);
}

/** @throws RangeError when `right` is 0: a bug in the caller. */
export function divide(left: Rational, right: Rational): Rational {
  return rational(left.numerator * right.denominator, left.denominator * right.numerator);
}

/** The largest integer that is not greater than the fraction. */
export function floor({ numerator, denominator }: Rational): bigint {
  const truncated = numerator / denominator;
  return numerator < 0n && truncated * denominator !== numerator ? truncated - 1n : truncated;
}

/** The multiple of `to` (> 0) next below, next above or nearest; halves go up. Monotone in `value`. */
export function roundTo(value: Rational, to: Rational, how: "down" | "up" | "nearest"): Rational {
  const units = divide(value, to);
  const steps = {
    down: () => floor(units),
    up: () => -floor({ numerator: -units.numerator, denominator: units.denominator }),
    nearest: () => floor(add(units, rational(1n, 2n))),
  }[how]();
  return multiply(rational(steps), to);
}

/** A comparator for sorting: -1, 0 or 1 as `left` is less than, equal to or greater than `right`. */
export function compare(left: Rational, right: Rational): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Reduces the values pairwise, as a balanced tree, so that fractions stay short. `combine` must be associative. */
export function reducePairwise<T>(values: readonly T[], combine: (left: T, right: T) => T): T | undefined {
  let remaining = values;
  while (remaining.length > 1) {
    remaining = remaining.flatMap((one, index) => {
      const next = remaining[index + 1];
      return index % 2 === 1 ? [] : [next === undefined ? one : combine(one, next)];
    });
  }
  return remaining[0];
}

/** Of two non-negative integers. Iterative: long numbers take more steps than the stack is deep. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

// Decides how rules reckon: in exact fractions, so that a result never hangs on how a float was rounded.

/** numerator / denominator in lowest terms, the denominator above 0. Make one with `rational`. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** @throws RangeError when the denominator is 0: a bug in the caller. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError("a fraction needs a denominator other than 0");
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, sign * denominator);
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

/** How a number may be written as a string: `"2/3"`, `"-1/4"`, `"0.25"`. At most 15 digits on either side. */
export const fractionPattern = "^-?[0-9]{1,15}(/[1-9][0-9]{0,14}|\\.[0-9]{1,14})?$";
const written = new RegExp(fractionPattern);

/** A whole number, or a string that `fractionPattern` describes; undefined for all else. */
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

/** The largest whole number that is not above the fraction. */
export function floor({ numerator, denominator }: Rational): bigint {
  const cut = numerator / denominator;
  return numerator < 0n && cut * denominator !== numerator ? cut - 1n : cut;
}

/** The multiple of `to`, which is above 0, next below, next above or nearest; halves go up. Never falls as the value rises. */
export function roundTo(value: Rational, to: Rational, how: "down" | "up" | "nearest"): Rational {
  const units = divide(value, to);
  const steps = {
    down: () => floor(units),
    up: () => -floor({ numerator: -units.numerator, denominator: units.denominator }),
    nearest: () => floor(add(units, rational(1n, 2n))),
  }[how]();
  return multiply(rational(steps), to);
}

/** Below 0, 0 or above 0 as `left` is less than, equal to or more than `right`. */
export function compare(left: Rational, right: Rational): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * All the values joined by `reckon`, which must not care about their order. Two and two, then the pairs two and two: long fractions
 * grow as slowly as they can. `values` is not empty.
 */
export function joined(values: readonly Rational[], reckon: (left: Rational, right: Rational) => Rational): Rational {
  let left = values;
  while (left.length > 1) {
    left = left.flatMap((one, index) => {
      const next = left[index + 1];
      return index % 2 === 1 ? [] : [next ? reckon(one, next) : one];
    });
  }
  return left[0] ?? rational(0n);
}

/** Neither below 0. A loop, since long numbers take more steps than a stack holds. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

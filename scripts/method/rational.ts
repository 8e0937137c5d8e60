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

/** A whole number, or a string of one whole number over another (`"-2/3"`), each of at most 15 digits; undefined for all else. */
export function readRational(data: unknown): Rational | undefined {
  if (typeof data === "number") return Number.isSafeInteger(data) ? rational(BigInt(data)) : undefined;
  if (typeof data !== "string" || !/^-?[0-9]{1,15}(\/[1-9][0-9]{0,14})?$/.test(data)) return undefined;
  const [numerator = "", denominator = "1"] = data.split("/");
  return rational(BigInt(numerator), BigInt(denominator));
}

export function add(left: Rational, right: Rational): Rational {
  return rational(left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator);
}

export function multiply(left: Rational, right: Rational): Rational {
  return rational(left.numerator * right.numerator, left.denominator * right.denominator);
}

/** @throws RangeError when `right` is 0: a bug in the caller. */
export function divide(left: Rational, right: Rational): Rational {
  return rational(left.numerator * right.denominator, left.denominator * right.numerator);
}

/** Below 0, 0 or above 0 as `left` is less than, equal to or more than `right`. */
export function compare(left: Rational, right: Rational): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

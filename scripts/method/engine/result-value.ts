// Formats a result's value: exactly for machines and examples, with decimals for people.
import type { Value } from "../rules/evaluate-rule.ts";
import { add, compare, floor, multiply, type Rational, rational } from "../rules/rational.ts";

/** `exact` is an integer or `n/d`; `value` is the nearest double, null if too large. A missing result has the value null. */
export type JsonValue =
  | { readonly kind: "missing"; readonly value: null }
  | { readonly kind: "number"; readonly value: number | null; readonly exact: string }
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "band"; readonly value: string; readonly rank: number };

export function toJson(value: Value): JsonValue {
  switch (value.kind) {
    case "missing":
      return { kind: "missing", value: null };
    case "number":
      return { kind: "number", value: nearest(value.value), exact: exactNumber(value.value) };
    case "truth":
      return { kind: "truth", value: value.value };
    case "band":
      return { kind: "band", value: value.id, rank: value.rank };
    default:
      return value satisfies never;
  }
}

/** The value as an example states it; an en dash if missing. */
export function exactText(value: Value): string {
  if (value.kind === "number") return exactNumber(value.value);
  return value.kind === "missing" ? "–" : String(value.kind === "band" ? value.id : value.value);
}

/** At most two decimals, halves away from zero, with the decimal sign of the language (BCP 47). */
export function decimalText(value: Rational, language: string): string {
  const isBelow = compare(value, rational(0n)) < 0;
  const size = isBelow ? { numerator: -value.numerator, denominator: value.denominator } : value;
  const hundredths = floor(add(multiply(size, rational(100n)), rational(1n, 2n)));
  const decimals = String(hundredths % 100n)
    .padStart(2, "0")
    .replace(/0+$/, "");
  const sign = isBelow && hundredths > 0n ? "−" : "";
  return `${sign}${hundredths / 100n}${decimals === "" ? "" : `${(0.1).toLocaleString(language).charAt(1)}${decimals}`}`;
}

/** Rounded once: the nearest double depends only on the first 64 bits and on whether any bits follow. */
function nearest({ numerator, denominator }: Rational): number | null {
  const size = numerator < 0n ? -numerator : numerator;
  // The smallest double is 2^-1074: two more bits decide how the last one is rounded.
  const shift = Math.min(1076, 64 - size.toString(2).length + denominator.toString(2).length);
  const [above, below] = shift >= 0 ? [size << BigInt(shift), denominator] : [size, denominator << BigInt(-shift)];
  const quotient = above / below;
  const bits = quotient * below === above ? quotient : quotient | 1n;
  // In two steps, since the power itself may exceed the range of a double.
  const value = Number(bits) * 2 ** Math.trunc(-shift / 2) * 2 ** (-shift - Math.trunc(-shift / 2));
  return Number.isFinite(value) ? (numerator < 0n ? -value : value) : null;
}

function exactNumber({ numerator, denominator }: Rational): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

// Bounds on the length of a rule's numbers, so that a small rule cannot demand endless arithmetic.
import type { Model } from "../edition.ts";
import { highestCredit } from "./evaluate-rule.ts";
import { greatestCommonDivisor, type Rational } from "./rational.ts";
import { partsOf, type Rule } from "./rule.ts";

/**
 * Bounds on the length of a number x: |x| ≤ 2^magnitude, and x · unit · d is an integer for some integer d of at most `divisorBits`
 * bits. Credits and their sums share one unit, so they stay short; only division by an answer adds to `divisorBits`.
 */
export interface Length {
  readonly magnitude: number;
  readonly unit: bigint;
  readonly divisorBits: number;
}

interface Size {
  /** Of the rule's number; short for conditions and bands. */
  readonly length: Length;
  /** Bits squared, summed over all nodes: the time to reduce a fraction is quadratic in its length. */
  readonly work: number;
}

interface SizeContext {
  readonly model: Model;
  /** The length of another result. */
  readonly lengthOf: (result: string) => Length | undefined;
}

/** In bits. Of longer units only the number of bits is kept. */
const longestUnit = 256;
const short: Length = { magnitude: 16, unit: 1n, divisorBits: 0 };

export function sizeOf(rule: Rule, context: SizeContext): Size {
  const parts = partsOf(rule).map((part) => sizeOf(part, context));
  const lengths = parts.map((part) => part.length);
  const length = lengthOf(rule, lengths, context);
  // Reading the parts takes time too, and comparing them as much as adding them.
  const own = Math.max(bitsOf(length), bitsOf(rule.kind === "compare" ? sumOf(lengths) : oneOf(lengths)));
  return { length, work: parts.reduce((sum, part) => sum + part.work, own ** 2) };
}

/** The bits of numerator and denominator together, in lowest terms. */
export function bitsOf({ magnitude, unit, divisorBits }: Length): number {
  return magnitude + 2 * (denominatorBits(unit) + divisorBits) + 2;
}

function lengthOf(rule: Rule, parts: readonly Length[], { model, lengthOf: known }: SizeContext): Length {
  switch (rule.kind) {
    case "number":
      return ofNumber(rule.value);
    case "result":
      return known(rule.result) ?? short;
    case "answer":
    case "possible":
    case "highest":
      return ofCredits(rule.question, model);
    case "sum":
    case "difference":
      return sumOf(parts);
    case "mean":
      return { ...sumOf(parts), divisorBits: sumOf(parts).divisorBits + bits(BigInt(parts.length)) };
    case "median":
      // The mean of the two in the middle, at most.
      return { ...oneOf(parts), divisorBits: 2 * oneOf(parts).divisorBits + 2 };
    case "product":
      return { magnitude: total(parts.map((part) => part.magnitude)), ...unitOf(parts, "product") };
    case "quotient":
      return quotient(parts);
    case "weighted-mean":
      return weighted(
        parts,
        rule.of.map((part) => ofNumber(part.weight)),
      );
    case "round":
      return {
        magnitude: highest([...parts.map((part) => part.magnitude), ofNumber(rule.to).magnitude]) + 1,
        unit: rule.to.denominator,
        divisorBits: 0,
      };
    case "min":
    case "max":
    case "if":
    case "cases":
    case "default":
    case "cap":
      return oneOf(parts);
    case "staircase":
    case "answered":
    case "known":
    case "selected":
    case "fact":
    case "count":
    case "steps":
    case "all":
    case "some":
    case "none":
    case "bands":
    case "reaches":
    case "compare":
    case "minimums":
      return short;
    default:
      return rule satisfies never;
  }
}

function ofNumber({ numerator, denominator }: Rational): Length {
  return {
    magnitude: Math.max(1, bits(numerator < 0n ? -numerator : numerator) - bits(denominator) + 1),
    unit: denominator,
    divisorBits: 0,
  };
}

function ofCredits(id: string, model: Model): Length {
  const question = model.questions.find((one) => one.id === id);
  if (!question) return short;
  const most = question.credits.reduce((sum, credit) => sum + Math.abs(credit), 0) + Math.abs(highestCredit(question));
  return { magnitude: bits(BigInt(most)), unit: BigInt(model.creditUnit ?? 1), divisorBits: 0 };
}

/** Bounds that hold for each of the parts. */
function oneOf(parts: readonly Length[]): Length {
  const { unit } = unitOf(parts, "common");
  const divisorBits = parts.map((part) => part.divisorBits + (unit === 1n ? denominatorBits(part.unit) : 0));
  return { magnitude: highest(parts.map((part) => part.magnitude)), unit, divisorBits: highest(divisorBits) };
}

function sumOf(parts: readonly Length[]): Length {
  return { magnitude: highest(parts.map((part) => part.magnitude)) + bits(BigInt(parts.length)), ...unitOf(parts, "common") };
}

function quotient([of = short, by = short]: readonly Length[]): Length {
  const divisor = denominatorBits(by.unit) + by.divisorBits;
  return { magnitude: of.magnitude + divisor, unit: of.unit, divisorBits: of.divisorBits + by.magnitude + divisor };
}

function weighted(parts: readonly Length[], weights: readonly Length[]): Length {
  const all = sumOf(weights);
  const weighed = parts.map((part, index) => ({ magnitude: 0, ...unitOf([part, weights[index] ?? short], "product") }));
  const unit = unitOf(weighed, "common");
  return {
    magnitude: highest(parts.map((part) => part.magnitude)),
    unit: unit.unit,
    divisorBits: unit.divisorBits + all.magnitude + denominatorBits(all.unit) + all.divisorBits,
  };
}

function unitOf(parts: readonly Length[], how: "common" | "product"): Pick<Length, "unit" | "divisorBits"> {
  const divisorBits = total(parts.map((part) => part.divisorBits));
  let unit = 1n;
  for (const part of parts) {
    unit *= how === "product" ? part.unit : part.unit / greatestCommonDivisor(unit, part.unit);
    if (bits(unit) > longestUnit) return { unit: 1n, divisorBits: divisorBits + total(parts.map((one) => denominatorBits(one.unit))) };
  }
  return { unit, divisorBits };
}

/** 0 for integers. */
function denominatorBits(unit: bigint): number {
  return unit === 1n ? 0 : bits(unit);
}

function bits(integer: bigint): number {
  return integer.toString(2).length;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function highest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

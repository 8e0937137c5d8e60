// Decides how long the numbers of a rule can grow, so that a small rule cannot ask for endless arithmetic.

import type { Model } from "../edition.ts";
import { greatestCommonDivisor, type Rational } from "./rational.ts";
import { partsOf, type Rule } from "./rule.ts";
import { highestCredit } from "./rules.ts";

/**
 * How long a number can be: at most 2^top from 0, and whole once it is multiplied by `unit` and by some whole number of at most `free`
 * bits. Credits and their sums share one unit, so they stay short; only what is divided by an answer is free.
 */
export interface Length {
  readonly top: number;
  readonly unit: bigint;
  readonly free: number;
}

export interface Size {
  /** Of the number that the rule gives; of a condition or a band, which give none, a short one. */
  readonly length: Length;
  /** Bits squared, summed over every node: putting a fraction in lowest terms takes time by the square of its length. */
  readonly work: number;
}

export interface SizeContext {
  readonly model: Model;
  /** The length of another result. */
  readonly lengthOf: (result: string) => Length | undefined;
}

/** Longer units than this are counted by their bits only. */
const longestUnit = 256;
const short: Length = { top: 16, unit: 1n, free: 0 };

export function sizeOf(rule: Rule, context: SizeContext): Size {
  const parts = partsOf(rule).map((part) => sizeOf(part, context));
  const lengths = parts.map((part) => part.length);
  const length = lengthOf(rule, lengths, context);
  // What is looked at takes time too, a comparison as much as a sum.
  const own = Math.max(bitsOf(length), bitsOf(rule.kind === "compare" ? sumOf(lengths) : oneOf(lengths)));
  return { length, work: parts.reduce((sum, part) => sum + part.work, own ** 2) };
}

/** Of numerator and denominator together, in lowest terms. */
export function bitsOf({ top, unit, free }: Length): number {
  return top + 2 * (bitsBelow(unit) + free) + 2;
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
      return { ...sumOf(parts), free: sumOf(parts).free + bits(BigInt(parts.length)) };
    case "median":
      // The mean of the two in the middle, at most.
      return { ...oneOf(parts), free: 2 * oneOf(parts).free + 2 };
    case "product":
      return { top: total(parts.map((part) => part.top)), ...unitOf(parts, "product") };
    case "quotient":
      return quotient(parts);
    case "weighted-mean":
      return weighted(
        parts,
        rule.of.map((part) => ofNumber(part.weight)),
      );
    case "round":
      return { top: highest([...parts.map((part) => part.top), ofNumber(rule.to).top]) + 1, unit: rule.to.denominator, free: 0 };
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
  return { top: Math.max(1, bits(numerator < 0n ? -numerator : numerator) - bits(denominator) + 1), unit: denominator, free: 0 };
}

function ofCredits(id: string, model: Model): Length {
  const question = model.questions.find((one) => one.id === id);
  if (!question) return short;
  const most = question.credits.reduce((sum, credit) => sum + Math.abs(credit), 0) + Math.abs(highestCredit(question));
  return { top: bits(BigInt(most)), unit: BigInt(model.creditUnit ?? 1), free: 0 };
}

/** Of any one of the parts. */
function oneOf(parts: readonly Length[]): Length {
  const { unit } = unitOf(parts, "common");
  const free = parts.map((part) => part.free + (unit === 1n ? bitsBelow(part.unit) : 0));
  return { top: highest(parts.map((part) => part.top)), unit, free: highest(free) };
}

function sumOf(parts: readonly Length[]): Length {
  return { top: highest(parts.map((part) => part.top)) + bits(BigInt(parts.length)), ...unitOf(parts, "common") };
}

function quotient([of = short, by = short]: readonly Length[]): Length {
  const below = bitsBelow(by.unit) + by.free;
  return { top: of.top + below, unit: of.unit, free: of.free + by.top + below };
}

function weighted(parts: readonly Length[], weights: readonly Length[]): Length {
  const all = sumOf(weights);
  const weighed = parts.map((part, index) => ({ top: 0, ...unitOf([part, weights[index] ?? short], "product") }));
  const unit = unitOf(weighed, "common");
  return { top: highest(parts.map((part) => part.top)), unit: unit.unit, free: unit.free + all.top + bitsBelow(all.unit) + all.free };
}

function unitOf(parts: readonly Length[], how: "common" | "product"): Pick<Length, "unit" | "free"> {
  const free = total(parts.map((part) => part.free));
  let unit = 1n;
  for (const part of parts) {
    unit *= how === "product" ? part.unit : part.unit / greatestCommonDivisor(unit, part.unit);
    if (bits(unit) > longestUnit) return { unit: 1n, free: free + total(parts.map((one) => bitsBelow(one.unit))) };
  }
  return { unit, free };
}

/** Of a denominator: a whole number has none. */
function bitsBelow(unit: bigint): number {
  return unit === 1n ? 0 : bits(unit);
}

function bits(whole: bigint): number {
  return whole.toString(2).length;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function highest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

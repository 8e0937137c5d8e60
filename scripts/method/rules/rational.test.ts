import { describe, expect, it } from "vitest";
import * as fc from "../../testing/properties.ts";
import {
  add,
  compare,
  divide,
  floor,
  greatestCommonDivisor,
  multiply,
  type Rational,
  rational,
  readRational,
  reducePairwise,
  roundTo,
  subtract,
} from "./rational.ts";

const fractions = fc.tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 60n })).map(([n, d]) => rational(n, d));
const text = ({ numerator, denominator }: Rational) => `${numerator}/${denominator}`;

describe("fractions", () => {
  it("are in lowest terms, with the sign in the numerator", () => {
    expect([text(rational(4n, -6n)), text(rational(0n, 5n)), text(rational(7n))]).toEqual(["-2/3", "0/1", "7/1"]);
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });

  it("obey the laws of arithmetic", () => {
    fc.forAll(500, [fractions, fractions, fractions], (a, b, c) => {
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      expect(add(subtract(a, b), b)).toEqual(a);
      if (b.numerator !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
      expect(reducePairwise([a, b, c, a, b], add)).toEqual([b, c, a, b].reduce(add, a));
    });
  });

  it("are rounded to an adjacent multiple, halves up, and rounding is monotone", () => {
    const half = rational(1n, 2n);
    const round = (n: bigint, d: bigint) => (["down", "up", "nearest"] as const).map((how) => text(roundTo(rational(n, d), half, how)));
    expect([round(5n, 4n), round(-5n, 4n), round(3n, 2n)]).toEqual([
      ["1/1", "3/2", "3/2"],
      ["-3/2", "-1/1", "-1/1"],
      ["3/2", "3/2", "3/2"],
    ]);
    fc.forAll(500, [fractions, fractions, fc.constantFrom("down", "up", "nearest")], (a, b, how) => {
      const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
      expect(compare(roundTo(low, half, how), roundTo(high, half, how))).toBeLessThanOrEqual(0);
    });
    expect([floor(rational(-1n, 3n)), floor(rational(7n, 3n)), floor(rational(-2n))]).toEqual([-1n, 2n, -2n]);
  });

  it("may be longer than the stack is deep", () => {
    let [a, b] = [1n, 1n];
    for (let index = 0; index < 60_000; index++) [a, b] = [b, a + b];
    // Consecutive Fibonacci numbers take the most steps.
    expect(greatestCommonDivisor(b, a)).toBe(1n);
  });

  it("are parsed from integers and strings, and from nothing else", () => {
    const read = (data: unknown) => readRational(data) && text(readRational(data) as Rational);
    expect([3, "2/3", "-1/4", "0.25", "-0.5", "-0"].map(read)).toEqual(["3/1", "2/3", "-1/4", "1/4", "-1/2", "0/1"]);
    for (const data of [0.5, Number.NaN, 2 ** 60, "1/0", "1 / 2", "1e3", ".5", "1234567890123456", "", null, [1], { numerator: 1n }])
      expect(read(data)).toBeUndefined();
  });
});

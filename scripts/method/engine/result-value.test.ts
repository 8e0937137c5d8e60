import { describe, expect, it } from "vitest";
import * as fc from "../../testing/properties.ts";
import { rational } from "../rules/rational.ts";
import { decimalText, exactText, toJson } from "./result-value.ts";

const number = (numerator: bigint, denominator = 1n) => ({ kind: "number", value: rational(numerator, denominator) }) as const;
const float = (numerator: bigint, denominator = 1n) => toJson(number(numerator, denominator)).value;

describe("a number for programs", () => {
  it("is the exact fraction and the nearest float", () => {
    expect(toJson(number(17n, 20n))).toEqual({ kind: "number", value: 0.85, exact: "17/20" });
    expect(toJson(number(-6n, 2n))).toEqual({ kind: "number", value: -3, exact: "-3" });
    const whole = fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n });
    fc.forAll(2000, [whole, fc.bigInt({ min: 1n, max: 2n ** 53n })], (numerator, denominator) => {
      expect(float(numerator, denominator)).toBe(Number(numerator) / Number(denominator) || 0);
    });
  });

  it("may have more digits than a double, and is null beyond the largest", () => {
    expect(float(10n ** 5000n, 7n * 10n ** 5000n)).toBe(1 / 7);
    expect(float(2n ** 53n + 1n)).toBe(2 ** 53);
    expect([float(10n ** 308n), float(10n ** 309n), float(-(10n ** 5000n))]).toEqual([1e308, null, null]);
    expect([float(5n, 10n ** 324n), float(1n, 10n ** 400n)]).toEqual([5e-324, 0]);
  });
});

describe("a value in words", () => {
  it("is exact for an example: a fraction, a band's id, true or false, a dash for missing", () => {
    const values = [number(4n, 6n), { kind: "band", id: "high", rank: 1 }, { kind: "truth", value: false }, { kind: "missing" }] as const;
    expect(values.map(exactText)).toEqual(["2/3", "high", "false", "–"]);
  });

  it("has two decimals for people, halves away from 0, and the language's decimal sign", () => {
    const written = (numerator: bigint, denominator: bigint, language = "en") => decimalText(rational(numerator, denominator), language);
    expect([written(1n, 8n), written(-1n, 8n), written(-1n, 800n), written(4n, 2n), written(17n, 16n, "sv")]).toEqual([
      "0.13",
      "−0.13",
      "0",
      "2",
      "1,06",
    ]);
  });
});

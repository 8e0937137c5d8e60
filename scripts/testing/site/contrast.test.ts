import { describe, expect, test } from "vitest";
import { contrast, lightness, linear } from "./contrast.ts";

describe("the contrast", () => {
  test("is 21 between black and white, and 1 between a colour and itself", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
    expect(contrast("#0a5568", "#0a5568")).toBe(1);
  });

  test("agrees with published values, in either order", () => {
    // The lightest grey that is allowed for text on white, and the next one, which is not.
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
    expect(contrast("#ffffff", "#777777")).toBeCloseTo(4.48, 2);
    expect(contrast("#ff0000", "#ffffff")).toBeCloseTo(4.0, 2);
  });
});

describe("the lightness", () => {
  test("is 0 for black, 100 for white and in the middle for middle grey", () => {
    expect(lightness(linear("#000000"))).toBe(0);
    expect(lightness(linear("#ffffff"))).toBeCloseTo(100, 10);
    expect(lightness(linear("#777777"))).toBeCloseTo(50.03, 1);
  });
});

test("Anything but six hexadecimal digits stops the build", () => {
  for (const text of ["#fff", "Canvas", "#12345g", ""]) expect(() => linear(text)).toThrow();
});

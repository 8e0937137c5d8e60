import { expect, test } from "vitest";
import { roundOutwards, worstCase } from "./worst-case.ts";

test("a share of all has nobody, or everybody, of those that did not respond", () => {
  expect(worstCase({ counts: { low: 36, high: 44 }, n: 100, N: 400 })).toEqual({ low: 36 / 400, high: 344 / 400 });
  expect(worstCase({ counts: { low: 1, high: 5 }, n: 20, N: 20 })).toEqual({ low: 0.05, high: 0.25 });
});

test("bounds are rounded outwards to integer per cent", () => {
  expect(roundOutwards({ low: 0.2512, high: 0.7101 })).toEqual([25, 72]);
  expect(roundOutwards({ low: 0.25, high: 0.71 })).toEqual([25, 71]);
});

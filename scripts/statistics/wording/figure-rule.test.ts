import { expect, test } from "vitest";
import { runBounds, runMiddle } from "../uncertainty/runs.ts";
import { figureRule, pointFloor } from "./figure-rule.ts";

test("a number is given from a hundred respondents on, and counts below, for every size of group", () => {
  expect([99, 100].map(figureRule)).toEqual(["interval", "point"]);
  for (let n = 0; n <= 600; n += 1) expect(figureRule(n), String(n)).toBe(n >= 100 ? "point" : "interval");
});

test("where a number is given, the rounding moves it by at most four percentage points", () => {
  for (let n = pointFloor; n <= 300; n += 1) {
    const whole = 5 * Math.floor(n / 5);
    for (let count = 5; count < whole; count += 5)
      for (const sum of n === whole ? [whole] : [whole, whole + 5]) {
        const row = { shown: [count, sum - count], size: n };
        const { low, high } = runBounds(row, [0, 1]).between;
        const share = runMiddle(row, [0, 1]) / n;
        expect(Math.max(high - share, share - low)).toBeLessThanOrEqual(0.04 + 1e-9);
      }
  }
});

import { expect, test } from "vitest";
import { shareBounds } from "../uncertainty/worst-case.ts";
import { figureRule, pointFloor } from "./figure-rule.ts";

test("a number is given from fifty respondents on, and a band alone below, for every size of group", () => {
  for (let n = 0; n <= 600; n += 1) expect(figureRule(n), String(n)).toBe(n >= 50 ? "point" : "interval");
});

test("where a number is given, the rounding moves it by at most eight percentage points", () => {
  for (let n = pointFloor; n <= 600; n += 1) {
    for (let count = 0; count <= n; count += 5) {
      const { low, high } = shareBounds(count, n);
      expect(Math.max(high - count / n, count / n - low)).toBeLessThanOrEqual(0.08 + 1e-9);
    }
  }
});

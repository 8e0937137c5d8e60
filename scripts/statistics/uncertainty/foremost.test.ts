import { expect, test } from "vitest";
import { foremost } from "./foremost.ts";

const counts = (...all: readonly number[]) => foremost(all.map((count) => ({ count }))).map(({ count }) => count);

test("one count is returned alone when rounding cannot have put it first, else all that may be first", () => {
  expect(counts(45, 35, 30)).toEqual([45]);
  expect(counts(35, 45, 40)).toEqual([45, 40]);
  expect(counts(20, 20)).toEqual([20, 20]);
  expect(counts()).toEqual([]);
});

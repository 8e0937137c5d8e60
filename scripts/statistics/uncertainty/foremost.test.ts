import { expect, test } from "vitest";
import { foremost, leadsCertainly } from "./foremost.ts";

const near = (count: number) => ({ count, counts: { low: Math.max(0, count - 4), high: count + 4 } });
const counts = (...all: readonly number[]) => foremost(all.map(near)).map(({ count }) => count);

test("a count is returned where no other certainly exceeds it and it certainly exceeds more than half of the others", () => {
  expect(counts(45, 35, 30)).toEqual([45]);
  expect(counts(30, 45, 40, 30, 30)).toEqual([45, 40]);
  // Not below any for certain, but above too few.
  expect(counts(35, 45, 40)).toEqual([]);
  expect(counts(45, 40, 40, 40)).toEqual([]);
  expect(counts(20, 20)).toEqual([]);
  expect(counts()).toEqual([]);
});

test("a count leads only where the rounding cannot have put it first", () => {
  const leads = (first: number, second?: number) => leadsCertainly(near(first), second === undefined ? undefined : near(second));
  expect([leads(45, 35), leads(45, 40), leads(10), leads(5)]).toEqual([true, false, true, true]);
});

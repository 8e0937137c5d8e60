import { expect, test } from "vitest";
import { effortOf, hoursOf } from "./effort.ts";

const hours = (coordinator: number | readonly number[], others: number | readonly number[]) => ({
  small: { coordinator, others },
  large: { coordinator: 1000, others: 1000 },
});

test("effort follows from the most hours of everyone in a small organisation: a week, four weeks, more", () => {
  expect(effortOf(hours([2, 8], [1, 32]))).toBe(1);
  expect(effortOf(hours([2, 8], [1, 33]))).toBe(2);
  expect(effortOf(hours(60, 100))).toBe(2);
  expect(effortOf(hours(60, 101))).toBe(3);
});

test("a single number is both least and most", () => {
  expect([hoursOf(4), hoursOf([2, 6])]).toEqual([
    [4, 4],
    [2, 6],
  ]);
});

import { expect, test } from "vitest";
import { type Figure, figureTable, isMet } from "./figure.ts";

const figure: Figure = { name: "a page", unit: "kB", value: 30, limit: 30, floor: { name: "its text", value: 12 } };

test("a limit is met by what is just at it, and not by more; without one nothing is said", () => {
  expect(isMet(figure)).toBe(true);
  expect(isMet({ ...figure, value: 30.001 })).toBe(false);
  const { limit: _limit, ...free } = figure;
  expect(isMet(free)).toBeUndefined();
});

test("the table tells figure, limit, outcome and ratio in columns, and what is not met stands out", () => {
  const told = figureTable([figure, { ...figure, name: "another page", value: 123.4 }]).split("\n");
  expect(told[1]).toBe("a page         30.0 kB  30 kB  met      2.50 ×  its text (12.0 kB)");
  expect(told[2]).toBe("another page  123.4 kB  30 kB  NOT MET  10.3 ×  its text (12.0 kB)");
});

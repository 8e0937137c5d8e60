import { expect, test } from "vitest";
import { type Figure, figureTable, isMet } from "./figure.ts";

const figure: Figure = { name: "a page", unit: "kB", value: 30, limit: 30, floor: { name: "its text", value: 12 } };

test("a limit is met by the limit itself and not by more; without a limit there is no outcome", () => {
  expect(isMet(figure)).toBe(true);
  expect(isMet({ ...figure, value: 30.001 })).toBe(false);
  const { limit: _limit, ...free } = figure;
  expect(isMet(free)).toBeUndefined();
});

test("the table shows figure, limit, outcome and ratio in columns, and what is not met stands out", () => {
  const lines = figureTable([figure, { ...figure, name: "another page", value: 123.4 }]).split("\n");
  expect(lines[1]).toBe("a page         30.0 kB  30 kB  met      2.50 ×  its text (12.0 kB)");
  expect(lines[2]).toBe("another page  123.4 kB  30 kB  NOT MET  10.3 ×  its text (12.0 kB)");
});

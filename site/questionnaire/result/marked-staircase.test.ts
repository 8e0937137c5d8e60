import { expect, test } from "vitest";
import { htmlOf } from "../../e2e/support/html-of.ts";
import { markedStaircase, type StairMark } from "./marked-staircase.ts";

const labels = [["Under", "nivå 1"], ["Nivå 1"], ["Nivå 2"]];
const mark = (label: string, from: number, to = from, isHollow = false): StairMark => ({ label, from, to, isHollow });
const drawn = (...marks: readonly StairMark[]): string => htmlOf(markedStaircase({ id: "t", title: "Titel", labels, marks }));
/** Each figure: x of its head, and whether it is hollow. */
const heads = (text: string): readonly string[] =>
  [...text.matchAll(/<circle class="([a-z -]+)" cx="(\d+)"/g)].map((one) => `${one[2]} ${one[1]}`);

test("a figure is in the middle of its step, and two on one step are side by side", () => {
  expect(heads(drawn(mark("Nu", 1), mark("Prov", 2, 2, true)))).toEqual(["114 stair-figure", "190 stair-figure hollow"]);
  expect(heads(drawn(mark("Nu", 1), mark("Prov", 1, 1, true)))).toEqual(["96 stair-figure", "132 stair-figure hollow"]);
});

test("a level with bounds has a figure on every step between them", () => {
  expect(heads(drawn(mark("Då", 0, 2, true), mark("Nu", 1)))).toEqual([
    "38 stair-figure hollow",
    "96 stair-figure hollow",
    "190 stair-figure hollow",
    "132 stair-figure",
  ]);
});

test("no mark extends above the drawing, and no space is left unused", () => {
  const high = (text: string): readonly number[] => [...text.matchAll(/stair-here" x="\d+" y="(-?[\d.]+)"/g)].map((one) => Number(one[1]));
  for (const level of [0, 1, 2]) expect(Math.min(...high(drawn(mark("Nu", level))))).toBeGreaterThanOrEqual(12);
  const height = (text: string): number => Number(/viewBox="-1 0 \d+ (\d+)"/.exec(text)?.[1]);
  expect(height(drawn(mark("Nu", 0)))).toBeLessThan(height(drawn(mark("Nu", 2))));
});

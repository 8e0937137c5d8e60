import { describe, expect, test } from "vitest";
import { htmlOf } from "../../e2e/support/html-of.ts";
import type { PublishedStep } from "./explains-data.ts";
import { stepBars } from "./own-step.ts";
import { ownStep } from "./peers-sentences.ts";

const step = (from: number, to: number, percent: number): PublishedStep => ({
  label: `Nivå ${from}`,
  short: `Nivå ${from}`,
  from,
  to,
  count: percent,
  percent,
  counts: { low: percent - 4, high: percent + 4 },
});
const five = [40, 30, 20, 10, 0].map((percent, level) => step(level, level, percent));
const two = [step(0, 0, 25), step(1, 4, 75)];

describe("the own step", () => {
  test("is the one that includes the level, also if several levels are published as one", () => {
    expect(ownStep(five, 2)).toBe(five[2]);
    expect([0, 1, 3].map((level) => ownStep(two, level))).toEqual([two[0], two[1], two[1]]);
  });

  test("is none while there is no level", () => {
    expect(ownStep(five, undefined)).toBeUndefined();
    expect(ownStep([], 1)).toBeUndefined();
  });
});

describe("the drawing", () => {
  const drawn = (own: number, mark?: string): string =>
    htmlOf(
      stepBars({
        id: "b",
        title: "T",
        description: "D",
        own: "ni",
        mark,
        n: 100,
        steps: five.map((one) => ({ step: one, label: one.short, value: `${one.percent} %`, isOwn: one.from === own })),
      }),
    );

  test("marks the own step alone, with a figure and in words", () => {
    expect(drawn(1).match(/stair-figure/g)).toHaveLength(2);
    expect(drawn(1)).toContain("30 %, ni");
    expect(drawn(9)).not.toContain("ni<");
  });

  test("has bars from zero on one scale: half the share is half the bar", () => {
    const widths = [...drawn(9).matchAll(/x="118" y="\d+" width="([\d.]+)"/g)].map((one) => Number(one[1]));
    expect(widths).toEqual([100, 75, 50, 25, 0]);
  });

  test("has bars from bound to bound in a small group, which has no shares", () => {
    const steps = five.slice(0, 1).map((one) => ({ step: { ...one, percent: null }, label: "", value: "", isOwn: false }));
    const [, start, length] = /x="([\d.]+)" y="11" width="([\d.]+)"/.exec(
      htmlOf(stepBars({ id: "b", title: "T", description: "D", own: "ni", mark: undefined, n: 100, steps })),
    ) as RegExpExecArray;
    // From 36 to 44 per cent on a scale that ends at 44.
    expect(Number(start)).toBeCloseTo(118 + (100 * 36) / 44);
    expect(Number(length)).toBeCloseTo((100 * 8) / 44);
  });

  test("has the mark of a rehearsal, also for screen readers", () => {
    expect(drawn(9, "Övning").match(/Övning/g)).toHaveLength(2);
    expect(drawn(9)).not.toContain("Övning");
  });
});

import { describe, expect, test } from "vitest";
import { areasBehind } from "./figures.ts";

const area = (label: string, count: number, percent: number) => ({
  label,
  parts: [{ category: "0", label: "under 25", short: "under 25", counts: { low: Math.max(0, count - 4), high: count + 4 }, percent }],
});

describe("the areas with the most organisations in the lowest class", () => {
  const others = [area("C", 30, 17), area("D", 30, 17), area("E", 30, 17)];

  test("one is named with its share where it certainly leads every other", () => {
    expect(areasBehind([area("A", 45, 26), area("B", 35, 20), ...others])).toEqual({ names: ["A"], percent: 26, alone: true });
  });

  test("one that may be below none, but not certainly above every other, is not called alone", () => {
    // 35 is not certainly above 30, so only the first is above most others; 40 is above three of four.
    expect(areasBehind([area("A", 42, 24), area("B", 35, 20), ...others])).toMatchObject({ names: ["A"], alone: false });
    expect(areasBehind([area("A", 45, 26), area("B", 40, 23), ...others])).toMatchObject({ names: ["A", "B"], alone: false });
  });

  test("none is named because no other is certainly above it: it must itself be above most", () => {
    expect(areasBehind([area("A", 45, 26), area("B", 40, 23), area("C", 38, 22), area("D", 20, 11)])).toMatchObject({ names: [] });
    expect(areasBehind([])).toMatchObject({ names: [], alone: false });
  });
});

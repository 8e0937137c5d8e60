import { describe, expect, test } from "vitest";
import { areasBehind } from "./figures.ts";

const area = (label: string, count: number, percent: number) => ({
  label,
  parts: [
    { category: "0", label: "under 25", short: "under 25", shade: 1, counts: { low: Math.max(0, count - 4), high: count + 4 }, percent },
  ],
});

describe("the areas with the most organisations in the lowest class", () => {
  test("one area is named alone when rounding cannot explain its lead", () => {
    expect(areasBehind([area("A", 45, 26), area("B", 35, 20), area("C", 30, 17)])).toEqual({
      names: ["A"],
      percent: 26,
      alone: true,
      most: false,
    });
  });

  test("areas less than ten apart are named together with the smallest of their shares", () => {
    expect(areasBehind([area("A", 45, 26), area("B", 40, 23), area("C", 35, 20), area("D", 20, 11)])).toEqual({
      names: ["A", "B"],
      percent: 23,
      alone: false,
      most: false,
    });
  });

  test("where more than half of the areas may be last, they cannot be distinguished", () => {
    expect(areasBehind([area("A", 45, 26), area("B", 40, 23), area("C", 35, 20)])).toMatchObject({ names: ["A", "B"], most: true });
  });
});

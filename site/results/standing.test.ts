import { expect, test } from "vitest";
import { panelWay } from "./standing.ts";

test.each([
  ["fewer", "more", "butMore"],
  ["more", "less", "butLess"],
  ["fewer", "less", "less"],
  ["more", "more", "more"],
  ["unclear", "more", "more"],
  ["fewer", "unclear", "unclear"],
] as const)("where %s of all are below, and %s of those that answered both times, it is %s", (all, panel, expected) => {
  expect(panelWay(all, panel)).toBe(expected);
});

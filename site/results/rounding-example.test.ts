import { expect, test } from "vitest";
import { roundRow } from "../../scripts/statistics/rounding/systematic-rounding.ts";
import { roundingExample } from "./rounding-example.ts";

test("The method page's example ends with the numbers that the program publishes of the same row and offset", () => {
  const { steps, offset, size } = roundingExample;
  expect(steps.at(-1)).toEqual(roundRow(steps[0], { drawn: (offset + 0.5) / 5, base: 5, size }));
});

import { expect, test } from "vitest";
import { drawWith } from "./rounding-key.ts";

const key = new Uint8Array(32).fill(7);
const organisations = ["m-x002", "m-x001", "a-x001"];

test("a draw is in [0, 1) and does not depend on the order of the organisations", () => {
  const draw = drawWith(key);
  const first = draw("level", 0, organisations) as number;
  expect(first).toBeGreaterThanOrEqual(0);
  expect(first).toBeLessThan(1);
  expect(draw("level", 0, organisations.toReversed())).toBe(first);
});

test("two tables that count the same organisations get the same draw", () => {
  expect(drawWith(key)("area-risk", 0, organisations)).toBe(drawWith(key)("level", 0, organisations));
});

test("another counter, key or organisation gives another draw", () => {
  const draw = drawWith(key);
  const others = [
    draw("level", 1, organisations),
    drawWith(new Uint8Array(32).fill(8))("level", 0, organisations),
    draw("level", 0, organisations.slice(1)),
  ];
  expect(new Set([draw("level", 0, organisations), ...others]).size).toBe(4);
});

test("draws over many cells are uniform", () => {
  const draw = drawWith(key);
  const drawn = Array.from({ length: 4000 }, (_, at) => draw("level", 0, [`m-${at}`]) as number);
  const tenths = Array.from({ length: 10 }, (_, tenth) => drawn.filter((one) => Math.floor(one * 10) === tenth).length);
  // 400 expected in each; five standard deviations is 95.
  for (const many of tenths) expect(Math.abs(many - 400)).toBeLessThan(95);
});

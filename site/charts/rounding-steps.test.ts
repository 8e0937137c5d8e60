import { expect, test } from "vitest";
import { base, roundingErrorOf } from "../../scripts/statistics/base.ts";
import { roundingExample, roundingSteps } from "./rounding-steps.ts";

const drawing = { id: "bild", title: "Titel", description: "Beskrivning", width: 350 };

test("Each count has a ring at its true value and a square at its published multiple of the base", () => {
  const drawn = roundingSteps({ ...drawing, rows: [{ label: "A", truth: 3, published: 5, value: "3 blir 5" }] });
  // The scale goes from 10 to 340 over 0 to 5.
  expect(drawn).toContain('cx="208"');
  expect(drawn).toContain('x="334"');
});

test("The method page's example keeps the rules that it explains: multiples of the base, never further away than the error, parts whose sum is rounded by the rules too", () => {
  const { parts, total } = roundingExample;
  for (const { truth, published } of [...parts, total]) {
    expect([published % base, Math.abs(published - truth) <= roundingErrorOf(base)]).toEqual([0, true]);
  }
  expect(total.truth).toBe(31);
});

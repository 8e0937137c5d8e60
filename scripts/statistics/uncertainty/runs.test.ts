import { describe, expect, test } from "vitest";
import { possibleRows } from "../../testing/statistics/enumerate-rows.ts";
import { cumulativeBounds, type Run, runBounds, runMiddle } from "./runs.ts";

/** Sizes, and numbers of categories: of five only where few rows are possible. */
const shapes = [2, 3, 4].flatMap((categories) => Array.from({ length: 20 }, (_, at) => [at + 1, categories] as const));
const larger = [7, 11, 13].map((n) => [n, 5] as const);

const total = (row: readonly number[], [from, to]: Run): number => row.slice(from, to).reduce((sum, one) => sum + one, 0);

function runsOf(categories: number): readonly Run[] {
  return Array.from({ length: categories }, (_, from) =>
    Array.from({ length: categories - from }, (_, more): Run => [from, from + more + 1]),
  ).flat();
}

const extremes = (values: readonly number[]) => ({ low: Math.min(...values), high: Math.max(...values) });

describe("the bounds of a run", () => {
  test.each([...shapes, ...larger])("are the extremes of all true rows of %i in %i categories", (n, categories) => {
    let compared = 0;
    for (const [key, rows] of possibleRows(n, categories)) {
      const row = { shown: key.split(",").map(Number), size: n };
      for (const run of runsOf(categories)) {
        const { counts, rest, of, between } = runBounds(row, run);
        const truths = extremes(rows.map((one) => total(one, run)));
        expect({ key, run, counts, rest, of, between }).toEqual({
          ...{ key, run, of: { low: n, high: n } },
          counts: truths,
          rest: { low: n - truths.high, high: n - truths.low },
          between: { low: truths.low / n, high: truths.high / n },
        });
        compared += 1;
      }
      const cumulative = Array.from({ length: categories + 1 }, (_, to) => extremes(rows.map((one) => total(one, [0, to]))));
      expect(cumulativeBounds(row)).toEqual(cumulative);
    }
    expect(compared).toBeGreaterThan(2);
  });

  test.each([
    [12, 3],
    [17, 4],
    [20, 4],
    [13, 5],
  ])("within a longer run are the extremes of all true rows of %i in %i categories", (n, categories) => {
    for (const [key, rows] of possibleRows(n, categories))
      for (const longer of runsOf(categories))
        for (const run of runsOf(categories).filter(([from, to]) => from >= longer[0] && to <= longer[1])) {
          const found = runBounds({ shown: key.split(",").map(Number), size: n }, run, longer);
          const share = (one: readonly number[]) => (total(one, longer) === 0 ? [0, 1] : [total(one, run) / total(one, longer)]);
          expect({ key, run, longer, ...found }).toEqual({
            ...{ key, run, longer },
            counts: extremes(rows.map((one) => total(one, run))),
            rest: extremes(rows.map((one) => total(one, longer) - total(one, run))),
            of: extremes(rows.map((one) => total(one, longer))),
            between: extremes(rows.flatMap(share)),
          });
        }
  });

  test("of a group whose size is known within bounds are those of every size together", () => {
    const shown = [5, 5, 0];
    const sizes = [10, 11, 12, 13, 14];
    const rows = sizes.flatMap((n) => possibleRows(n, 3).get(shown.join()) ?? []);
    for (const run of runsOf(3)) {
      const { counts, between } = runBounds({ shown, size: { low: 10, high: 14 } }, run);
      expect(counts).toEqual(extremes(rows.map((one) => total(one, run))));
      expect(between).toEqual(extremes(rows.map((one) => total(one, run) / total(one, [0, 3]))));
    }
  });
});

test("sixteen that show 5, 5, 5, 5 and 0 have one to five in the first category: what the others show says so", () => {
  const row = { shown: [5, 5, 5, 5, 0], size: 16 };
  expect(runBounds(row, [0, 1]).counts).toEqual({ low: 1, high: 5 });
  expect(runBounds(row, [1, 5]).counts).toEqual({ low: 11, high: 15 });
});

test("all shown is 171 to 175 of 175, and none shown 0 to 4", () => {
  const row = { shown: [0, 175, 0], size: 175 };
  expect(runBounds(row, [1, 3]).counts).toEqual({ low: 171, high: 175 });
  expect(runBounds(row, [0, 1]).counts).toEqual({ low: 0, high: 4 });
});

test("a step and all above it, of those that answered: 30, 50, 65 and 25 of 175, with 5 unknown, are 77.7 to 82.3 per cent", () => {
  const row = { shown: [30, 50, 65, 25, 5], size: 175 };
  const { between, of } = runBounds(row, [1, 4]);
  expect([between.low, between.high].map((one) => Math.round(1000 * one) / 10)).toEqual([77.7, 82.3]);
  expect(of).toEqual({ low: 175, high: 175 });
  expect(runMiddle(row, [1, 4]) / 175).toBe(0.8);
});

test("the middles of a row's categories add up to its exact size", () => {
  for (const size of [171, 175, 178]) {
    const row = { shown: [30, 50, 65, 25, 5], size };
    expect(row.shown.reduce((sum, _, at) => sum + runMiddle(row, [at, at + 1]), 0)).toBe(size);
  }
});

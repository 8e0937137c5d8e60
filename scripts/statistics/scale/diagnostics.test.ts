import { describe, expect, test } from "vitest";
import * as fc from "../../testing/properties.ts";
import { guttmanErrors, loevinger } from "./loevinger.ts";
import { cronbachAlpha, itemRest } from "./reliability.ts";

const place = fc.integer({ min: 0, max: 3 });

describe("Cronbach's alpha and item-rest correlation", () => {
  // Squared deviations by hand: items 2, 2, 4; sums 3, 5, 8, 8 give 18. Alpha = 3/2 · (1 − 8/18) = 5/6.
  const rows = [
    [1, 1, 1],
    [2, 2, 1],
    [2, 3, 3],
    [3, 2, 3],
  ];

  test("agree with a calculation by hand", () => {
    expect(cronbachAlpha(rows)).toBeCloseTo(5 / 6, 12);
    // The first item 1, 2, 2, 3 and the rest 2, 3, 6, 5: products 2 + 0 + 0 + 1 of squares 2 and 10.
    expect(itemRest(rows)[0]).toBeCloseTo(3 / Math.sqrt(20), 12);
  });

  test("are 1 where every item is the same, and null where nothing varies or there are too few items or rows", () => {
    expect(cronbachAlpha([0, 1, 3].map((one) => [one, one]))).toBeCloseTo(1, 12);
    expect([cronbachAlpha([[1, 2]]), cronbachAlpha([[1], [2]]), cronbachAlpha([]), cronbachAlpha([0, 0].map(() => [1, 2]))]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(itemRest([1, 2].map((one) => [one, 5]))).toEqual([null, null]);
  });

  test("alpha equals the sum of all pairs' covariances divided by the variance of the sum, times k/(k − 1)", () => {
    fc.forAll(100, [fc.array(fc.tuple(place, place, place, place), { minLength: 3, maxLength: 40 })], (rows) => {
      const alpha = cronbachAlpha(rows);
      const sums = rows.map((row) => row.reduce((sum, one) => sum + one, 0));
      const whole = covariance(sums, sums);
      if (alpha === null) {
        expect(whole).toBeCloseTo(0, 12);
        return;
      }
      let pairs = 0;
      for (let a = 0; a < 4; a += 1) for (let b = 0; b < 4; b += 1) if (a !== b) pairs += covariance(of(rows, a), of(rows, b));
      expect(alpha).toBeCloseTo(((4 / 3) * pairs) / whole, 9);
    });
  });
});

describe("Loevinger's H", () => {
  const repeated = (pattern: readonly [number, number], many: number) => Array.from({ length: many }, () => pattern);

  test("of two yes-or-no items is 1 minus the error cell divided by its expected count", () => {
    // 6 of 10 pass the easy item, 4 the hard one; one passes the hard and fails the easy. Expected 4 · 4 / 10.
    const rows = [...repeated([1, 1], 3), ...repeated([1, 0], 3), ...repeated([0, 1], 1), ...repeated([0, 0], 3)];
    expect(guttmanErrors(rows, [1, 1])).toEqual({ observed: 1, expected: 1.6 });
    expect(loevinger(rows, [1, 1]).scale).toBeCloseTo(0.375, 12);
  });

  test("of items with three and two options weights errors by the number of steps missed", () => {
    // Steps in order: first ≥ 1 (3 of 5), second ≥ 1 (3), first ≥ 2 (1). One error each for (0,1) and (2,0), no others. Seen once: (0,1).
    // Expected 2 · 3 / 5 + 1 · 2 / 5 = 1.6.
    const rows = [[0, 0] as const, [1, 0] as const, [1, 1] as const, [2, 1] as const, [0, 1] as const];
    const { observed, expected } = guttmanErrors(rows, [2, 1]);
    expect([observed, expected]).toEqual([1, expect.closeTo(1.6, 12)]);
  });

  test("counts two errors where two easier steps were missed", () => {
    // First ≥ 1 and first ≥ 2 are passed by more than second ≥ 1, so (0,1) misses two.
    const rows = [...repeated([2, 0], 5), ...repeated([2, 1], 2), ...repeated([0, 1], 1)];
    expect(guttmanErrors(rows, [2, 1]).observed).toBe(2);
  });

  test("is 1 for a perfect scale, and null where an item does not vary", () => {
    const perfect = [0, 1, 2, 3, 4, 5, 6].map((skill) => [3, 1, 0].map((easy) => Math.min(3, Math.max(0, skill - 3 + easy))));
    const found = loevinger(perfect, [3, 3, 3]);
    expect([found.scale, ...found.items].every((one) => one === 1)).toBe(true);
    const never = [1, 2].map((one) => [one, 0]);
    expect(loevinger(never, [3, 3])).toEqual({ scale: null, items: [null, null] });
  });

  test("equals covariance divided by the largest covariance of the same marginals (Molenaar 1991), also where steps are tied", () => {
    fc.forAll(100, [fc.array(fc.tuple(place, place, place), { minLength: 2, maxLength: 30 })], (rows) => {
      const found = loevinger(rows, [3, 3, 3]);
      const pairs = ["01", "02", "12"].map((pair) => {
        const items = Array.from(pair, Number);
        const [x = [], y = []] = items.map((item) => of(rows, item));
        return { items, seen: covariance(x, y), largest: covariance(x.toSorted(), y.toSorted()) };
      });
      const ratio = (among: typeof pairs) => {
        const largest = among.reduce((sum, one) => sum + one.largest, 0);
        return largest < 1e-12 ? null : among.reduce((sum, one) => sum + one.seen, 0) / largest;
      };
      const expected = [ratio(pairs), ...[0, 1, 2].map((item) => ratio(pairs.filter((one) => one.items.includes(item))))];
      [found.scale, ...found.items].forEach((one, at) => {
        const other = expected[at] as number | null;
        if (one === null || other === null) expect(one).toBe(other);
        else expect(one).toBeCloseTo(other, 9);
      });
    });
  });
});

function of(rows: readonly (readonly number[])[], item: number): number[] {
  return rows.map((row) => row[item] as number);
}

function covariance(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  return mean(a.map((one, at) => one * (b[at] as number))) - mean(a) * mean(b);
}

import { expect, test } from "vitest";
import { chanceFrom } from "../rehearsal/chance.ts";
import { differenceBetween, splitBetween } from "./change-between.ts";
import { decompose, type Part, type Split, toNumber } from "./decomposition.ts";

const chance = chanceFrom(7, "change-between");
/** A whole number, `low` to `high`. */
const whole = (low: number, high: number): number => low + chance.below(high - low + 1);
const plus = (one: Part, other: Part): Part => ({ count: one.count + other.count, of: one.of + other.of });
const minus = (one: Part, other: Part): Part => ({ count: one.count - other.count, of: one.of - other.of });
/** The multiple of five below or above, at random: what controlled rounding may do with a count. */
const rounded = (count: number): number => 5 * (chance.next() < 0.5 ? Math.floor(count / 5) : Math.ceil(count / 5));

function drawn(least: number, most: number): Part {
  const of = whole(least, most);
  return { count: whole(0, of), of };
}

/** The truth, and what may be published of it: the panel, and all of each round; joiners and leavers are what is left. */
function invented(): { readonly truth: Split; readonly out: Split } | null {
  const size = whole(15, 150);
  const truth: Split = {
    before: { count: whole(0, size), of: size },
    after: { count: whole(0, size), of: size },
    joiners: drawn(11, 60),
    leavers: drawn(11, 60),
  };
  const of = rounded(size);
  const [before, after] = [truth.before, truth.after].map(({ count }): Part => ({ count: rounded(count), of })) as [Part, Part];
  const all = (part: Part): Part => ({ count: rounded(part.count), of: rounded(part.of) });
  const joiners = minus(all(plus(truth.after, truth.joiners)), after);
  const leavers = minus(all(plus(truth.before, truth.leavers)), before);
  const isPublished = [before, after, joiners, leavers].every((one) => one.count >= 0 && one.of >= 15 && one.count <= one.of);
  return isPublished ? { truth, out: { before, after, joiners, leavers } } : null;
}

test("the true parts lie inside their bounds, whatever the rounding did, and the bounds say more than nothing", () => {
  let checked = 0;
  const widths: number[] = [];
  while (checked < 20_000) {
    const one = invented();
    if (!one) continue;
    const { difference, ...parts } = decompose(one.truth);
    const bounds = {
      ...splitBetween(one.out),
      difference: differenceBetween(plus(one.out.before, one.out.leavers), plus(one.out.after, one.out.joiners)),
    };
    for (const [part, exact] of Object.entries({ difference, ...parts })) {
      const { low, high } = bounds[part as keyof typeof bounds];
      const share = toNumber(exact);
      expect(low <= share + 1e-12 && share <= high + 1e-12, `${part} ${low} ${share} ${high} ${JSON.stringify(one)}`).toBe(true);
      widths.push(high - low);
    }
    checked += 1;
  }
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  expect(mean).toBeLessThan(0.35);
});

test("a panel's bounds are no wider than the counts: some truth stands at each end", () => {
  const out: Split = {
    before: { count: 65, of: 140 },
    after: { count: 75, of: 140 },
    joiners: { count: 5, of: 35 },
    leavers: { count: 50, of: 65 },
  };
  const { within } = splitBetween(out);
  // 69 → 71 of 144, and 61 → 79 of 136: each of these rounds to what is published.
  expect(within.low).toBeCloseTo(2 / 144, 12);
  expect(within.high).toBeCloseTo(18 / 136, 12);
});

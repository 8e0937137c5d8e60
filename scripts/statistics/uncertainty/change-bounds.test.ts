import { expect, test } from "vitest";
import { randomFrom } from "../../rehearsal/random.ts";
import { differenceBounds, splitBounds } from "./change-bounds.ts";
import { decompose, type Part, type Split, toNumber } from "./decomposition.ts";
import { shareBounds } from "./worst-case.ts";

const chance = randomFrom(7, "change-between");
/** An integer from `low` to `high`. */
const integer = (low: number, high: number): number => low + chance.below(high - low + 1);
const plus = (one: Part, other: Part): Part => ({ count: one.count + other.count, of: one.of + other.of });
const minus = (one: Part, other: Part): Part => ({ count: one.count - other.count, of: one.of - other.of });
/** The multiple of five below or above, at random: what controlled rounding may do with a count. */
const rounded = (count: number): number => 5 * (chance.next() < 0.5 ? Math.floor(count / 5) : Math.ceil(count / 5));

function drawn(least: number, most: number): Part {
  const of = integer(least, most);
  return { count: integer(0, of), of };
}

interface Invented {
  readonly truth: Split;
  readonly panel: Pick<Split, "before" | "after">;
  /** All that answered, as published. */
  readonly from: Part;
  readonly to: Part;
}

/** The truth, and a possible publication of it. `isRestOne`: all respondents are published as the part and the rest. */
function invented(isRestOne: boolean): Invented | null {
  const size = integer(15, 150);
  const truth: Split = {
    before: { count: integer(0, size), of: size },
    after: { count: integer(0, size), of: size },
    joiners: drawn(11, 60),
    leavers: drawn(11, 60),
  };
  const of = rounded(size);
  const [before, after] = [truth.before, truth.after].map(({ count }): Part => ({ count: rounded(count), of })) as [Part, Part];
  const all = (part: Part): Part => {
    const count = rounded(part.count);
    return { count, of: isRestOne ? count + rounded(part.of - part.count) : rounded(part.of) };
  };
  const [trueThen, trueNow] = [plus(truth.before, truth.leavers), plus(truth.after, truth.joiners)];
  const [from, to] = [all(trueThen), all(trueNow)];
  const isPublished =
    [before, after, minus(to, after), minus(from, before)].every((one) => one.count >= 0 && one.of >= 15 && one.count <= one.of) &&
    Math.abs(from.of - trueThen.of) < 5 &&
    Math.abs(to.of - trueNow.of) < 5;
  return isPublished ? { truth, panel: { before, after }, from, to } : null;
}

test.each([
  { isRestOne: true, widest: 0.26 },
  { isRestOne: false, widest: 0.3 },
])("the true parts are within their bounds, however they were rounded (rest one number: $isRestOne)", ({ isRestOne, widest }) => {
  let checked = 0;
  const widths: number[] = [];
  while (checked < 10_000) {
    const one = invented(isRestOne);
    if (!one) continue;
    const { difference, ...parts } = decompose(one.truth);
    const wholes = { from: shareBounds(one.from.count, one.from.of, isRestOne), to: shareBounds(one.to.count, one.to.of, isRestOne) };
    const bounds = { ...splitBounds(one.panel, wholes), difference: differenceBounds(wholes) };
    for (const [part, exact] of Object.entries({ difference, ...parts })) {
      const { low, high } = bounds[part as keyof typeof bounds];
      const share = toNumber(exact);
      expect(low <= share + 1e-12 && share <= high + 1e-12, `${part} ${low} ${share} ${high} ${JSON.stringify(one)}`).toBe(true);
      widths.push(high - low);
    }
    checked += 1;
  }
  expect(widths.reduce((sum, width) => sum + width, 0) / widths.length).toBeLessThan(widest);
});

test("the bounds of the share of all are tight: at each, some truth rounds to the published counts", () => {
  // 76 and 99 of 175, and 84 and 91: each rounds to 80 and 95.
  expect(shareBounds(80, 175, true)).toEqual({ low: 76 / 175, high: 84 / 175 });
  expect(shareBounds(0, 20, true)).toEqual({ low: 0, high: 4 / 20 });
});

test("a panel's bounds are tight: at each, some truth rounds to the published counts", () => {
  const out: Pick<Split, "before" | "after"> = {
    before: { count: 65, of: 140 },
    after: { count: 75, of: 140 },
  };
  const open = { low: 0, high: 1 };
  const { within } = splitBounds(out, { from: open, to: open });
  // 69 → 71 of 144, and 61 → 79 of 136: each of these rounds to what is published.
  expect(within.low).toBeCloseTo(2 / 144, 12);
  expect(within.high).toBeCloseTo(18 / 136, 12);
});

// The least work that gives a block its points: an exact optimum, by dynamic programming over the block's areas and their questions.
import type { ModelQuestion } from "../edition.ts";

/** A question of the block, where it stands, and how far it may be raised. */
export interface Climb {
  readonly question: ModelQuestion;
  readonly from: number;
  /** The lowest and the highest option that may be chosen; `from` ≤ `least` ≤ `most`. */
  readonly least: number;
  readonly most: number;
  /** By option, the points from where the question stands: whole, and 0 at `from`. */
  readonly gains: readonly number[];
  /** By option, what it takes to come there from `from`: an integer ≥ 0, and 0 at `from`. */
  readonly prices: readonly number[];
}

/** An area of the block, and the points that it has and lacks to its floor: ≥ 0. */
export interface Floor {
  readonly area: string;
  readonly has: number;
  readonly lacks: number;
}

export interface Way {
  readonly price: number;
  /** Question → option, of those that are raised. */
  readonly to: ReadonlyMap<string, number>;
}

/** By points, the least price of at least as many. Those beyond the last cannot be had. */
type Prices = Float64Array;

const nothing: Prices = Float64Array.of(0);

/**
 * The least price at which the block gains `lacks` points and every area what it lacks; undefined if nothing gives that. Of several ways
 * at that price, the one that raises the earliest question the most, in the order of the areas.
 *
 * A question belongs to one area, so all that matters of an area's choices is the points that they give together. Those have their least
 * prices from the area's last question to its first, and the areas theirs from the last to the first.
 */
export function cheapestInBlock(floors: readonly Floor[], climbs: readonly Climb[], lacks: number): Way | undefined {
  const beyond = [nothing];
  const areas = floors.map(({ area, lacks: floor }) => {
    const own = climbs.filter(({ question }) => question.area === area);
    return { floor, own, tails: tailsOf(own) };
  });
  for (const { floor, tails } of areas.toReversed()) {
    const [after = nothing] = beyond;
    const prices = new Float64Array(Math.min(lacks + 1, (tails[0]?.length ?? 1) + after.length - 1));
    for (let left = 0; left < prices.length; left++) prices[left] = together(tails[0], floor, after, left);
    beyond.unshift(prices);
  }
  const price = beyond[0]?.[lacks] ?? Number.POSITIVE_INFINITY;
  if (price === Number.POSITIVE_INFINITY) return undefined;
  const to = new Map<string, number>();
  let left = lacks;
  for (const [at, { floor, own, tails }] of areas.entries()) {
    let low = floor;
    for (const [turn, { question, from, least, most, gains, prices }] of own.entries()) {
      let [best, lowest] = [most, Number.POSITIVE_INFINITY];
      for (let option = most; option >= least; option--) {
        const gain = gains[option] ?? 0;
        const whole = (prices[option] ?? 0) + together(tails[turn + 1], low - gain, beyond[at + 1], left - gain);
        if (whole < lowest) [best, lowest] = [option, whole];
      }
      if (best > from) to.set(question.id, best);
      low -= gains[best] ?? 0;
      left -= gains[best] ?? 0;
    }
  }
  return { price, to };
}

/** Of the questions from each on, and of none at the end. */
function tailsOf(climbs: readonly Climb[]): readonly Prices[] {
  const tails = [nothing];
  for (const { least, most, gains, prices } of climbs.toReversed()) {
    const [rest = nothing] = tails;
    const own = new Float64Array(rest.length + (gains[most] ?? 0)).fill(Number.POSITIVE_INFINITY);
    for (let option = least; option <= most; option++) {
      const [gain = 0, price = 0] = [gains[option], prices[option]];
      for (let points = 0; points < rest.length + gain; points++)
        own[points] = Math.min(own[points] ?? 0, price + (rest[Math.max(0, points - gain)] ?? 0));
    }
    tails.unshift(own);
  }
  return tails;
}

/** The least price at which `own` gives at least `floor` points, and with what `others` give at least `lacks`. */
function together(own = nothing, floor: number, others = nothing, lacks: number): number {
  let least = Number.POSITIVE_INFINITY;
  const first = Math.max(0, floor, lacks - others.length + 1);
  const last = Math.min(own.length - 1, Math.max(first, lacks));
  for (let points = first; points <= last; points++)
    least = Math.min(least, (own[points] ?? 0) + (others[Math.max(0, lacks - points)] ?? 0));
  return least;
}

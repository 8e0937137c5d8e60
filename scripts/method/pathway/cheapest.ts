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

/** An area of the block with its questions, and the points that it has and lacks to its floor: ≥ 0. */
export interface Area {
  readonly area: string;
  readonly has: number;
  readonly lacks: number;
  readonly climbs: readonly Climb[];
}

/** Question → option, of those that are raised. */
export type Way = ReadonlyMap<string, number>;

/** By points, the least price of at least as many. Those beyond the last cannot be had. */
type Prices = Float64Array;

const nothing: Prices = Float64Array.of(0);

/** An area and those after it, solved. */
export interface Chain {
  readonly area: Area;
  /** Of the area's questions from each on, and of none at the end. */
  readonly tails: readonly Prices[];
  /** Of this area and those after it: the block's, where the chain begins with its first. */
  readonly prices: Prices;
  readonly after: Chain | undefined;
}

/** The points that the block lacks, and the most options that a question is raised, unless it must be raised further. */
interface Task {
  readonly lacks: number;
  readonly depth: number;
}

/**
 * A question belongs to one area, so all that matters of an area's choices is the points that they give together. Those have their least
 * prices from the area's last question to its first, and the areas theirs from the last to the first. Of `like`, the same task with other
 * bounds, what is about the same areas is kept. `given`: the most points of the areas before the one that it begins `at`.
 */
export function solved(areas: readonly Area[], task: Task, like?: Chain, at = 0, given = 0): Chain | undefined {
  const area = areas[at];
  if (!area) return undefined;
  const most = area.climbs.reduce((sum, one) => sum + (one.gains[one.most] ?? 0), given);
  const after = solved(areas, task, like?.after, at + 1, most);
  const isSame = like?.area === area;
  if (isSame && like.after === after) return like;
  const tails = isSame ? like.tails : tailsOf(area.climbs, task.depth);
  const [own = nothing, others = nothing] = [tails[0], after?.prices];
  const prices = new Float64Array(Math.min(task.lacks + 1, own.length + others.length - 1));
  // The areas before it give the others.
  for (let left = Math.max(0, task.lacks - given); left < prices.length; left++) prices[left] = together(own, area.lacks, others, left);
  return { area, tails, prices, after };
}

/** Of several ways at the least price, the one that raises the earliest question the most, in the order of the areas. */
export function wayThrough(chain: Chain | undefined, { lacks, depth }: Task): Way {
  const to = new Map<string, number>();
  let left = lacks;
  for (let one = chain; one; one = one.after) {
    let low = one.area.lacks;
    for (const [turn, climb] of one.area.climbs.entries()) {
      const { question, from, least, gains, prices } = climb;
      let [best, lowest] = [least, Number.POSITIVE_INFINITY];
      for (let option = mostOf(climb, depth); option >= least; option--) {
        const gain = gains[option] ?? 0;
        const whole = (prices[option] ?? 0) + together(one.tails[turn + 1], low - gain, one.after?.prices, left - gain);
        if (whole < lowest) [best, lowest] = [option, whole];
      }
      if (best > from) to.set(question.id, best);
      low -= gains[best] ?? 0;
      left -= gains[best] ?? 0;
    }
  }
  return to;
}

function mostOf({ from, least, most }: Climb, depth: number): number {
  return Math.min(most, Math.max(least, from + depth));
}

function tailsOf(climbs: readonly Climb[], depth: number): readonly Prices[] {
  const tails = [nothing];
  for (const climb of climbs.toReversed()) {
    const [{ least, gains, prices }, most] = [climb, mostOf(climb, depth)];
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

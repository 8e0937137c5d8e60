// Decides the least work that reaches a level: an exact optimum over every choice of answers to raise.
import type { Model, ModelQuestion } from "../edition.ts";
import type { Raise } from "../result.ts";
import { digitsOf, nothingOf, plus, type Scale, type Steps, scaleOf } from "./steps.ts";

/** A question as the climb starts: where it stands, what one step costs, and its place in the catalogue. */
export interface Climb {
  readonly question: ModelQuestion;
  readonly place: number;
  readonly from: number;
  readonly costPerStep: number;
}

export interface Task {
  readonly model: Model;
  /** The applicable questions of blocks 1..target. */
  readonly climbs: readonly Climb[];
  readonly target: number;
}

export interface Optimum {
  readonly cost: number;
  readonly raises: readonly Raise[];
}

/** A way to gain at least `gain`. */
interface Way {
  readonly gain: number;
  /** Cost and number of questions in one whole number. */
  readonly price: number;
  /** Every step, one digit for each question, the catalogue's first question first. Of two ways with one price the greater is better. */
  readonly steps: Steps;
}

/** More questions than a model has, so that the number of questions never reaches the cost in `price`. */
const questionsBound = 1000;

/**
 * The `keep` best ways to reach the target, best first, by cost, then number of questions, then catalogue order (most steps on
 * the earliest question). A question belongs to one (block, area): musts are forced; each (block, area) is a multiple-choice
 * knapsack whose f(g) = least cost to gain ≥ g is kept as its steps, so that a common divisor changes nothing; ways short of
 * the area's floor go; areas are joined by min-plus convolution up to the block's need; blocks are summed.
 * Empty when nothing reaches the target, which only a model with unreachable thresholds can bring about.
 */
export function cheapestWays(task: Task, keep = 1): Optimum[] {
  const places = scaleOf(
    task.climbs.reduce((most, { place }) => Math.max(most, place + 1), 1),
    task.climbs,
  );
  let ways: readonly Way[] = [{ gain: 0, price: 0, steps: places.zero }];
  for (let block = 1; block <= task.target; block++) {
    const within = task.climbs.filter((climb) => climb.question.block === block);
    const own = scaleOf(within.length, within);
    const enough = blockWays(task, block, { within, scale: own, keep }).map(({ price, steps }) => {
      const digits = digitsOf(steps, own);
      return { gain: 0, price, steps: joined(within, (at) => digits[at] ?? 0, places) };
    });
    ways = join(ways, enough, { cap: 0, keep });
  }
  return ways.map((way) => read(way, task, digitsOf(way.steps, places)));
}

/** What is still to earn for `needed` per cent of the questions' credit. */
export function shortfall(model: Model, climbs: readonly Climb[], needed: number): number {
  let earned = 0;
  let possible = 0;
  for (const { question, from } of climbs) {
    earned += question.weight * (question.credits[from] ?? 0);
    possible += question.weight * model.creditMax;
  }
  return Math.max(0, Math.ceil((needed * possible) / 100) - earned);
}

interface Wanted {
  readonly within: readonly Climb[];
  readonly scale: Scale;
  /** How many of the best ways. */
  readonly keep: number;
}

function blockWays({ model, target }: Task, block: number, { within, scale, keep }: Wanted): readonly Way[] {
  const need = shortfall(model, within, model.thresholds[target - 1]?.[block - 1] ?? 0);
  const start: readonly Way[] = [{ gain: 0, price: 0, steps: scale.zero }];
  let ways = start;
  for (const area of model.areas) {
    const climbs = within.filter((climb) => climb.question.area === area);
    if (climbs.length === 0) continue;
    const floor = climbs.length < 2 ? 0 : shortfall(model, climbs, model.areaFloor);
    let inArea = start;
    for (const climb of climbs) {
      inArea = join(inArea, optionsOf(climb, scale.units[within.indexOf(climb)] ?? scale.zero), { cap: Math.max(need, floor), keep });
    }
    ways = join(
      ways,
      inArea.filter((way) => way.gain >= floor),
      { cap: need, keep },
    );
  }
  return ways.filter((way) => way.gain >= need);
}

/** Every option from where the question stands – or from its must – to the top. `unit` is one step's worth in the ways' steps. */
function optionsOf({ question, from, costPerStep }: Climb, unit: Steps): Way[] {
  const ways: Way[] = [];
  let stepsWorth = unit;
  const lowest = Math.max(from, question.must ?? 0);
  for (let to = from; to < question.credits.length; to++) {
    const steps = to - from;
    stepsWorth = steps === 0 ? nothingOf(unit) : plus(stepsWorth, unit);
    if (to < lowest) continue;
    const gain = question.weight * ((question.credits[to] ?? 0) - (question.credits[from] ?? 0));
    ways.push({ gain, price: costPerStep * steps * questionsBound + (steps > 0 ? 1 : 0), steps: stepsWorth });
  }
  return ways;
}

/**
 * Min-plus convolution of two lists of ways, each pair's gain capped, then without the ways that `keep` better ones make
 * superfluous: at least the same gain for a lower price. Ordered from the greatest gain, and within it best first.
 */
function join(left: readonly Way[], right: readonly Way[], { cap, keep }: { readonly cap: number; readonly keep: number }): readonly Way[] {
  const byGain: Way[][] = [];
  const gains: number[] = [];
  for (const one of left) {
    for (const other of right) {
      const price = one.price + other.price;
      // As many better ones that gain all there is to gain make it superfluous, whatever it gains.
      const worst = byGain[cap]?.[keep - 1];
      if (worst && worst.price < price) continue;
      const gain = Math.min(cap, one.gain + other.gain);
      const kept = byGain[gain];
      if (!kept) {
        byGain[gain] = [{ gain, price, steps: plus(one.steps, other.steps) }];
        gains.push(gain);
        continue;
      }
      // Most pairs fall here, before anything is made of them.
      const last = kept[keep - 1];
      if (last && last.price < price) continue;
      putIn({ gain, price, steps: plus(one.steps, other.steps) }, kept, keep);
    }
  }
  const best: Way[] = [];
  const ordered: Way[] = [];
  for (const gain of gains.sort((a, b) => b - a)) for (const way of byGain[gain] ?? []) if (putIn(way, best, keep)) ordered.push(way);
  return ordered;
}

/** Puts the way in its place among the `keep` best; false where it is none of them. */
function putIn(way: Way, best: Way[], keep: number): boolean {
  let rank = best.length;
  while (rank > 0 && isBetter(way, best[rank - 1] as Way)) rank -= 1;
  if (rank >= keep) return false;
  best.splice(rank, 0, way);
  if (best.length > keep) best.pop();
  return true;
}

function isBetter(one: Way, other: Way): boolean {
  return one.price < other.price || (one.price === other.price && one.steps > other.steps);
}

function read({ price }: Way, task: Task, digits: readonly number[]): Optimum {
  const raises = task.climbs.flatMap(({ question, place, from }) => {
    const count = digits[place] ?? 0;
    return count > 0 ? [{ question: question.id, from, to: from + count }] : [];
  });
  return { cost: Math.floor(price / questionsBound), raises };
}

function joined(climbs: readonly Climb[], stepsOf: (at: number) => number, { units, zero }: Scale): Steps {
  let all = zero;
  climbs.forEach(({ place }, at) => {
    for (let step = 0; step < stepsOf(at); step++) all = plus(all, units[place] ?? zero);
  });
  return all;
}

// Decides the least work that reaches a level: an exact optimum over every choice of answers to raise.
import type { Model, ModelQuestion, Raise } from "./result.ts";
import { shareOf } from "./staircase.ts";

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
  /** Every step, one digit for each place in the catalogue, the first place first. Of two ways with one price the greater is better. */
  readonly steps: bigint;
}

const nowhere: readonly Way[] = [{ gain: 0, price: 0, steps: 0n }];

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
  let ways = nowhere;
  for (let block = 1; block <= task.target; block++) {
    const enough = blockWays(task, block, { keep, digits: digitsOf(task) }).map((way) => ({ ...way, gain: 0 }));
    ways = join(ways, enough, { cap: 0, keep });
  }
  return ways.map((way) => read(way, task));
}

/** What the block's part of every cheapest way costs; undefined where nothing reaches what the target asks of it. */
export function leastCostIn(task: Task, block: number): number | undefined {
  // Steps only settle ties, which change no cost, and adding them up is most of the work.
  const [best] = blockWays(task, block, { keep: 1, digits: 0 });
  return best && Math.floor(best.price / questionsBound);
}

/** What is still to earn for `needed` per cent of the questions' credit. */
export function shortfall(model: Model, climbs: readonly Climb[], needed: number): number {
  const at = new Map(climbs.map((climb) => [climb.question, climb.from]));
  const share = shareOf(model, [...at.keys()], (question) => at.get(question));
  return Math.max(0, Math.ceil((needed * share.possible) / 100) - share.earned);
}

/** Whether every must, block share and area share of the target holds where the questions stand. */
export function isReached({ model, climbs, target }: Task): boolean {
  if (climbs.some(({ question, from }) => (question.must ?? 0) > from)) return false;
  return model.thresholds.slice(0, target).every((_, index) => {
    const within = climbs.filter((climb) => climb.question.block === index + 1);
    if (shortfall(model, within, model.thresholds[target - 1]?.[index] ?? 0) > 0) return false;
    return model.areas.every((area) => {
      const inArea = within.filter((climb) => climb.question.area === area);
      return inArea.length < 2 || shortfall(model, inArea, model.areaFloor) === 0;
    });
  });
}

interface Wanted {
  /** How many of the best ways. */
  readonly keep: number;
  /** How many places the steps are written with; 0: not at all. */
  readonly digits: number;
}

function blockWays(task: Task, block: number, { keep, digits }: Wanted): readonly Way[] {
  const { model, target } = task;
  const within = task.climbs.filter((climb) => climb.question.block === block);
  const need = shortfall(model, within, model.thresholds[target - 1]?.[block - 1] ?? 0);
  let ways = nowhere;
  for (const area of model.areas) {
    const climbs = within.filter((climb) => climb.question.area === area);
    const floor = climbs.length < 2 ? 0 : shortfall(model, climbs, model.areaFloor);
    let inArea = nowhere;
    for (const climb of climbs) inArea = join(inArea, optionsOf(climb, digits), { cap: Math.max(need, floor), keep });
    ways = join(
      ways,
      inArea.filter((way) => way.gain >= floor),
      { cap: need, keep },
    );
  }
  return ways.filter((way) => way.gain >= need);
}

/** Every option from where the question stands – or from its must – to the top. */
function optionsOf({ question, place, from, costPerStep }: Climb, digits: number): Way[] {
  const ways: Way[] = [];
  for (let to = Math.max(from, question.must ?? 0); to < question.credits.length; to++) {
    const steps = to - from;
    const gain = question.weight * ((question.credits[to] ?? 0) - (question.credits[from] ?? 0));
    const price = costPerStep * steps * questionsBound + (steps > 0 ? 1 : 0);
    ways.push({ gain, price, steps: digits > 0 ? BigInt(steps) * tenTo(digits - 1 - place) : 0n });
  }
  return ways;
}

/**
 * Min-plus convolution of two lists of ways, each pair's gain capped, then without the ways that `keep` better ones make
 * superfluous: at least the same gain for a lower price. Ordered from the greatest gain, and within it best first.
 */
function join(left: readonly Way[], right: readonly Way[], { cap, keep }: { readonly cap: number; readonly keep: number }): readonly Way[] {
  const byGain = new Map<number, Way[]>();
  for (const one of left) {
    for (const other of right) {
      const gain = Math.min(cap, one.gain + other.gain);
      const price = one.price + other.price;
      const kept = byGain.get(gain);
      const last = kept?.[keep - 1];
      // Most pairs fall here, before anything as long as the steps is added.
      if (last && last.price < price) continue;
      const way = { gain, price, steps: one.steps + other.steps };
      if (kept) putIn(way, kept, keep);
      else byGain.set(gain, [way]);
    }
  }
  const best: Way[] = [];
  const gains = [...byGain.keys()].sort((a, b) => b - a);
  return gains.flatMap((gain) => byGain.get(gain) ?? []).filter((way) => putIn(way, best, keep));
}

/** Puts the way in its place among the `keep` best; false where it is none of them. */
function putIn(way: Way, best: Way[], keep: number): boolean {
  const rank = best.findIndex((known) => isBetter(way, known));
  if (rank < 0 && best.length >= keep) return false;
  best.splice(rank < 0 ? best.length : rank, 0, way);
  if (best.length > keep) best.pop();
  return true;
}

function isBetter(one: Way, other: Way): boolean {
  return one.price < other.price || (one.price === other.price && one.steps > other.steps);
}

function digitsOf({ climbs }: Task): number {
  return climbs.reduce((most, { place }) => Math.max(most, place + 1), 1);
}

const tens: bigint[] = [1n];

/** Powers are used so often that they are worked out once. */
function tenTo(exponent: number): bigint {
  for (let next = tens.length; next <= exponent; next++) tens.push(10n * (tens[next - 1] ?? 1n));
  return tens[exponent] ?? 1n;
}

/** Reads a way's steps back from their digits, one per place in the catalogue. */
function read({ price, steps }: Way, task: Task): Optimum {
  const digits = steps.toString().padStart(digitsOf(task), "0");
  const raises = task.climbs.flatMap(({ question, place, from }) => {
    const count = Number(digits[place]);
    return count > 0 ? [{ question: question.id, from, to: from + count }] : [];
  });
  return { cost: Math.floor(price / questionsBound), raises };
}

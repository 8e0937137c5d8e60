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

/** A way to gain at least `gain`. Its key carries cost, number of questions and every step in one whole number. */
interface Way {
  readonly gain: number;
  readonly key: bigint;
}

/** Fewer than this many questions fit the key's middle part, and one step more than this its digits. */
const questionsBound = 1000n;

/**
 * The `keep` best ways to reach the target, best first, by cost, then number of questions, then catalogue order (most steps on
 * the earliest question). A question belongs to one (block, area): musts are forced; each (block, area) is a multiple-choice
 * knapsack whose f(g) = least cost to gain ≥ g is kept as its steps, so that a common divisor changes nothing; ways short of
 * the area's floor go; areas are joined by min-plus convolution up to the block's need; blocks are summed.
 * Empty when nothing reaches the target, which only a model with unreachable thresholds can bring about.
 */
export function cheapestWays(task: Task, keep = 1): Optimum[] {
  let ways: readonly Way[] = [{ gain: 0, key: 0n }];
  for (let block = 1; block <= task.target; block++) {
    const within = task.climbs.filter((climb) => climb.question.block === block);
    const enough = blockWays(task, within, keep).map(({ key }) => ({ gain: 0, key }));
    ways = join(ways, enough, { cap: 0, keep });
  }
  return ways.map(({ key }) => read(key, task));
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

function blockWays(task: Task, within: readonly Climb[], keep: number): readonly Way[] {
  const { model, target } = task;
  const block = within[0]?.question.block ?? 0;
  const need = shortfall(model, within, model.thresholds[target - 1]?.[block - 1] ?? 0);
  let ways: readonly Way[] = [{ gain: 0, key: 0n }];
  for (const area of model.areas) {
    const climbs = within.filter((climb) => climb.question.area === area);
    const floor = climbs.length < 2 ? 0 : shortfall(model, climbs, model.areaFloor);
    let inArea: readonly Way[] = [{ gain: 0, key: 0n }];
    for (const climb of climbs) inArea = join(inArea, optionsOf(climb, task), { cap: Math.max(need, floor), keep });
    ways = join(
      ways,
      inArea.filter((way) => way.gain >= floor),
      { cap: need, keep },
    );
  }
  return ways.filter((way) => way.gain >= need);
}

/** Every option from where the question stands – or from its must – to the top. */
function optionsOf({ question, place, from, costPerStep }: Climb, task: Task): Way[] {
  const digits = digitsOf(task);
  const ways: Way[] = [];
  for (let to = Math.max(from, question.must ?? 0); to < question.credits.length; to++) {
    const steps = to - from;
    const gain = question.weight * ((question.credits[to] ?? 0) - (question.credits[from] ?? 0));
    const count = steps > 0 ? 1n : 0n;
    const key =
      (BigInt(costPerStep * steps) * questionsBound + count) * 10n ** digits - BigInt(steps) * 10n ** (digits - 1n - BigInt(place));
    ways.push({ gain, key });
  }
  return ways;
}

/**
 * Min-plus convolution of two lists of ways, each pair's gain capped, then without the ways that `keep` better ones make
 * superfluous: at least the same gain for a smaller key. Ordered from the greatest gain, and within it best first.
 */
function join(left: readonly Way[], right: readonly Way[], { cap, keep }: { readonly cap: number; readonly keep: number }): readonly Way[] {
  const pairs: Way[] = [];
  for (const one of left) for (const other of right) pairs.push({ gain: Math.min(cap, one.gain + other.gain), key: one.key + other.key });
  pairs.sort((one, other) => other.gain - one.gain || (one.key < other.key ? -1 : 1));
  const best: bigint[] = [];
  return pairs.filter(({ key }) => {
    const rank = best.findIndex((known) => key < known);
    if (rank < 0 && best.length >= keep) return false;
    best.splice(rank < 0 ? best.length : rank, 0, key);
    if (best.length > keep) best.pop();
    return true;
  });
}

function digitsOf({ climbs }: Task): bigint {
  return BigInt(Math.max(0, ...climbs.map((climb) => climb.place)) + 1);
}

/** Reads a way's steps back from its key: the digits that were subtracted, one per place in the catalogue. */
function read(key: bigint, task: Task): Optimum {
  const base = 10n ** digitsOf(task);
  const steps = (base - (key % base)) % base;
  const digits = steps.toString().padStart(Number(digitsOf(task)), "0");
  const raises = task.climbs.flatMap(({ question, place, from }) => {
    const count = Number(digits[place]);
    return count > 0 ? [{ question: question.id, from, to: from + count }] : [];
  });
  return { cost: Number((key + steps) / base / questionsBound), raises };
}

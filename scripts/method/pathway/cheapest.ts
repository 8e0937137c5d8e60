// The least work that reaches a level: an exact optimum over every choice of answers to raise.
import type { Model, ModelQuestion } from "../edition.ts";
import { pointsFor, type Raise } from "../result.ts";
import { type PackedSteps, type Packing, packingFor, plus, unpack, zeroLike } from "./packed-steps.ts";

/** A question at the start: its current option, the cost of one step, and its position in the catalogue. */
export interface Climb {
  readonly question: ModelQuestion;
  readonly position: number;
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

/** A choice of steps that gains at least `gain`. */
interface Selection {
  readonly gain: number;
  /** Cost and number of questions in one integer. */
  readonly price: number;
  /** The steps of every question, the first of the catalogue most significant. Of two selections at one price the greater is better. */
  readonly steps: PackedSteps;
}

/** Greater than the number of questions in any model, so that their number never reaches the digits of the cost in `price`. */
const questionsBound = 1000;

/**
 * The `keep` best selections that reach the target, best first, by cost, then number of questions, then catalogue order (most steps on
 * the earliest question). A question belongs to one (block, area): musts are forced; each (block, area) is a multiple-choice
 * knapsack whose f(g) = least cost to gain ≥ g is a step function, stored as its steps, so that scaling all credits changes nothing;
 * selections short of the area's floor are dropped; areas are joined by min-plus convolution up to the block's need; blocks are summed.
 * Empty if nothing reaches the target, which happens only if the model has unreachable thresholds.
 */
export function cheapestSelections(task: Task, keep = 1): Optimum[] {
  const packing = packingFor(
    task.climbs.reduce((most, { position }) => Math.max(most, position + 1), 1),
    task.climbs,
  );
  let best: readonly Selection[] = [{ gain: 0, price: 0, steps: packing.zero }];
  for (let block = 1; block <= task.target; block++) {
    const within = task.climbs.filter((climb) => climb.question.block === block);
    const own = packingFor(within.length, within);
    const sufficient = selectionsInBlock(task, block, { within, packing: own, keep }).map(({ price, steps }) => {
      const digits = unpack(steps, own);
      return { gain: 0, price, steps: repack(within, (at) => digits[at] ?? 0, packing) };
    });
    best = join(best, sufficient, { cap: 0, keep });
  }
  return best.map((selection) => asOptimum(selection, task, unpack(selection.steps, packing)));
}

/** The credit that is missing to `needed` per cent of the questions' possible credit. */
function missingCredit(model: Model, climbs: readonly Climb[], needed: number): number {
  let earned = 0;
  let possible = 0;
  for (const { question, from } of climbs) {
    earned += question.weight * (question.credits[from] ?? 0);
    possible += question.weight * model.creditMax;
  }
  return Math.max(0, pointsFor(needed, possible) - earned);
}

interface BlockTask {
  readonly within: readonly Climb[];
  readonly packing: Packing;
  readonly keep: number;
}

function selectionsInBlock({ model, target }: Task, block: number, { within, packing, keep }: BlockTask): readonly Selection[] {
  const need = missingCredit(model, within, model.thresholds[target - 1]?.[block - 1] ?? 0);
  const start: readonly Selection[] = [{ gain: 0, price: 0, steps: packing.zero }];
  let inBlock = start;
  for (const area of model.areas) {
    const climbs = within.filter((climb) => climb.question.area === area);
    if (climbs.length === 0) continue;
    const floor = climbs.length < 2 ? 0 : missingCredit(model, climbs, model.areaFloor);
    let inArea = start;
    for (const climb of climbs) {
      const unit = packing.units[within.indexOf(climb)] ?? packing.zero;
      inArea = join(inArea, optionsOf(climb, unit), { cap: Math.max(need, floor), keep });
    }
    inBlock = join(
      inBlock,
      inArea.filter((one) => one.gain >= floor),
      { cap: need, keep },
    );
  }
  return inBlock.filter((one) => one.gain >= need);
}

/** Every option from the current one – or from the must – to the top. `unit` is the packed value of one step. */
function optionsOf({ question, from, costPerStep }: Climb, unit: PackedSteps): Selection[] {
  const options: Selection[] = [];
  let packed = unit;
  const lowest = Math.max(from, question.must ?? 0);
  for (let to = from; to < question.credits.length; to++) {
    const steps = to - from;
    packed = steps === 0 ? zeroLike(unit) : plus(packed, unit);
    if (to < lowest) continue;
    const gain = question.weight * ((question.credits[to] ?? 0) - (question.credits[from] ?? 0));
    options.push({ gain, price: costPerStep * steps * questionsBound + (steps > 0 ? 1 : 0), steps: packed });
  }
  return options;
}

interface JoinBounds {
  readonly cap: number;
  readonly keep: number;
}

/**
 * Min-plus convolution of two lists of selections, each pair's gain capped, without those that `keep` better ones dominate: at least
 * the same gain at a lower price. In descending order of gain, and best first at each gain.
 */
function join(left: readonly Selection[], right: readonly Selection[], { cap, keep }: JoinBounds): readonly Selection[] {
  const byGain: Selection[][] = [];
  const gains: number[] = [];
  for (const one of left) {
    for (const other of right) {
      const price = one.price + other.price;
      // `keep` better selections at the cap dominate it, whatever it gains.
      const worst = byGain[cap]?.[keep - 1];
      if (worst && worst.price < price) continue;
      const gain = Math.min(cap, one.gain + other.gain);
      const known = byGain[gain];
      if (!known) {
        byGain[gain] = [{ gain, price, steps: plus(one.steps, other.steps) }];
        gains.push(gain);
        continue;
      }
      // Rejects most pairs before anything is allocated for them.
      const last = known[keep - 1];
      if (last && last.price < price) continue;
      insert({ gain, price, steps: plus(one.steps, other.steps) }, known, keep);
    }
  }
  const best: Selection[] = [];
  const ordered: Selection[] = [];
  for (const gain of gains.sort((a, b) => b - a)) for (const one of byGain[gain] ?? []) if (insert(one, best, keep)) ordered.push(one);
  return ordered;
}

/** Inserts the selection among the `keep` best; false if it is not one of them. */
function insert(one: Selection, best: Selection[], keep: number): boolean {
  let rank = best.length;
  while (rank > 0 && isBetter(one, best[rank - 1] as Selection)) rank -= 1;
  if (rank >= keep) return false;
  best.splice(rank, 0, one);
  if (best.length > keep) best.pop();
  return true;
}

function isBetter(one: Selection, other: Selection): boolean {
  return one.price < other.price || (one.price === other.price && one.steps > other.steps);
}

function asOptimum({ price }: Selection, task: Task, digits: readonly number[]): Optimum {
  const raises = task.climbs.flatMap(({ question, position, from }) => {
    const count = digits[position] ?? 0;
    return count > 0 ? [{ question: question.id, from, to: from + count }] : [];
  });
  return { cost: Math.floor(price / questionsBound), raises };
}

function repack(climbs: readonly Climb[], stepsOf: (at: number) => number, { units, zero }: Packing): PackedSteps {
  let all = zero;
  climbs.forEach(({ position }, at) => {
    for (let step = 0; step < stepsOf(at); step++) all = plus(all, units[position] ?? zero);
  });
  return all;
}

// The least work that gives a block its points: an exact optimum, by dynamic programming over the block's questions.
import type { Model, ModelQuestion } from "../edition.ts";
import { areasIn } from "../engine/staircase.ts";
import { pointsFor } from "../result.ts";

/** A question of the block, where it stands, and how far it may be raised. */
export interface Climb {
  readonly question: ModelQuestion;
  readonly from: number;
  /** The lowest and the highest option that may be chosen; `from` ≤ `least` ≤ `most`. */
  readonly least: number;
  readonly most: number;
  /** By option, what it takes to come there from `from`: an integer ≥ 0, and 0 at `from`. */
  readonly prices: readonly number[];
}

export interface Way {
  readonly price: number;
  /** Question → option, of those that are raised. */
  readonly to: ReadonlyMap<string, number>;
}

/** A question in turn, with what its area has lacked since before it: the floor enters with the area's first question. */
interface Turn {
  readonly climb: Climb;
  readonly floor: number;
  readonly isLastOfArea: boolean;
}

/**
 * The least price at which the block has `percent` of its points and every area its floor; undefined if nothing gives that. Of several
 * ways at that price, the one that raises the earliest question the most, in the order of the areas.
 *
 * A question belongs to one area, so all that matters of the choices before it is what the area and the block still lack. Each pair is
 * solved once.
 */
export function cheapestInBlock(model: Model, climbs: readonly Climb[], percent: number): Way | undefined {
  const turns = turnsOf(model, climbs);
  const lacking = missingPoints(model, climbs, percent);
  const solved = turns.map(() => new Map<number, number>());
  const rest = (at: number, option: number, lacks: Lacks): number => {
    const turn = turns[at] as Turn;
    const after = without(lacks, gain(turn.climb, option));
    if (turn.isLastOfArea && after.area > 0) return Number.POSITIVE_INFINITY;
    return (turn.climb.prices[option] ?? 0) + least(at + 1, after);
  };
  /** From the question at `at` on. `lacks`: without the floor of an area that begins there. */
  const least = (at: number, { area, block }: Lacks): number => {
    const turn = turns[at];
    if (!turn) return block > 0 ? Number.POSITIVE_INFINITY : 0;
    const lacks = { area: area + turn.floor, block };
    const key = lacks.area * (lacking + 1) + block;
    const known = solved[at]?.get(key);
    if (known !== undefined) return known;
    let price = Number.POSITIVE_INFINITY;
    for (let option = turn.climb.least; option <= turn.climb.most; option++) price = Math.min(price, rest(at, option, lacks));
    solved[at]?.set(key, price);
    return price;
  };
  const price = least(0, { area: 0, block: lacking });
  if (price === Number.POSITIVE_INFINITY) return undefined;
  const to = new Map<string, number>();
  let lacks: Lacks = { area: 0, block: lacking };
  for (const [at, { climb, floor }] of turns.entries()) {
    const best = least(at, lacks);
    lacks = { ...lacks, area: lacks.area + floor };
    let option = climb.most;
    while (rest(at, option, lacks) !== best) option--;
    if (option > climb.from) to.set(climb.question.id, option);
    lacks = without(lacks, gain(climb, option));
  }
  return { price, to };
}

/** The points that the questions lack to `percent` of what they can give. */
export function missingPoints(model: Model, climbs: readonly Climb[], percent: number): number {
  const possible = climbs.reduce((sum, { question }) => sum + question.weight * model.creditMax, 0);
  const earned = climbs.reduce((sum, { question, from }) => sum + question.weight * (question.credits[from] ?? 0), 0);
  return Math.max(0, pointsFor(percent, possible) - earned);
}

/** The points from where the question stands to the option. */
export function gain({ question, from }: Pick<Climb, "question" | "from">, option: number): number {
  return question.weight * ((question.credits[option] ?? 0) - (question.credits[from] ?? 0));
}

interface Lacks {
  readonly area: number;
  readonly block: number;
}

function without({ area, block }: Lacks, points: number): Lacks {
  return { area: Math.max(0, area - points), block: Math.max(0, block - points) };
}

/** Area by area. */
function turnsOf(model: Model, climbs: readonly Climb[]): readonly Turn[] {
  const questions = climbs.map(({ question }) => question);
  return areasIn(model, questions).flatMap(({ area, floor }) => {
    const own = climbs.filter(({ question }) => question.area === area);
    const earned = own.reduce((sum, { question, from }) => sum + question.weight * (question.credits[from] ?? 0), 0);
    return own.map((climb, at) => ({
      climb,
      floor: at === 0 ? Math.max(0, floor - earned) : 0,
      isLastOfArea: at === own.length - 1,
    }));
  });
}

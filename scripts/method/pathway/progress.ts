// Keeps running sums of credit while single questions are raised, so that nothing is recounted.
import type { Climb, Task } from "./cheapest.ts";

export interface Progress {
  readonly optionOf: (question: string) => number;
  readonly move: (question: string, to: number) => void;
  /** Whether one more step adds credit that the question's block or area still needs. */
  readonly isUseful: (question: string) => boolean;
  /** Whether the question's own must, block and area meet the target. */
  readonly isSufficient: (question: string) => boolean;
}

interface Sum {
  earned: number;
  possible: number;
  count: number;
  readonly needed: number;
}

interface Position {
  readonly climb: Climb;
  /** Of the block, and of its area within it. */
  readonly sums: readonly [Sum, Sum];
  option: number;
}

export function progressOf({ model, climbs, target }: Task): Progress {
  const sums = new Map<string, Sum>();
  const sumOf = (key: string, needed: number): Sum => {
    const known = sums.get(key) ?? { earned: 0, possible: 0, count: 0, needed };
    sums.set(key, known);
    return known;
  };
  const positions = new Map<string, Position>();
  for (const climb of climbs) {
    const { id, block, area, weight } = climb.question;
    const own = [sumOf(`${block}`, model.thresholds[target - 1]?.[block - 1] ?? 0), sumOf(`${block} ${area}`, model.areaFloor)] as const;
    positions.set(id, { climb, sums: own, option: climb.from });
    for (const sum of own) {
      sum.earned += credit(climb, climb.from);
      sum.possible += weight * model.creditMax;
      sum.count += 1;
    }
  }
  const positionOf = (question: string): Position => {
    const found = positions.get(question);
    if (!found) throw new Error(`${question} is not among the questions of the task`);
    return found;
  };
  /** An area with a single question has no floor of its own. */
  const isLacking = ([block, area]: readonly [Sum, Sum]): boolean => isShort(block) || (area.count >= 2 && isShort(area));
  return {
    optionOf: (question) => positionOf(question).option,
    move: (question, to) => {
      const position = positionOf(question);
      const gained = credit(position.climb, to) - credit(position.climb, position.option);
      for (const sum of position.sums) sum.earned += gained;
      position.option = to;
    },
    isUseful: (question) => {
      const { climb, sums: own, option } = positionOf(question);
      return (climb.question.credits[option + 1] ?? 0) > (climb.question.credits[option] ?? 0) && isLacking(own);
    },
    isSufficient: (question) => {
      const { climb, sums: own, option } = positionOf(question);
      return (climb.question.must ?? 0) <= option && !isLacking(own);
    },
  };
}

function credit({ question }: Climb, option: number): number {
  return question.weight * (question.credits[option] ?? 0);
}

/** Compared as fractions, in integers. */
function isShort({ earned, possible, needed }: Sum): boolean {
  return 100 * earned < needed * possible;
}

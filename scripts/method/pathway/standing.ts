// Decides what blocks and areas still lack as single questions move, without counting everything anew at each.
import type { Climb, Task } from "./cheapest.ts";

export interface Standing {
  readonly at: (question: string) => number;
  readonly move: (question: string, to: number) => void;
  /** Whether one more step adds credit that the question's block or area still lacks. */
  readonly isUseful: (question: string) => boolean;
  /** Whether the question's own must, block and area have what the target asks for. */
  readonly isEnough: (question: string) => boolean;
}

interface Sum {
  earned: number;
  possible: number;
  count: number;
  readonly needed: number;
}

interface Place {
  readonly climb: Climb;
  /** Of the block, and of its area within it. */
  readonly within: readonly [Sum, Sum];
  at: number;
}

export function standingOf({ model, climbs, target }: Task): Standing {
  const sums = new Map<string, Sum>();
  const places = new Map(
    climbs.map((climb) => {
      const { block, area } = climb.question;
      const sumAt = (key: string, needed: number): Sum => {
        const known = sums.get(key) ?? { earned: 0, possible: 0, count: 0, needed };
        sums.set(key, known);
        return known;
      };
      const within = [
        sumAt(`${block}`, model.thresholds[target - 1]?.[block - 1] ?? 0),
        sumAt(`${block} ${area}`, model.areaFloor),
      ] as const;
      return [climb.question.id, { climb, within, at: climb.from }] as [string, Place];
    }),
  );
  for (const { climb, within } of places.values()) {
    for (const sum of within) {
      sum.earned += credit(climb, climb.from);
      sum.possible += climb.question.weight * model.creditMax;
      sum.count += 1;
    }
  }
  const placeOf = (question: string) => places.get(question) ?? stop(question);
  /** An area with a single question has no floor of its own. */
  const lacks = ([block, area]: readonly [Sum, Sum]): boolean => isShort(block) || (area.count >= 2 && isShort(area));
  return {
    at: (question) => placeOf(question).at,
    move: (question, to) => {
      const place = placeOf(question);
      const gained = credit(place.climb, to) - credit(place.climb, place.at);
      for (const sum of place.within) sum.earned += gained;
      place.at = to;
    },
    isUseful: (question) => {
      const { climb, within, at } = placeOf(question);
      return (climb.question.credits[at + 1] ?? 0) > (climb.question.credits[at] ?? 0) && lacks(within);
    },
    isEnough: (question) => {
      const { climb, within, at } = placeOf(question);
      return (climb.question.must ?? 0) <= at && !lacks(within);
    },
  };
}

function credit({ question }: Climb, option: number): number {
  return question.weight * (question.credits[option] ?? 0);
}

/** Compared as fractions in whole numbers. */
function isShort({ earned, possible, needed }: Sum): boolean {
  return 100 * earned < needed * possible;
}

function stop(question: string): never {
  throw new Error(`${question} is not among the questions of the task`);
}

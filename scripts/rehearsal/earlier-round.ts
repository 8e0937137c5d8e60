// Decides who took part in the rehearsal's earliest round, so that its trend misleads: weak organisations left, and nobody got better.

import type { Act, Participant } from "./participation.ts";
import type { Chance } from "./random.ts";

/** Of a hundred who answered the next round, so many had not answered this one. */
const joined = 20;
/** Of a hundred under level 1 in the next round, so many stood higher here: the panel fell behind. */
const fell = 25;
/** Of a hundred above, so many stood one level lower here. */
const rose = 3;
/** Of a hundred who were silent in the next round, so many answered this one: those who left. */
const left = 60;
/** Of a hundred of those, so many were under level 1. */
const weak = 95;

/**
 * The round before the given one, told backwards. The share under level 1 falls from it to the next, since those under level 1 were
 * the ones to leave; among those who answered both it rises. Invented for the exercise, so that the panel has something to say.
 */
export function inventEarlier(next: readonly Participant[], chance: Chance): readonly Participant[] {
  return next.map(({ organisation, acts }): Participant => {
    // Regions have no panel, and next to twelve of them would take minutes to audit: they stand as they did.
    if (organisation.type === "region") return { organisation, acts };
    const last = acts.at(-1);
    const [answers, moves] = [100 * chance.next(), 100 * chance.next()];
    const level =
      last?.type === "submit" ? (answers < joined ? null : levelBefore(last.level, moves)) : answers < left ? (moves < weak ? 0 : 1) : null;
    return { organisation, acts: level === null ? [] : [submitAt(level, chance)] };
  });
}

function levelBefore(level: number, moves: number): number {
  if (level === 0) return moves < fell ? 1 : 0;
  return moves < rose ? level - 1 : level;
}

function submitAt(level: number, chance: Chance): Act {
  return { type: "submit", level, blocks: Math.min(4, level + 1 + chance.below(2)) };
}

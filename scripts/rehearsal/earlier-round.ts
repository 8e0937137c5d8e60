// Participation in the rehearsal's earliest round, invented so that the trend misleads: weak organisations left, and few improved.
import { isFew } from "../core/organisation-types.ts";
import type { Act, Participant } from "./participation.ts";
import type { Random } from "./random.ts";

/** Per cent of those who answered the next round that had not answered this one. */
const joined = 20;
/** Per cent of those under level 1 in the next round that were higher here: the panel fell behind. */
const fell = 25;
/** Per cent of those above that were one level lower here. */
const rose = 3;
/** Per cent of those silent in the next round that answered this one: those who left. */
const left = 60;
/** Per cent of those who left that were under level 1. */
const weak = 95;

/**
 * The round before the given one, derived backwards. The share under level 1 falls from it to the next, since mostly those under level 1
 * left; among those who answered both it rises. Invented for the exercise, so that the panel shows something that the totals hide.
 */
export function inventEarlier(next: readonly Participant[], chance: Random): readonly Participant[] {
  return next.map(({ organisation, acts }): Participant => {
    // Types that are few are unchanged: they have no panel, and auditing a change among so few takes minutes.
    if (isFew(organisation.type)) return { organisation, acts };
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

function submitAt(level: number, chance: Random): Act {
  return { type: "submit", level, blocks: Math.min(4, level + 1 + chance.below(2)) };
}

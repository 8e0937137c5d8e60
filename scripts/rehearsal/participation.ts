// Participation in a rehearsal's two rounds: what each organisation sends, and its level.
import { types } from "../core/organisation-types.ts";
import { type DeclineReason, declineReasons } from "../envelope/schema.ts";
import type { Organisation } from "../statistics/schema.ts";
import type { Random } from "./random.ts";

/** What an organisation sends, in order. The last one counts. */
export type Act =
  | { readonly type: "submit"; readonly level: number; readonly blocks: number }
  | { readonly type: "decline"; readonly reason: DeclineReason }
  | { readonly type: "withdraw" };

export interface Participant {
  readonly organisation: Organisation;
  readonly acts: readonly Act[];
}

/** Per cent of round one's answers that are missing in round two, where others have joined. */
const dropOut = 12;

/**
 * Both rounds. Every organisation is in both lists; one that sends nothing has no acts. Response rates and levels are chosen for the
 * exercise, in content/population/types.json: far from any real round.
 */
export function inventParticipation(
  organisations: readonly Organisation[],
  chance: Random,
): { readonly first: readonly Participant[]; readonly second: readonly Participant[] } {
  const first: Participant[] = [];
  const second: Participant[] = [];
  for (const { id, rehearsal } of types) {
    const order = chance.shuffle(organisations.filter((one) => one.type === id));
    const count = Math.round((order.length * rehearsal.answering) / 100);
    const leavers = Math.round((count * dropOut) / 100);
    const levels = chance.shuffle(spread(rehearsal.levels, count));
    order.forEach((organisation, at) => {
      const level = at < count ? (levels[at] as number) : undefined;
      first.push({ organisation, acts: level === undefined ? silent(chance) : actsAt(level, chance) });
      const isStaying = at >= leavers && at < count;
      const joins = at >= count && at < count + leavers;
      const next = isStaying
        ? Math.min(4, (level as number) + (chance.next() < 0.18 ? 1 : 0))
        : joins
          ? chance.pick([0, 0, 0, 1, 1, 2])
          : undefined;
      second.push({ organisation, acts: next === undefined ? silent(chance) : actsAt(next, chance) });
    });
  }
  return { first, second };
}

/** `count` levels in the given proportions, by the largest remainder method. */
function spread(shares: readonly number[], count: number): readonly number[] {
  const exact = shares.map((share) => (share * count) / 100);
  const counts = exact.map(Math.floor);
  const order = exact.map((value, at) => ({ at, rest: value - Math.floor(value) })).toSorted((a, b) => b.rest - a.rest || a.at - b.at);
  for (let missing = count - counts.reduce((sum, one) => sum + one, 0), next = 0; missing > 0; missing -= 1, next += 1) {
    const at = order[next % order.length]?.at ?? 0;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.flatMap((many, level) => Array.from({ length: many }, () => level));
}

function silent(chance: Random): readonly Act[] {
  const drawn = chance.next();
  if (drawn < 0.1) return [{ type: "decline", reason: chance.pick(declineReasons) }];
  // A few answer and then withdraw.
  if (drawn < 0.12) return [submitAt(chance.below(3), chance), { type: "withdraw" }];
  return [];
}

function actsAt(level: number, chance: Random): readonly Act[] {
  const final = submitAt(level, chance);
  return chance.next() < 0.06 ? [submitAt(Math.max(0, level - 1), chance), final] : [final];
}

function submitAt(level: number, chance: Random): Act {
  // Some stop as early as possible; most answer one more block than they have mastered.
  const blocks = chance.next() < 0.3 ? Math.max(1, level) : Math.min(4, level + 1 + chance.below(2));
  return { type: "submit", level, blocks };
}

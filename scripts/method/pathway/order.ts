// The order of a plan's steps.
import { totalOf } from "./hours.ts";
import { keyOf, type PlannedStep } from "./planned-step.ts";

const ranks = { must: 1, area: 2, points: 3, chosen: 4 } as const;

/**
 * Urgent musts, other musts, what areas lack, the block's points, and what the organisation has added; within each the lowest option
 * first, then the fewest hours. No step comes before the option below it, nor before what it builds on.
 */
export function inOrder(steps: readonly PlannedStep[]): readonly PlannedStep[] {
  const sorted = steps.map(turnOf).sort((a, b) => a.rank - b.rank || a.step.to - b.step.to || a.hours - b.hours);
  const places = new Map(sorted.map(({ key }, at) => [key, at]));
  const placed: PlannedStep[] = [];
  const place = (at: number): void => {
    const { key, step, before } = sorted[at] as Turn;
    if (!places.delete(key)) return;
    for (const one of before.flatMap((other) => places.get(other) ?? []).sort((a, b) => a - b)) place(one);
    placed.push(step);
  };
  for (const at of sorted.keys()) place(at);
  return placed;
}

/** What decides the turn of a step; kept, since a plan and its alternatives share most of their steps. */
const turns = new WeakMap<PlannedStep, Turn>();
type Turn = Readonly<{ step: PlannedStep; key: string; before: readonly string[]; rank: number; hours: number }>;

function turnOf(step: PlannedStep): Turn {
  const known = turns.get(step);
  if (known) return known;
  const { reason, takes } = step;
  const rank = reason.kind === "must" && step.step?.urgent ? 0 : ranks[reason.kind];
  const [least, most] = takes ? totalOf(takes) : [0, 0];
  const turn = { step, key: keyOf(step), before: keysBefore(step), rank, hours: least + most };
  turns.set(step, turn);
  return turn;
}

/** Of the steps that have to be done before it. The content checks refuse cycles. */
export function keysBefore({ question, to, step }: PlannedStep): readonly string[] {
  return [...Array.from({ length: to - 1 }, (_, at) => keyOf({ question, to: at + 1 })), ...(step?.after ?? [])];
}

// The order of a plan's steps.
import type { ModelStep } from "../edition.ts";
import { totalOf } from "./hours.ts";
import { keyOf, type PlannedStep } from "./planned-step.ts";

const ranks = { must: 1, area: 2, points: 3, chosen: 4 } as const;

/**
 * Who leads the work, urgent musts, other musts, what areas lack, the block's points, and what the organisation has added; within each the lowest option
 * first, then the fewest hours. No step comes before the option below it, nor before what it builds on.
 */
export function inOrder(steps: readonly PlannedStep[]): readonly PlannedStep[] {
  const sorted = steps
    .map((step) => ({ step, key: keyOf(step), rank: rankOf(step), hours: hoursOf(step) }))
    .sort((a, b) => a.rank - b.rank || a.step.to - b.step.to || a.hours - b.hours);
  const places = new Map(sorted.map(({ key }, at) => [key, at]));
  const placed: PlannedStep[] = [];
  const place = (at: number): void => {
    const { key, step } = sorted[at] as (typeof sorted)[number];
    if (!places.delete(key)) return;
    for (const one of keysBefore(step)
      .flatMap((other) => places.get(other) ?? [])
      .sort((a, b) => a - b))
      place(one);
    placed.push(step);
  };
  for (const at of sorted.keys()) place(at);
  return placed;
}

const known = new WeakMap<ModelStep, readonly string[]>();

/** Of the steps that have to be done before it. The content checks refuse cycles. */
export function keysBefore({ question, to, step }: PlannedStep): readonly string[] {
  const found = step && known.get(step);
  if (found) return found;
  const keys = [...Array.from({ length: to - 1 }, (_, at) => keyOf({ question, to: at + 1 })), ...(step?.after ?? [])];
  if (step) known.set(step, keys);
  return keys;
}

function rankOf({ reason, step }: PlannedStep): number {
  if (step?.leads === "who") return -1;
  return reason.kind === "must" && step?.urgent ? 0 : ranks[reason.kind];
}

function hoursOf({ takes }: PlannedStep): number {
  return takes ? totalOf(takes)[0] + totalOf(takes)[1] : 0;
}

// The order of a plan's steps.
import { totalOf } from "./hours.ts";
import type { PlannedStep } from "./planned-step.ts";

const ranks = { must: 1, area: 2, points: 3, chosen: 4 } as const;

/**
 * Urgent musts, other musts, what areas lack, the block's points, and what the organisation has added; within each the lowest option
 * first, then the fewest hours. No step comes before the option below it, nor before what it builds on.
 */
export function inOrder(steps: readonly PlannedStep[]): readonly PlannedStep[] {
  const sorted = steps.toSorted((a, b) => rankOf(a) - rankOf(b) || a.to - b.to || hoursOf(a) - hoursOf(b));
  const seen = new Set<PlannedStep>();
  const placed: PlannedStep[] = [];
  const place = (step: PlannedStep): void => {
    if (seen.has(step)) return;
    seen.add(step);
    for (const one of sorted) if (isBefore(one, step)) place(one);
    placed.push(step);
  };
  for (const step of sorted) place(step);
  return placed;
}

/** Whether `one` has to be done before `step`. The content checks refuse cycles. */
export function isBefore(one: Pick<PlannedStep, "question" | "to">, { question, to, step }: PlannedStep): boolean {
  return (one.question === question && one.to < to) || (step?.after?.includes(`${one.question}:${one.to}`) ?? false);
}

function rankOf({ reason, step }: PlannedStep): number {
  return reason.kind === "must" && step?.urgent ? 0 : ranks[reason.kind];
}

function hoursOf({ takes }: PlannedStep): number {
  const [least, most] = takes ? totalOf(takes) : [0, 0];
  return least + most;
}

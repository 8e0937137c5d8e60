// Schedules a plan's steps from a given day: by the hours that those before them take, and by the least time that a step of its kind needs.
import { addDays } from "../../../scripts/core/day.ts";
import type { Growth, Hours, StepHours } from "../../../scripts/method/pathway/hours.ts";
import { keysBefore } from "../../../scripts/method/pathway/order.ts";
import { keyOf, type PlannedStep } from "../../../scripts/method/pathway/planned-step.ts";

/** Hours a week that the plan gets: the coordinator's, and those of all others together. */
export interface Weekly {
  readonly coordinator: number;
  readonly others: number;
}

export const usualWeekly: Weekly = { coordinator: 4, others: 16 };
export const mostWeekly = 400;

export interface Dates {
  /** YYYY-MM-DD. */
  readonly start: string;
  readonly due: string;
}

interface Schedule {
  readonly start: string;
  readonly weekly: Weekly;
  /** By step, the day that the organisation has chosen. */
  readonly chosen?: Readonly<Record<string, string>>;
}

/** Longer plans end after so many weeks: their days must remain days. */
const mostWeeks = 2600;

/**
 * By step, in whole weeks from `start`, apart from chosen days and what waits for those. A step begins when the hours before it are spent
 * and what it builds on is due, and none before somebody leads the work. A chosen day that leaves too little time makes it begin earlier,
 * but not before that either unless it is due before.
 */
export function datesOf(steps: readonly PlannedStep[], { start, weekly, chosen = {} }: Schedule): ReadonlyMap<string, Dates> {
  const dates = new Map<string, Dates>();
  let [from, spent] = [start, { coordinator: 0, others: 0 }];
  const weeksFor = (round: (weeks: number) => number): number =>
    Math.min(mostWeeks, round(Math.max(spent.coordinator / weekly.coordinator, spent.others / weekly.others)));
  for (const step of steps) {
    const before = keysBefore(step).flatMap((key) => dates.get(key)?.due ?? []);
    const ready = latest(addDays(from, 7 * weeksFor(Math.floor)), ...before);
    for (const whose of ["coordinator", "others"] as const) spent[whose] += middle(step.takes?.[whose]);
    const least = 7 * leastWeeks(step);
    const due = chosen[keyOf(step)] ?? latest(addDays(from, 7 * weeksFor(Math.ceil)), addDays(ready, least));
    dates.set(keyOf(step), { start: earliest(ready, latest(from, addDays(due, -least)), due), due });
    // Nobody has a coordinator's hours before.
    if (step.step?.leads === "who") [from, spent] = [latest(start, due), { coordinator: 0, others: 0 }];
  }
  return dates;
}

/** When the last of the steps is due. */
export function lastDue(steps: Iterable<Partial<Dates>>): string | undefined {
  const days = Array.from(steps, ({ due = "" }) => due);
  return days.sort().at(-1) || undefined;
}

/** A purchase takes a quarter, technology two months, and a decision waits for the next meeting of those who make it. Some state more. */
function leastWeeks({ step }: PlannedStep): number {
  const ofKind: Partial<Record<Growth, number>> = { technical: 8, decision: 6 };
  return Math.max(step?.buys ? 12 : 0, step?.weeks ?? 0, ofKind[step?.grows ?? "one"] ?? 2);
}

function middle(hours: StepHours[keyof StepHours] = [0, 0] as Hours): number {
  return (hours[0] + hours[1]) / 2;
}

/** The first Monday after the day. */
export function nextMonday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (8 - weekday) % 7 || 7);
}

const earliest = (...days: readonly [string, ...string[]]): string => days.toSorted()[0] ?? days[0];
const latest = (...days: readonly [string, ...string[]]): string => days.toSorted().at(-1) ?? days[0];

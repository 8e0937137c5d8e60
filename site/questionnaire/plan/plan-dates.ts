// Schedules a plan's steps from a given day: by the hours that each week has, and by the least time that a step of its kind needs.
import { addDays } from "../../../scripts/core/day.ts";
import type { Growth } from "../../../scripts/method/pathway/hours.ts";
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

export interface Times {
  readonly start: string;
  readonly weekly: Weekly;
}

interface Schedule extends Times {
  /** By step, the day that the organisation has chosen. */
  readonly chosen?: Readonly<Record<string, string>>;
}

/** Longer plans end after so many weeks: their days must remain days. */
const mostWeeks = 2600;

/**
 * By step, in whole weeks from `start`, chosen days apart. A step begins in the first week with hours left of everybody whose time it
 * takes, once what it builds on is due and somebody leads the work, and is due when its hours are done: no week gets more than it has.
 * A chosen day that leaves too little time makes it begin earlier, whatever the hours, and before somebody leads only if it is due before.
 */
export function datesOf(steps: readonly PlannedStep[], { start, weekly, chosen = {} }: Schedule): ReadonlyMap<string, Dates> {
  const dates = new Map<string, Dates>();
  /** By week, the hours that are taken. */
  const taken = { coordinator: [] as number[], others: [] as number[] };
  const left = (whose: keyof Weekly, week: number): number => weekly[whose] - (taken[whose][week] ?? 0);
  const dayOf = (week: number): string => addDays(start, 7 * week);
  const weekOf = (day: string): number => Math.max(0, Math.ceil((Date.parse(day) - Date.parse(start)) / 604_800_000));
  let from = start;
  for (const step of steps) {
    const hours = (["coordinator", "others"] as const)
      .map((whose) => [whose, middle(step.takes?.[whose])] as const)
      .filter(([, all]) => all > 0);
    let first = weekOf(latest(from, ...keysBefore(step).flatMap((key) => dates.get(key)?.due ?? [])));
    while (first < mostWeeks && hours.some(([whose]) => left(whose, first) <= 0)) first += 1;
    let end = first + leastWeeks(step);
    for (const [whose, all] of hours)
      for (let [week, rest] = [first, all]; rest > 0 && week < mostWeeks; week += 1) {
        const share = Math.min(rest, left(whose, week));
        taken[whose][week] = (taken[whose][week] ?? 0) + share;
        rest -= share;
        end = Math.max(end, week + 1);
      }
    const due = chosen[keyOf(step)] ?? dayOf(end);
    dates.set(keyOf(step), { start: earliest(dayOf(first), latest(from, addDays(due, -7 * leastWeeks(step))), due), due });
    // Nobody has a coordinator's hours before.
    if (step.step?.leads === "who") from = latest(start, due);
  }
  return dates;
}

interface DatedHours extends Partial<Dates> {
  readonly hours?: Readonly<Record<keyof Weekly, readonly number[]>> | undefined;
}

export function datedHours(steps: readonly PlannedStep[], dates: ReadonlyMap<string, Dates>): readonly DatedHours[] {
  return steps.map((one) => ({ ...dates.get(keyOf(one)), hours: one.takes }));
}

/**
 * Whether the middle of the steps' hours can be done between their days with no week getting more than it has: within any weeks, the steps
 * that lie there take no more than those weeks have. So it is of all computed days; chosen ones may leave too little time.
 */
export function isWithin(weekly: Weekly, steps: readonly DatedHours[]): boolean {
  const from = Math.min(...steps.map(({ start = "" }) => Date.parse(start)));
  const week = (day = ""): number => (Date.parse(day) - from) / 604_800_000;
  const all = steps.map(({ start, due, hours }) => ({ first: Math.floor(week(start)), end: Math.ceil(week(due)), hours }));
  return (["coordinator", "others"] as const).every((whose) =>
    all.every(({ first }) =>
      all.every(({ end }) => {
        const inside = all.filter((one) => one.first >= first && one.end <= end);
        return inside.reduce((sum, { hours }) => sum + middle(hours?.[whose]), 0) <= Math.max(0, end - first) * weekly[whose];
      }),
    ),
  );
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

function middle([least = 0, most = 0]: readonly number[] = []): number {
  return (least + most) / 2;
}

/** The first Monday that leaves whoever decides two weeks at least. */
export function usualStart(today: string): string {
  const weekday = new Date(`${addDays(today, 14)}T00:00:00Z`).getUTCDay();
  return addDays(today, 14 + ((8 - weekday) % 7));
}

/** The first day and the hours a week that the organisation has chosen, or else the usual ones. */
export function timesOf({ start, weekly = usualWeekly }: Partial<Times>, today: string): Times {
  return { start: start ?? usualStart(today), weekly };
}

const earliest = (...days: readonly [string, ...string[]]): string => days.toSorted()[0] ?? days[0];
const latest = (...days: readonly [string, ...string[]]): string => days.toSorted().at(-1) ?? days[0];

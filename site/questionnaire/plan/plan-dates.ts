// Schedules a plan's measures from a given day, by effort and prerequisites. A day that the organisation has chosen stands.
import { addDays } from "../../../scripts/core/day.ts";

/** Measures in progress at the same time. One at a time takes years from the lowest level; all at once is no plan. */
export const maxConcurrent = 2;

/** Days by effort (1–3): days take a week, weeks four, and months a quarter. */
const duration: readonly number[] = [0, 7, 28, 91];

export interface Scheduled {
  readonly measure: string;
  readonly effort: number;
  /** Ids of measures that must be due before it starts; those that are not scheduled do not count. */
  readonly after: readonly string[];
}

export interface Dates {
  /** YYYY-MM-DD. */
  readonly start: string;
  readonly due: string;
}

/**
 * In whole weeks from `start`, so that every date has its weekday, apart from the days in `chosen` and what waits for those. A measure whose chosen
 * day leaves too little time starts earlier, but never before `start` unless it is due before it. Days must pass `isDay`.
 */
export function datesOf(
  steps: readonly Scheduled[],
  start: string,
  chosen: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, Dates> {
  const lanes = Array.from({ length: maxConcurrent }, () => start);
  const dates = new Map<string, Dates>();
  for (const { measure, effort, after } of steps) {
    const [free = start] = lanes.toSorted();
    const ready = latest(free, ...after.flatMap((id) => dates.get(id)?.due ?? []));
    const takes = duration[effort] ?? 91;
    const due = chosen[measure] ?? addDays(ready, takes);
    const begins = earliest(ready, latest(start, addDays(due, -takes)), due);
    lanes[lanes.indexOf(free)] = due;
    dates.set(measure, { start: begins, due });
  }
  return dates;
}

/** The dates of steps, with the effort of each measure. */
export function scheduleOf(
  steps: readonly Omit<Scheduled, "effort">[],
  measures: readonly { readonly id: string; readonly effort: number }[],
  { start, chosen }: { readonly start: string; readonly chosen: Readonly<Record<string, string>> | undefined },
): ReadonlyMap<string, Dates> {
  return datesOf(
    steps.map(({ measure, after }) => ({ measure, after, effort: effortOf(measure, measures) })),
    start,
    chosen,
  );
}

export function effortOf(id: string, measures: readonly { readonly id: string; readonly effort: number }[]): number {
  return measures.find((one) => one.id === id)?.effort ?? 1;
}

/** The first Monday after the day. */
export function nextMonday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (8 - weekday) % 7 || 7);
}

const earliest = (...days: readonly [string, ...string[]]): string => days.toSorted()[0] ?? days[0];
const latest = (...days: readonly [string, ...string[]]): string => days.toSorted().at(-1) ?? days[0];

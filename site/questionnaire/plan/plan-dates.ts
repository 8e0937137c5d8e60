// Schedules a plan's measures from a given day, by effort and prerequisites.
import type { PlanStep } from "../../../scripts/method/pathway/plan.ts";

/** Measures in progress at the same time. One at a time takes years from the lowest level; all at once is no plan. */
export const maxConcurrent = 2;

/** Calendar weeks by effort (1–3): days take one, weeks four, months a quarter. */
const weeks: readonly number[] = [0, 1, 4, 13];

const aDay = 24 * 60 * 60 * 1000;

export interface Dated {
  readonly step: PlanStep;
  /** YYYY-MM-DD. */
  readonly start: string;
  readonly due: string;
}

/** Whether the text is an existing date YYYY-MM-DD, from 1970 and early enough for a plan after it. */
export function isDay(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dayOf(time) === text && text >= "1970-01-01" && text < "9900-01-01";
}

/** In the plan's order. In whole weeks, so that every date has the weekday of `start`, which must pass `isDay`. */
export function datesOf(steps: readonly PlanStep[], start: string): readonly Dated[] {
  const from = Date.parse(`${start}T00:00:00Z`);
  const lanes = Array.from({ length: maxConcurrent }, () => 0);
  const done = new Map<string, number>();
  return steps.map((step) => {
    const ready = Math.max(0, ...step.after.map((id) => done.get(id) ?? 0));
    const lane = lanes.indexOf(Math.min(...lanes));
    const begins = Math.max(ready, lanes[lane] ?? 0);
    const ends = begins + (weeks[step.effort] ?? 13);
    lanes[lane] = ends;
    done.set(step.measure, ends);
    return { step, start: dayOf(from + begins * 7 * aDay), due: dayOf(from + ends * 7 * aDay) };
  });
}

/** The next day, for formats with exclusive ends. */
export function dayAfter(day: string): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + aDay);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

// What prevents inviting anybody to a round, or opening it.
import { join } from "node:path";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { checkPopulation } from "../../statistics/plan/check-population.ts";
import { readCalendar } from "../calendar.ts";
import { calendarFaults, contactFaults, dialogueFaults } from "../gates.ts";
import type { Setting } from "./round-files.ts";

/** Of a real round: its list's size, whom to call, the dialogue, and its days in the calendar. Empty for a rehearsal's. */
export function openingFaults({ place, authority, population, charter, version }: Setting, today: string): readonly Diagnostic[] {
  const { rehearsal } = authority;
  if (rehearsal) return [];
  const calendar = readCalendar(place);
  const list = { file: join(place.content, "population", `${population.id}.json`) };
  const { round, opens } = charter;
  return [
    ...checkPopulation(population)
      .diagnostics.filter(({ severity }) => severity === "error")
      .map((one) => ({ ...list, ...one })),
    ...contactFaults(authority, today),
    ...dialogueFaults(place, authority, { rounds: calendar.ok ? calendar.value.rounds : [], opens, today }),
    ...(calendar.ok ? calendarFaults(calendar.value, { round, rehearsal, opens, closes: version.closes }) : calendar.diagnostics),
  ];
}

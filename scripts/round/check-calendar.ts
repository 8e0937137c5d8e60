// Checks the calendar: days in order, enough time to answer, each round once and of an existing edition.
import { addDays, daysOpen, minimumDays } from "../core/day.ts";
import { type Diagnostic, diagnostic, fault, warning } from "../core/diagnostic.ts";
import { roundSeason } from "../core/terms/terms.ts";
import { messages, type RoundCode } from "./messages.ts";
import type { Calendar } from "./schema.ts";

const inOrder = ["opens", "reminder", "closes", "release"] as const;

/** Every fault of the calendar. `editions`: the ids in editions.yaml. */
export function checkCalendar({ rounds }: Calendar, editions: readonly string[]): readonly Diagnostic<RoundCode>[] {
  return rounds.flatMap((entry, at) => {
    const { round, edition, opens, closes } = entry;
    const found: Diagnostic<RoundCode>[] = [];
    const report = (code: RoundCode, key: string, values: Diagnostic["values"]): void => {
      found.push(fault(code, `/rounds/${at}/${key}`, values));
    };
    if (rounds.findIndex((one) => one.round === round) < at) report("calendar-duplicate", "round", { round });
    // Only a warning: nothing breaks, but readers cannot tell the two apart.
    const sameName = rounds.slice(0, at).find((one) => one.round !== round && roundSeason(one, "sv") === roundSeason(entry, "sv"));
    if (sameName) {
      const values = { round, other: sameName.round };
      found.push(diagnostic(messages, "calendar-same-name", `/rounds/${at}/opens`, values));
    }
    if (!editions.includes(edition)) report("calendar-edition", "edition", { edition, known: editions.join(", ") });
    for (const [index, key] of inOrder.slice(1).entries()) {
      const before = inOrder[index] ?? "opens";
      if (entry[key] <= entry[before]) report("calendar-order", key, { key, day: entry[key], before, earlier: entry[before] });
    }
    const days = daysOpen(opens, closes);
    if (days > 0 && days < minimumDays) report("calendar-short", "closes", { days, fewest: minimumDays });
    return found;
  });
}

/** How far ahead organisations can plan. */
const yearsAhead = 3;

/**
 * Warnings that come with time: a planned round whose first day has passed and that nobody has opened, and a decided interval whose next
 * round is not in the calendar, three years ahead. `opened`: rounds that the trustees have opened.
 */
export function calendarWarnings(
  { rounds, interval }: Calendar,
  { opened, today }: { readonly opened: readonly string[]; readonly today: string },
): readonly Diagnostic<RoundCode>[] {
  const late = rounds.flatMap(({ round, opens }, at) =>
    opens < today && !opened.includes(round) ? [warning<RoundCode>("calendar-past", `/rounds/${at}/opens`, { round, opens, today })] : [],
  );
  const close = roundsTooClose(rounds);
  if (!interval?.decision) return [...late, ...close];
  const until = addDays(today, 365 * yearsAhead);
  const ordinary = rounds.filter(({ kind }) => kind !== "pilot").map(({ opens }) => opens);
  const wanted = Math.floor(yearsAhead / interval.years);
  const planned = ordinary.filter((opens) => opens >= today && opens <= until).length;
  return planned >= wanted
    ? [...late, ...close]
    : [...late, ...close, warning("calendar-ahead", "/rounds", { planned, wanted, years: interval.years, until })];
}

/** Ordinary rounds that open within a year of the one before: nobody should be asked twice in a year. */
function roundsTooClose(rounds: Calendar["rounds"]): readonly Diagnostic<RoundCode>[] {
  const ordinary = rounds.map((one, at) => ({ ...one, at })).filter(({ kind }) => kind !== "pilot");
  const inOrder = ordinary.toSorted((a, b) => a.opens.localeCompare(b.opens));
  return inOrder.slice(1).flatMap(({ round, opens, at }, index) => {
    const before = inOrder[index];
    if (!before || before.round === round || opens >= addDays(before.opens, 365)) return [];
    return [warning<RoundCode>("calendar-twice", `/rounds/${at}/opens`, { round, other: before.round })];
  });
}

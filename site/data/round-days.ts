// Decides what the calendar of rounds shows: every round with its days, and the same as a calendar file.

import { roundName } from "../../scripts/core/round-name.ts";
import { capitalize } from "../../scripts/core/text.ts";
import { type RoundDays, readCalendar, roundDays } from "../../scripts/round/calendar.ts";
import { roundsCalendar } from "../publishing/rounds-calendar.ts";
import type { Language } from "../text/languages.ts";
import { sayIn } from "../text/locale.ts";
import { wordsIn } from "../text/words.ts";
import { authority, mustHold, place, rehearsal, rounds } from "./content.ts";

/** The one that opens last first. */
export const allRoundDays: readonly RoundDays[] = roundDays(mustHold(readCalendar(place)), rounds);

export function nameOf(one: RoundDays, language: Language): string {
  return one.name ? sayIn(language, one.name) : capitalize(roundName({ ...one, rehearsal }, language));
}

/** One file for each language; the days are the same. */
export function calendarFileIn(language: Language): string {
  const words = wordsIn(language).rounds;
  const system = sayIn(language, authority.system);
  return roundsCalendar(
    allRoundDays.map((one) => ({ ...one, title: nameOf(one, language) })),
    { name: words.calendarName(system), series: authority.abbreviation, language, ...(rehearsal ? { mark: words.rehearsal } : {}) },
    words.event,
  );
}

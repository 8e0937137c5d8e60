// The calendar of rounds, for the page and as an iCalendar file.
import { roundName } from "../../scripts/core/terms/terms.ts";
import { capitalize } from "../../scripts/core/text.ts";
import { type RoundDays, readCalendar, roundDays } from "../../scripts/round/calendar.ts";
import { roundsCalendar } from "../publishing/rounds-calendar.ts";
import type { ServedFile } from "../publishing/served-file.ts";
import type { Language } from "../text/languages.ts";
import { plainTextIn } from "../text/locale.ts";
import { wordsIn } from "../text/words.ts";
import { authority, place, rehearsal, rounds, unwrap } from "./content.ts";

const calendar = unwrap(readCalendar(place));

/** How often an ordinary round is held, decided or proposed. */
export const { interval } = calendar;

/** By opening day, latest first. */
export const allRoundDays: readonly RoundDays[] = roundDays(calendar, rounds);

/** As the calendar names it, where it does so in the language. */
export function nameOf(one: RoundDays, language: Language): string {
  return one.name?.[language] ?? capitalize(roundName({ ...one, rehearsal }, language));
}

/** The day that a round's statistics were to be published, as decided beforehand. None is known of a correction. */
export function releaseDayOf({ round, release }: { readonly round: string; readonly release: string }): string | undefined {
  return release === "r1" ? allRoundDays.find((one) => one.round === round)?.release : undefined;
}

/** The calendar as an iCalendar file in one language. */
export function calendarFileIn(language: Language): ServedFile {
  const words = wordsIn(language).rounds;
  const system = plainTextIn(language, authority.system);
  const text = roundsCalendar(
    allRoundDays.map((one) => ({ ...one, title: nameOf(one, language) })),
    { name: words.calendarName(system), series: authority.abbreviation, language, ...(rehearsal ? { mark: words.rehearsal } : {}) },
    words.event,
  );
  return { name: `${language}.ics`, mediaType: "text/calendar", text };
}

// The calendar of rounds.
import { roundName } from "../../scripts/core/terms/terms.ts";
import { capitalize } from "../../scripts/core/text.ts";
import { type RoundDays, readCalendar, roundDays } from "../../scripts/round/calendar.ts";
import type { Language } from "../text/languages.ts";
import { place, rehearsal, rounds, unwrap } from "./content.ts";

const calendar = unwrap(readCalendar(place));

/** How often an ordinary round is held, decided or proposed. */
export const { interval } = calendar;

/** By opening day, latest first. */
export const allRoundDays: readonly RoundDays[] = roundDays(calendar, rounds);

/** As everywhere: by the half-year in which it opens. */
export function nameOf(one: RoundDays, language: Language): string {
  return capitalize(roundName({ ...one, rehearsal }, language));
}

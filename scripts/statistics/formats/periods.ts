// The period that an observation describes. Every format takes it from here.

/** First and last day of a round's answers: YYYY-MM-DD. */
export interface RoundDays {
  readonly opens: string;
  readonly closes: string;
}

/** A round bears the year in which its answers ended. */
function yearOf({ closes }: Pick<RoundDays, "closes">): string {
  return closes.slice(0, 4);
}

/**
 * The period of an observation of the variable: the round's year; for leavers, who are gone from the round, the year of the earlier one;
 * for movement, which is no state of any year, both: "2025–2026". `before` is the earlier round of a panel.
 */
export function periodOf(variable: string, round: RoundDays, before: RoundDays = round): string {
  if (variable === "movement") return `${yearOf(before)}–${yearOf(round)}`;
  return yearOf(variable === "leavers" ? before : round);
}

/** Whether all of the periods are years, so that a format may type them as such. */
export function areYears(periods: readonly string[]): boolean {
  return periods.every((period) => /^\d{4}$/.test(period));
}

/** The periods of several rounds: their years. If two rounds have the same year, years cannot tell them apart, and they keep their ids. */
export function periodsOfRounds(rounds: readonly (RoundDays & { readonly round: string })[]): readonly string[] {
  const years = rounds.map(yearOf);
  return new Set(years).size === years.length ? years : rounds.map(({ round }) => round);
}

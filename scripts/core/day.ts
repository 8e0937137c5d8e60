// Decides which day it is where the organisations are, and how days are counted.

// Made when first asked for, and kept: on a slow phone each takes as long as all else that follows an answer.
let calendar: Intl.DateTimeFormat | undefined;

/** The Swedish calendar day of a moment, YYYY-MM-DD. A round opens and closes at midnight in Sweden, wherever the machine stands. */
export function swedishDay(moment: Date): string {
  calendar ??= new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", dateStyle: "short" });
  return calendar.format(moment);
}

/** Those asked have at least three weeks to answer, a round as a consultation: förordning (1982:668) on what state agencies ask of municipalities. */
export const fewestDays = 21;

const day = 86_400_000;

/** Whole days from the first to the last, both counted. Both are YYYY-MM-DD. */
export function daysOpen(opens: string, closes: string): number {
  return Math.round((Date.parse(closes) - Date.parse(opens)) / day) + 1;
}

/** The day so many days later. */
export function dayPlus(from: string, days: number): string {
  return new Date(Date.parse(from) + days * day).toISOString().slice(0, 10);
}

// Calendar days (YYYY-MM-DD) in Swedish time.

// Made on first use: on a slow phone constructing it takes as long as everything else that an answer triggers.
let calendar: Intl.DateTimeFormat | undefined;

/** The Swedish calendar day of a moment. A round opens and closes at midnight in Sweden, whatever the machine's time zone. */
export function swedishDay(moment: Date): string {
  calendar ??= new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", dateStyle: "short" });
  return calendar.format(moment);
}

/** Shortest period for a round or a consultation: förordning (1982:668) on what state agencies may ask of municipalities. */
export const minimumDays = 21;

const day = 86_400_000;

/** Number of days from the first to the last, both included; 0 or less if they are in the wrong order. */
export function daysOpen(opens: string, closes: string): number {
  return Math.round((Date.parse(closes) - Date.parse(opens)) / day) + 1;
}

/** The day `days` later; earlier if negative. */
export function addDays(from: string, days: number): string {
  return new Date(Date.parse(from) + days * day).toISOString().slice(0, 10);
}

/** Whether the text has the form of a day. */
export function isDay(text: string | undefined): text is string {
  return text !== undefined && /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/.test(text);
}

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

/** Whether it is a day that exists, early enough for others after it. */
export function isDay(given: unknown): given is string {
  if (typeof given !== "string" || !/^\d{4}-\d\d-\d\d$/.test(given)) return false;
  const time = Date.parse(`${given}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(given) && given >= "1970" && given < "9900";
}

// Decides which day it is where the organisations are.

const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", dateStyle: "short" });

/** The Swedish calendar day of a moment, YYYY-MM-DD. A round opens and closes at midnight in Sweden, wherever the machine stands. */
export function swedishDay(moment: Date): string {
  return calendar.format(moment);
}

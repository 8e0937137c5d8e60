// A measure's hours in words.
import { inDigits } from "../../../scripts/core/terms/en.ts";
import { hoursOf } from "../../../scripts/method/effort.ts";
import type { MeasureHours } from "../../../scripts/method/schema.ts";

/** "6–12", or "4" where least and most are the same. */
export function hourRange(stated: number | readonly number[]): string {
  const [least, most] = hoursOf(stated);
  return least === most ? inDigits(least) : `${inDigits(least)}–${inDigits(most)}`;
}

/** Two sentences, one for each size of organisation, and a word that they are estimated. */
export function hoursInWords({ small, large }: MeasureHours, isEstimate: boolean): string {
  const own = `In a small organisation: the coordinator ${hourRange(small.coordinator)} hours, others together ${hourRange(small.others)}.`;
  const many = `In a large one: ${hourRange(large.coordinator)} and ${hourRange(large.others)}.`;
  return [own, many, ...(isEstimate ? ["An estimate."] : [])].join(" ");
}

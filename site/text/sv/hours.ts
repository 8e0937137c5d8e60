// A measure's hours in words.
import { inDigits } from "../../../scripts/core/terms/sv.ts";
import { hoursOf } from "../../../scripts/method/effort.ts";
import type { MeasureHours } from "../../../scripts/method/schema.ts";

/** "6–12", or "4" where least and most are the same. */
export function hourRange(stated: number | readonly number[]): string {
  const [least, most] = hoursOf(stated);
  return least === most ? inDigits(least) : `${inDigits(least)}–${inDigits(most)}`;
}

/** Two sentences, one for each size of organisation, and a word that they are estimated. */
export function hoursInWords({ small, large }: MeasureHours, isEstimate: boolean): string {
  const own = `I en liten organisation: samordnaren ${hourRange(small.coordinator)} timmar, andra tillsammans ${hourRange(small.others)}.`;
  const many = `I en stor: ${hourRange(large.coordinator)} och ${hourRange(large.others)}.`;
  return [own, many, ...(isEstimate ? ["En uppskattning."] : [])].join(" ");
}

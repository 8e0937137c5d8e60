// Hours of work in words.
import { inDigits } from "../../../scripts/core/terms/sv.ts";
import type { Hours } from "../../../scripts/method/pathway/hours.ts";

/** "6–12", or "4" where least and most are the same. */
export function hourRange([least = 0, most = 0]: Hours | readonly number[]): string {
  return least === most ? inDigits(least) : `${inDigits(least)}–${inDigits(most)}`;
}

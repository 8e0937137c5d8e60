// What the rounding's base and error are called in prose.
import { inWords, multipleOf, roundedWithin } from "../../../../scripts/core/terms/sv.ts";
import { base, roundingErrorOf } from "../../../../scripts/statistics/base.ts";

/** "ett femtal". */
/** "avrundade till ett femtal: det sanna antalet kan vara …": of counts. */
export const roundedTo = multipleOf(base);

/** "fyra": the largest distance between a published count and the true one. */
export const most = inWords(roundingErrorOf(base));

export const rounded = roundedWithin(base, roundingErrorOf(base));

// What the rounding's base and error are called in prose.
import { inWords, multipleOf } from "../../../../scripts/core/terms/sv.ts";
import { base, roundingErrorOf } from "../../../../scripts/statistics/base.ts";
import { roundedWithin } from "../../../../scripts/statistics/wording/in-files.ts";

/** "ett femtal". */
export const roundedTo = multipleOf(base);

/** "fyra": the largest distance between a published count and the true one. */
export const most = inWords(roundingErrorOf(base));

/** "avrundade till ett femtal: det sanna antalet kan vara …": of counts. */
export const rounded = roundedWithin.sv(base, roundingErrorOf(base));

import { inWords } from "../../../../scripts/core/terms/en.ts";
import { base, roundingErrorOf } from "../../../../scripts/statistics/base.ts";

export const roundedTo = `a multiple of ${inWords(base)}`;

export const most = inWords(roundingErrorOf(base));

export const apart = inWords(2 * base);

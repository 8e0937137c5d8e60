import { inWords, multipleOf, roundedWithin } from "../../../../scripts/core/terms/en.ts";
import { base, roundingErrorOf } from "../../../../scripts/statistics/base.ts";

export const roundedTo = multipleOf(base);

export const most = inWords(roundingErrorOf(base));

export const rounded = roundedWithin(base, roundingErrorOf(base));

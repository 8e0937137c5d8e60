import { inWords, multipleOf } from "../../../../scripts/core/terms/en.ts";
import { base, roundingErrorOf } from "../../../../scripts/statistics/base.ts";
import { roundedWithin } from "../../../../scripts/statistics/wording/in-files.ts";

export const roundedTo = multipleOf(base);

export const most = inWords(roundingErrorOf(base));

export const rounded = roundedWithin.en(base, roundingErrorOf(base));

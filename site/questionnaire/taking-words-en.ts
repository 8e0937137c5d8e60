// Decides which words that which is taken along has in English, so that they load as one.
import { decision } from "../text/en/decision.ts";
import { report } from "../text/en/report.ts";
import { takeAlong } from "../text/en/take-along.ts";
import { takeaway } from "../text/en/takeaway.ts";
import type { TakingWords } from "./taking-words.ts";

export const takingWords: TakingWords = { takeAlong, takeaway, report, decision };

// Decides which words that which is taken along has in Swedish, so that they load as one.
import { decision } from "../text/sv/decision.ts";
import { report } from "../text/sv/report.ts";
import { takeAlong } from "../text/sv/take-along.ts";
import { takeaway } from "../text/sv/takeaway.ts";
import type { TakingWords } from "./taking-words.ts";

export const takingWords: TakingWords = { takeAlong, takeaway, report, decision };

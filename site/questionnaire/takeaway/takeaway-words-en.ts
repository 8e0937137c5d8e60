// Decides which words that which is taken along has in English, so that they load as one.
import { decision } from "../../text/en/form/decision.ts";
import { report } from "../../text/en/form/report.ts";
import { takeAlong } from "../../text/en/form/take-along.ts";
import { takeaway } from "../../text/en/form/takeaway.ts";
import type { ExportWords } from "./takeaway-words.ts";

export const takingWords: ExportWords = { takeAlong, takeaway, report, decision };

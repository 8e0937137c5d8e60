// Decides which words that which is taken along has in Swedish, so that they load as one.
import { decision } from "../../text/sv/form/decision.ts";
import { report } from "../../text/sv/form/report.ts";
import { takeAlong } from "../../text/sv/form/take-along.ts";
import { takeaway } from "../../text/sv/form/takeaway.ts";
import type { ExportWords } from "./takeaway-words.ts";

export const takingWords: ExportWords = { takeAlong, takeaway, report, decision };

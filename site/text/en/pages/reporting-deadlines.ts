import { dateInWords } from "../../../../scripts/core/terms/en.ts";
import type { reportingDeadlines as swedish } from "../../sv/pages/reporting-deadlines.ts";
import type { Widened } from "../../widened.ts";

export const reportingDeadlines: Widened<typeof swedish> = {
  heading: "When an incident must be reported",
  note: "This is a reminder, not legal advice. Ask your lawyer to read the rules before you write the deadlines into a procedure. Other rules may also apply to you.",
  to: "To:",
  checked: {
    primary: (date) => `Read on ${dateInWords(date)}.`,
    secondary: (date) => `Read in a secondary source on ${dateInWords(date)}. Read the rule yourself.`,
  },
};

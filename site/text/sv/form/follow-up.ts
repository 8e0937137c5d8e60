// Decides how the form tells, in Swedish, when a follow-up question is asked.
import { listed } from "../../../../scripts/core/terms/sv.ts";

export const followUp = {
  plain: "Följdfråga. Den ställs bara vid vissa svar.",
  after: (questions: readonly number[]) => `Följdfråga. Den ställs bara vid vissa svar på fråga ${listed(questions.map(String))}.`,
  begin: "Följdfråga. Besvaras om ni har valt ",
  /** Around an option's own words. */
  open: "”",
  close: "”",
  atQuestion: (number: number) => ` på fråga ${number}`,
  or: " eller ",
  and: " och ",
} as const;

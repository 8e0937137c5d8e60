// Texts that say when a follow-up question is asked.
import { listInWords } from "../../../../scripts/core/terms/sv.ts";

export const followUp = {
  plain: "Följdfråga. Den ställs bara vid vissa svar.",
  after: (questions: readonly string[]) => `Följdfråga. Den ställs bara vid vissa svar på fråga ${listInWords(questions)}.`,
  begin: "Följdfråga. Besvaras om ni har valt ",
  /** Around the text of an option. */
  open: "”",
  close: "”",
  atQuestion: (number: string) => ` på fråga ${number}`,
  or: " eller ",
  and: " och ",
} as const;

import { listInWords } from "../../../../scripts/core/terms/en.ts";
import type { followUp as sv } from "../../sv/form/follow-up.ts";
import type { Widened } from "../../widened.ts";

export const followUp = {
  plain: "Follow-up question. It is asked only after certain answers.",
  after: (questions: readonly string[]) =>
    `Follow-up question. It is asked only after certain answers to ${questions.length === 1 ? "question" : "questions"} ${listInWords(questions)}.`,
  begin: "Follow-up question. Answer it if you have chosen ",
  open: "“",
  close: "”",
  atQuestion: (number: string) => ` in question ${number}`,
  or: " or ",
  and: " and ",
} as const satisfies Widened<typeof sv>;

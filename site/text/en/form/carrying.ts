import type { Language } from "../../languages.ts";
import type { carrying as sv } from "../../sv/form/carrying.ts";
import type { Widened } from "../../widened.ts";

const answers = (n: number): string => (n === 0 ? "No answer has" : n === 1 ? "One answer has" : `${n} answers have`);

export const carrying = {
  language: "en" as Language,
  opened: (edition: string, n: number) => `The draft is from edition ${edition}. ${answers(n)} been carried over.`,
  review: "Read through these answers. They have been carried over, but the question has changed.",
  again: "Answer these questions again. The earlier answers are not enough to choose an option.",
  between: (low: string, high: string) => `The earlier answers lie between “${low}” and “${high}”.`,
  dropped: "These answers have not been carried over, because the question no longer exists.",
  added: "These questions are new.",
  facts: "Answer these questions about your organisation again.",
  readFaults: "These parts of the file could not be read, or need to be looked at.",
  mark: "Read through: the question has changed.",
  done: "We have read through the answer",
} as const satisfies Widened<typeof sv>;

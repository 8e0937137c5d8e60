import type { CarryingWords } from "../../sv/form/carrying.ts";

const answers = (n: number): string => (n === 0 ? "No answer has" : n === 1 ? "One answer has" : `${n} answers have`);

export const carrying: CarryingWords = {
  language: "en",
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
  taskFromLastRound: "From the last round",
  fromLastRound: "The answers here are from the last round. Go through them. The area counts as gone through when you go on to the next.",
  goneThrough: "We have gone through the answers in this area",
  confirmed: (n: number, of: number) => `You have gone through the answers in ${n} of ${of} areas since the last round.`,
  alsoEarlier: "The level is counted on answers from the last round too, which you have not gone through.",
  next: (area: string) => `Next: ${area}`,
};

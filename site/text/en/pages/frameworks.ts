import { dateInWords, listInWords } from "../../../../scripts/core/terms/en.ts";
import type { frameworks as sv } from "../../sv/pages/frameworks.ts";
import type { Widened } from "../../widened.ts";

export const frameworks = {
  title: "The questions and the frameworks",
  description: "Which questions touch which part of regulations and standards, and what the questions do not touch.",
  lead: (edition: string) =>
    `The questions in edition ${edition} have been compared with the regulations and standards that many already work by. Here you see which questions touch which part, and what the questions do not touch.`,
  caveat: "The comparisons must not be used as legal advice.",
  caveatMore: "A question that touches a part does not necessarily cover the whole part, and does not show that you meet a requirement.",
  none: "No comparison has been written yet.",
  touched: "The questions touch",
  untouched: "The questions do not touch",
  mappings: "Mappings reviewed",
  status: "Status",
  ofAll: (some: number, all: number) => `${some} of ${all}`,
  ofParts: (some: number, all: number) => `${some} of ${all} parts`,
  reviewed: (date: string) => `Reviewed on ${dateInWords(date)}`,
  allReviewed: "All mappings have been reviewed",
  eyebrow: "Framework",
  withheld: (since) => `The comparison has not been shown since ${dateInWords(since)}.`,
  withheldDescription: (name) => `Why the comparison with ${inSentence(name)} is not shown.`,
  withheldHeading: "What we do not compare with",
  pageDescription: (name: string) =>
    `Which questions touch which part of ${inSentence(name)}, what the questions do not touch and what is preliminary.`,
  fullTitle: "Full name",
  publisher: "Publisher",
  published: "Published",
  checked: "Parts read",
  text: "The framework’s text",
  noLink: "We have no link that has been checked",
  source: {
    primary: (date: string) => `${dateInWords(date)}, in the framework’s own text, not by a lawyer`,
    secondary: (date: string) => `${dateInWords(date)}, in a secondary source, not by a lawyer`,
  },
  /** `preliminary`: some mapping has not been reviewed. */
  touches: (touched: number, all: number, preliminary: boolean) =>
    `${theQuestions(preliminary)} touch ${touched === all ? `all ${all}` : `${touched} of the ${all}`} parts in the list`,
  questions: (count: number) => (count === 0 ? "no question" : count === 1 ? "1 question" : `${count} questions`),
  mappingsHeading: "Part by part",
  ownTitles: "The English words are the framework’s own.",
  part: "Part",
  question: "Question",
  untouchedHeading: "What the questions do not touch",
  untouchedNone: "At least one question touches each part in the list. That does not mean that the questions cover every requirement.",
  untouchedNote: (count: number, all: number) => `${count} of ${all} parts. Here the form gives no answer, and you need other support.`,
  outsideHeading: "Questions that touch no part",
  outsideNote: "These questions have no counterpart in the list of parts. They belong to the form all the same.",
  all: "All frameworks",
  onQuestion: "Frameworks that the question touches",
  onQuestionNote: "The comparisons must not be used as legal advice.",
  methodHeading: "The questions and other frameworks",
  methodNote: (names: readonly string[]) =>
    `The questions have been compared with ${listInWords(names.map(inSentence))}. The comparisons do not affect the level, and they must not be used as legal advice.`,
  methodLink: "See what the questions touch in each framework",
} as const satisfies Widened<typeof sv>;

function theQuestions(preliminary: boolean): string {
  return preliminary ? "Preliminary: the questions" : "The questions";
}

/** `2024-02-26` as "26 February 2024", `2022-10` as "October 2022". */
export function publishedInWords(published: string): string {
  return published.length > 7 ? dateInWords(published) : dateInWords(`${published}-01`).replace(/^1 /, "");
}

/** A framework's name inside a sentence. */
function inSentence(name: string): string {
  return name.replace(/^The /, "the ");
}

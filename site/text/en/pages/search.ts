import type { search as sv } from "../../sv/pages/search.ts";
import type { Widened } from "../../widened.ts";

export const search = {
  title: "Search",
  description: "Search among the questions, the measures, the levels, the words, the frameworks and the pages of the website.",
  label: "What are you looking for?",
  hint: "The beginning of a word is enough.",
  button: "Search",
  noScript: "The search needs JavaScript, which is turned off in your browser. Use these links instead.",
  hits: "Hits",
  messages: {
    none: "No hits for “{query}”. Try another word, or just the beginning of it.",
    one: "1 hit for “{query}”.",
    many: "{count} hits for “{query}”.",
    first: "{count} hits for “{query}”. The first {shown} are shown. Add another word if there are too many.",
    failed: "The search could not be loaded. Try again in a while, or use the links below.",
  },
  kinds: {
    term: "Word",
    question: "Question",
    measure: "Measure",
    level: "Level",
    page: "Page",
    result: "Results",
    part: "Framework",
  },
  endings: "^(.{3,}?)(?:ies|es|s|ed|ing|y|e)$",
  /** Before the everyday words by which a hit is found. */
  alsoLabel: "Search words:",
  waysHeading: "Browse instead",
  questions: "Questions, area by area",
  levels: "Levels",
} as const satisfies Widened<typeof sv>;

import type { glossary as sv } from "../../sv/pages/glossary.ts";
import type { Widened } from "../../widened.ts";

export const glossary = {
  title: "Glossary",
  description: "The words in the questions, the method and the statistics, explained in a sentence or two.",
  lead: "Here is what the words in the questions, the method and the statistics mean.",
  ownHeading: "Words that the form itself explains",
  ownNote: "This is what the introduction to block 1 says. The words mean the same in every question.",
  otherHeading: "Other words",
} as const satisfies Widened<typeof sv>;

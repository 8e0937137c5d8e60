// Decides the English words of the links to the page about the next edition, which is in Swedish.
import type { nextEditionLink as sv } from "../sv/next-edition-link.ts";
import type { Widened } from "../widened.ts";

export const nextEditionLink = {
  title: "What changes in the next edition?",
  fromMethod: "See what changes, in Swedish",
  fromMethodNote: "The page shows every question that changes, why, and what can be compared between the editions.",
} as const satisfies Widened<typeof sv>;

// Decides what is said in English where an address leads nowhere, or somewhere else than it did.
import type { lost as sv } from "../../sv/pages/lost.ts";
import type { Widened } from "../../widened.ts";

export const lost = {
  searchLabel: "Search the website",
  ways: "Or go on:",
  moved: "The page has moved",
  movedTo: "It is now here:",
} as const satisfies Widened<typeof sv>;

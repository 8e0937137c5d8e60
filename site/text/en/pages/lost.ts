import type { lost as sv } from "../../sv/pages/lost.ts";
import type { Widened } from "../../widened.ts";

export const lost = {
  searchLabel: "Search the website",
  ways: "Or go on:",
  moved: "The page has moved",
  movedTo: "It is now here:",
} as const satisfies Widened<typeof sv>;

import type { translation as sv } from "../../sv/pages/translation.ts";
import type { Widened } from "../../widened.ts";

export const translation = {
  notTranslated: "This text has not been translated into English.",
  paperLanguage: "The papers are in Swedish.",
  toPapers: "Read more about the pilot, in Swedish",
  inSwedish: "in Swedish",
} as const satisfies Widened<typeof sv>;

import { dateInWords } from "../../../../scripts/core/terms/en.ts";
import type { supportLinks as swedish } from "../../sv/pages/support-links.ts";
import type { Widened } from "../../widened.ts";

const languages: Readonly<Record<string, string>> = { sv: "in Swedish", en: "in English" };

export const supportLinks: Widened<typeof swedish> = {
  heading: "Support",
  note: "The pages belong to others. They may have changed since we read them.",
  none: "We know of no page by others that helps with this.",
  outside: (host) => `another website: ${host}`,
  inLanguage: (language) => languages[language] ?? `in the language ${language}`,
  read: (date) => `Read on ${dateInWords(date)}.`,
  all: "Pages to read",
  allNote: (waiting) =>
    `We link only to pages that we have read. Another ${waiting} are known, but nobody has opened them yet. The list does not say whether the support reaches those who need it.`,
  helpsWith: "Helps with",
};

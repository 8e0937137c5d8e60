import { dateInWords } from "../../../../scripts/core/terms/sv.ts";

const languages: Readonly<Record<string, string>> = { sv: "på svenska", en: "på engelska" };

/** Links to other publishers' pages. */
export const supportLinks = {
  heading: "Stöd",
  note: "Sidorna finns hos andra. De kan ha ändrats sedan vi läste dem.",
  none: "Vi känner inte till någon sida hos andra som hjälper med det här.",
  outside: (host: string) => `annan webbplats: ${host}`,
  inLanguage: (language: string) => languages[language] ?? `på språket ${language}`,
  read: (date: string) => `Läst den ${dateInWords(date)}.`,
  all: "Sidor att läsa",
  allNote: (waiting: string) =>
    `Vi länkar bara till sidor som vi har läst. ${waiting} till är kända, men ingen har öppnat dem ännu. Listan säger inget om hur stödet når fram.`,
  helpsWith: "Hjälper med",
} as const;

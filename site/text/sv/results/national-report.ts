import { listedTypes } from "../../../../scripts/core/organisation-types.ts";
import { releaseName } from "../../../../scripts/core/terms/release-name.ts";
import { listInWords } from "../../../../scripts/core/terms/sv.ts";

export const nationalReport = {
  title: "Rapport till regeringen",
  description: `Den samlade bedömningen av arbetet med informationssäkerhet i ${listInWords(listedTypes("sv", "title"))}.`,
  none: "Det finns ingen rapport ännu.",
  noneMore: "Rapporten görs när en mätomgång har stängt och statistiken är publicerad.",
  intro:
    "Rapporten ger en samlad bedömning, visar hur uppdraget har genomförts och föreslår hur strukturen och stödet kan utvecklas. Varje understruken siffra leder till sin cell i statistiken.",
  all: "Alla rapporter",
  one: (round: string, release: string) => `Rapport om ${round}, ${releaseName(release, "sv")}`,
  contents: "Innehåll",
  /** A chapter in the table of contents. `title` is the report's own, with its number. */
  chapter: (_id: string, title: string): string => title,
  /** The text of a link to something in Swedish with a summary in English. */
  inSwedishMostly: (name: string): string => name,
  markdown: "Hela rapporten som text (Markdown)",
  word: "Hela rapporten för ordbehandlare (DOCX)",
  pdf: "Hela rapporten som regeringen fick den (PDF)",
  digests: "Filernas summor (SHA-256), antecknade vid beslutet",
  frozen: (day: string) =>
    `Rapporten beslutades den ${day} och ändras inte. Fel i siffrorna som har blivit kända senare står överst på sidan, med sin dag, och i nästa rapport.`,
  figures: "Siffrorna som rapporten bygger på",
  otherLanguage: "Rapporten lämnas på svenska. Sammanfattningen finns också på engelska.",
} as const;

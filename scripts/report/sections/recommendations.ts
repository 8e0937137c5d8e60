// Recommendations: what became of those in the last report, and those of this one by addressee.

import { termsOf } from "../../core/terms/terms.ts";
import { capitalize } from "../../core/text.ts";
import type { ReportInput } from "../material/input.ts";
import { type Block, paragraph } from "../output/nodes.ts";
import type { ReportLanguage } from "../report-language.ts";
import type { addressees, Recommendation } from "../schema.ts";

export const addresseeNames: Readonly<Record<ReportLanguage, Readonly<Record<(typeof addressees)[number], string>>>> = {
  sv: {
    government: "regeringen",
    authority: "myndigheten själv",
    "other-authorities": "andra myndigheter",
    "local-government": "kommuner och regioner",
  },
  en: {
    government: "the Government",
    authority: "the authority itself",
    "other-authorities": "other authorities",
    "local-government": "municipalities and regions",
  },
};

const withoutSum = {
  sv: { none: "ingen", "within-budget": "ryms i budgeten", unknown: "inte beräknad" },
  en: { none: "none", "within-budget": "within the budget", unknown: "not calculated" },
} as const;

/** "400 000 kronor", or why there is no sum. */
export function costWords(cost: Recommendation["cost"], language: ReportLanguage): string {
  if (typeof cost !== "number") return withoutSum[language][cost];
  const sum = termsOf[language].inDigits(cost);
  return { sv: `${sum} kronor`, en: `SEK ${sum}` }[language];
}

/** "2027-03" as "mars 2027". */
export function monthWords(month: string, language: ReportLanguage): string {
  return termsOf[language].dateInWords(`${month}-01`).replace(/^1\s/, "");
}

const states = { done: "genomförd", begun: "påbörjad", "not-begun": "inte påbörjad", dropped: "lämnad" } as const;

export function earlierBlocks({ recommendations }: ReportInput): readonly Block[] {
  const earlier = recommendations?.earlier ?? [];
  if (earlier.length === 0) return [paragraph("Det finns inga tidigare rekommendationer antecknade, så det finns inget att redovisa.")];
  return [
    {
      type: "reportTable",
      isWords: true,
      caption: "Vad som hände med de tidigare rekommendationerna",
      columns: [{ title: "Från" }, { title: "Rekommendation" }, { title: "Läge" }, { title: "Vad som har hänt" }],
      rows: earlier.map(({ from, text, state, what }) => [
        from === "report" ? "Förra rapporten" : "Regeringen",
        text.sv,
        states[state],
        what.sv,
      ]),
    },
  ];
}

export function recommendationBlocks({ recommendations }: ReportInput): readonly Block[] {
  const made = recommendations?.recommendations ?? [];
  if (made.length === 0) return [paragraph("Den här rapporten lämnar inga rekommendationer. Ingen har skrivit några.")];
  return [
    {
      type: "reportTable",
      isWords: true,
      caption: "Rekommendationer",
      columns: [{ title: "Till" }, { title: "Rekommendation" }, { title: "Kostnad" }, { title: "Klart senast" }, { title: "Följs upp" }],
      rows: made.map(({ text, addressee, cost, by, followUp }) => [
        capitalize(addresseeNames.sv[addressee]),
        text.sv,
        costWords(cost, "sv"),
        monthWords(by, "sv"),
        followUp,
      ]),
    },
  ];
}

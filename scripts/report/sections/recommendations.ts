// Recommendations: what became of those in the last report, and those of this one by addressee.
import type { ReportInput } from "../material/input.ts";
import { type Block, paragraph } from "../output/nodes.ts";
import type { addressees, Recommendation } from "../schema.ts";

const addresseeNames: Readonly<Record<(typeof addressees)[number], string>> = {
  government: "Regeringen",
  authority: "Vi själva",
  "other-authorities": "Andra myndigheter",
  "local-government": "Kommuner och regioner",
};
const costs: Readonly<Record<Recommendation["cost"], string>> = {
  none: "ingen",
  small: "liten",
  medium: "medelstor",
  large: "stor",
  unknown: "inte uppskattad",
};
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
      columns: [{ title: "Till" }, { title: "Rekommendation" }, { title: "Kostnad" }, { title: "När" }, { title: "Följs upp" }],
      rows: made.map(({ text, addressee, cost, when, followUp }) => [addresseeNames[addressee], text.sv, costs[cost], when, followUp]),
    },
  ];
}

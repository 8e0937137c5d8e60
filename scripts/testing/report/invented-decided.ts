// Invented input of a decided report: a panel, every part written, and more recommendations than the first page has.

import type { ReportInput } from "../../report/material/input.ts";
import { paragraph } from "../../report/output/nodes.ts";
import { inventedChange } from "./invented-change.ts";

const written = (text: string) => ({ type: "root" as const, children: [paragraph(text)] });

export function inventedDecided(): ReportInput {
  const recommendation = { addressee: "authority", cost: 400_000, by: "2026-12", followUp: "Resultatet publiceras" } as const;
  return {
    ...inventedChange(),
    letter: {
      schema: "infosaktrappan-letter/1",
      round: "r",
      diaryNumber: "2026-1",
      date: "2026-08-20",
      decidedBy: "generaldirektören",
      rapporteur: "utredaren",
      tookPart: ["chefsjuristen"],
      recipient: "Regeringen",
      copies: ["Riksarkivet"],
    },
    recommendations: {
      schema: "infosaktrappan-recommendations/1",
      recommendations: ["ett", "två", "tre", "fyra"].map((id) => ({
        ...recommendation,
        id,
        // Two lines on the first page.
        text: {
          sv: `Myndigheten gör nummer ${id} tillsammans med dem som berörs, och redovisar för var och en av dem vad det gav och vad som är kvar.`,
          en: `The authority does number ${id} together with those concerned, and reports to each of them what it gave and what remains to do.`,
        },
      })),
      earlier: [],
    },
    dialogue: [
      {
        schema: "infosaktrappan-dialogue/1",
        date: "2026-01-20",
        party: "Förbundet",
        kind: "local-government",
        subject: { sv: "Frågorna" },
        outcome: { sv: "Två ändrades." },
      },
    ],
    support: [
      {
        schema: "infosaktrappan-support/1",
        id: "a",
        name: { sv: "En mall" },
        provider: "Myndigheten",
        gives: { sv: "En mall." },
        measures: ["secure-backups"],
        for: ["municipality"],
        reach: "unknown",
        source: { title: "Mallen", address: "https://example.org/", checked: "2026-01" },
      },
    ],
    prose: {
      sammanfattning: written(
        "Vår bedömning är att arbetet har kommit olika långt. Det gäller också inom varje typ, och det som är kvar är sådant som ledningen själv bestämmer över.",
      ),
      summary: written("Our judgement is that progress varies."),
      genomforande: written("Vi bjöd in alla."),
      bedomning: written("Vi bedömer att läget är blandat."),
      "sma-typer": written("Vi bedömer att regionerna har kommit långt."),
      struktur: written("Vi föreslår en pilot."),
      stod: written("Vi föreslår en mall."),
    },
  };
}

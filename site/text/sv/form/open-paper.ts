// Texts of the open decision paper (tjänsteskrivelse). What the organisation fills in is in [brackets].

import { dateInWords } from "../../../../scripts/core/terms/sv.ts";
import type { Weekly } from "../../../questionnaire/plan/plan-dates.ts";
import type { Language } from "../../languages.ts";
import { steps } from "./steps.ts";

const body = "[nämnden, styrelsen eller myndighetschefen]";

export const openPaper = {
  language: "sv" as Language,
  file: "tjansteskrivelse",
  rehearsal: "Övning – påhittade organisationer.",
  fields: { date: "Datum", diary: "Diarienummer", mark: "Märkning", author: "Handläggare", to: "Till" },
  placeholders: { date: "[datum]", diary: "[diarienummer]", name: "[namn och funktion]" },

  title: (organisation: string) => (organisation ? `Tjänsteskrivelse, ${organisation}` : "Tjänsteskrivelse"),
  to: "[nämnd, styrelse eller myndighetschef]",
  subject: "Uppföljning av arbetet med informationssäkerhet, och beslut om målnivå",
  proposal: "Förslag till beslut",
  proposalIntro: "[Nämnden, styrelsen eller myndighetschefen] beslutar följande.",
  /** Without a chosen target the level is left blank, since the next level would reveal the organisation's own. */
  proposals: (target: number, start: string, weekly: Weekly) =>
    [
      `Målnivån för arbetet med informationssäkerhet är nivå ${target || "[1–4]"} på Infosäktrappans skala. Den ska vara nådd senast [datum].`,
      "[Funktion] ansvarar för planen till målnivån och för att den följs upp.",
      `Arbetet får tid från den ${dateInWords(start)}: ${steps.pace(weekly)}.`,
      `[Funktion] redovisar läget för ${body} senast [datum], och därefter minst en gång om året.`,
      "Bilagan prövas för sekretess. Bara de som behöver den för beslutet och arbetet får ta del av den innan dess.",
    ] as readonly string[],
  summary: "Sammanfattning",
  summaryText: (edition: string) =>
    `Arbetet med informationssäkerhet har följts upp med Infosäktrappan, utgåva ${edition}. Resultatet och en plan står i en bilaga. Här föreslås en målnivå, vem som ansvarar, tid för arbetet och när läget ska redovisas.`,
  what: "Vad uppföljningen är",
  whatText: [
    "Infosäktrappan är en uppföljning av det systematiska arbetet med informationssäkerhet. Organisationen svarar själv, och svaren ger en plats på en skala. Frågorna och skalan är öppna för alla att läsa.",
    "Skalan mäter arbetssättet: beslut, ansvar, överblick och uppföljning. Den mäter inte hur starkt varje tekniskt skydd är. Att lämna in svaren är frivilligt.",
  ] as readonly string[],
  pilot: "Utgåvan av frågorna är ett förslag tills en pilot är genomförd. Frågor och gränser kan ändras.",
  done: "Så har uppföljningen gjorts",
  doneText: (computedOn: string) =>
    `Svaren togs fram den [datum] av [funktioner som deltog]. Resultatet räknades fram den ${dateInWords(computedOn)}. Ingen utomstående har prövat svaren.`,
  why: "Varför en målnivå",
  whyText:
    "Med en beslutad målnivå går det att välja vad som ska göras först, avsätta tid och pengar, och se om arbetet går framåt. Det är ledningen som väljer målnivån.",
  cost: "Ekonomi",
  costText: "Beslutet kostar den tid som står i förslaget. Pengar för åtgärder tas upp i [verksamhetsplan och budget].",
  secrecy: "Bilagan och sekretess",
  secrecyText:
    "Bilagan är en egen handling, vilket resultatet än är. Uppgifter i den kan omfattas av sekretess enligt 18 kap. 8 § (säkerhetsåtgärder) offentlighets- och sekretesslagen, och enligt 18 kap. 13 § om de hör till en risk- och sårbarhetsanalys eller planering inför fredstida kriser. Det prövas varje gång någon begär ut den. [Stäm av med er jurist.]",
  appendix: "Bilaga",
  appendixText: "Resultat och plan. Egen handling, [diarienummer].",
  sentTo: "Beslutet skickas till",
  sentToItems: ["[funktion]", "[funktion]"] as readonly string[],
};

export type OpenPaperWords = typeof openPaper;

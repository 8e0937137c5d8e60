// Texts of the decision paper's appendix. What the organisation fills in is in [brackets].
import type { Language } from "../../languages.ts";

export const appendix = {
  language: "sv" as Language,
  /** Part of the file's name. */
  file: "bilaga",
  placeholders: { date: "[datum]", diary: "[diarienummer]", role: "[funktion]" },
  fields: { date: "Datum", diary: "Diarienummer", secrecy: "Sekretess" },
  rehearsal: "Övning – påhittade organisationer.",

  title: (organisation: string | undefined) => (organisation ? `Bilaga: resultat och plan, ${organisation}` : "Bilaga: resultat och plan"),
  secrecy:
    "[Markering enligt er rutin.] Kan gälla enligt 18 kap. 8 § offentlighets- och sekretesslagen. Prövas varje gång någon begär ut bilagan.",
  result: "Resultat",
  areaNone: "inte besvarat",
  unmet: (condition: string, needed: string, has: string) => `${condition} – Det behövs: ${needed} Nu: ${has}`,
};

export type AppendixWords = typeof appendix;

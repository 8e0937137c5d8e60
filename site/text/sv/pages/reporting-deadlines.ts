import { dateInWords } from "../../../../scripts/core/terms/sv.ts";

export const reportingDeadlines = {
  heading: "När en incident ska rapporteras",
  note: "Det här är en påminnelse, inte juridisk rådgivning. Be er jurist läsa reglerna innan ni skriver in tiderna i en rutin. Andra regler kan också gälla er.",
  to: "Till:",
  checked: {
    primary: (date: string) => `Läst den ${dateInWords(date)}.`,
    secondary: (date: string) => `Läst i andrahand den ${dateInWords(date)}. Läs regeln själv.`,
  },
} as const;

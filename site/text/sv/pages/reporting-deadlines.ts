import { dateInWords } from "../../../../scripts/core/terms/sv.ts";

export const reportingDeadlines = {
  heading: "När en incident ska rapporteras",
  note: "Det här är en påminnelse, inte juridisk rådgivning. Be er jurist läsa reglerna innan ni skriver in tiderna i en rutin. Andra regler kan också gälla er.",
  columns: ["Vad", "När", "Vem", "Till", "Regel"],
  checked: {
    primary: (date: string) => `Läst den ${dateInWords(date)}`,
    secondary: (date: string) => `I andrahand, ${dateInWords(date)}. Läs föreskriften själv.`,
  },
} as const;

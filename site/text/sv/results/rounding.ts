import { most, roundedTo } from "./rounding-words.ts";

export const rounding = {
  roundedTo,
  most,
  title: (total: number, published: number) => `${total} svar: delarna blir tillsammans ${published}, och att ${total} svarade står exakt`,
  subject: "Påhittad grupp. Ringen är det sanna antalet, den fyllda rutan är det som publiceras.",
  description: (most: number, parts: readonly string[]) => `En skala från 0 till ${most} för varje nivå. ${parts.join(". ")}.`,
  becomes: (truth: number, published: number) => `${truth} blir ${published}`,
  caption: "Samma exempel som tabell",
  columns: ["Nivå", "Sant", "Publicerat", "Skillnad"],
  levels: ["Under nivå 1", "Nivå 1", "Nivå 2", "Nivå 3", "Nivå 4"],
  whole: "Delarna tillsammans",
} as const;

// Texts for opening a draft from an earlier edition. Loaded only then.
import type { Language } from "../../languages.ts";

const answers = (n: number): string => (n === 1 ? "Ett svar" : `${n} svar`);

export const carrying = {
  language: "sv" as Language,
  opened: (edition: string, n: number) => `Utkastet är från utgåva ${edition}. ${n === 0 ? "Inget svar" : answers(n)} kom med hit.`,
  review: "Läs igenom de här svaren. De kom med, men frågan har ändrats.",
  again: "Svara på de här frågorna igen. De tidigare svaren räcker inte för att välja alternativ.",
  between: (low: string, high: string) => `De tidigare svaren ligger mellan ”${low}” och ”${high}”.`,
  dropped: "De här svaren kom inte med, för frågan finns inte längre.",
  added: "De här frågorna är nya.",
  facts: "Svara på de här frågorna om er igen.",
  readFaults: "Det här i filen gick inte att läsa, eller behöver ses över.",
  mark: "Läs igenom: frågan har ändrats.",
  done: "Vi har läst igenom svaret",
  taskFromLastRound: "Från förra omgången",
  fromLastRound: "Svaren här är från förra omgången. Gå igenom dem. Området räknas som genomgånget när ni går vidare till nästa.",
  goneThrough: "Vi har gått igenom svaren i det här området",
  confirmed: (n: number, of: number) => `Ni har gått igenom svaren i ${n} av ${of} områden sedan förra mätomgången.`,
  alsoEarlier: "Nivån räknas också på svar från förra mätomgången, som ni inte har gått igenom.",
  next: (area: string) => `Nästa: ${area}`,
};

export type CarryingWords = typeof carrying;

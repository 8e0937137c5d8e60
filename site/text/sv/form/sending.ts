// Texts of the script that sends.

import { inWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { Language } from "../../languages.ts";

const inBlocks = (last: number): string => (last === 1 ? "block 1" : `block 1–${last}`);
const questions = (n: number): string => (n === 1 ? "en fråga" : `${inWords(n)} frågor`);
const answers = (n: number): string => (n === 1 ? "1 svar" : `${n} svar`);

export const sending = {
  unknownAnswer: "Vet inte",
  language: "sv" as Language,
  locale: "sv-SE",
  waits: (n: number) => `Det går att skicka in när block 1 är besvarat. ${capitalize(questions(n))} är kvar.`,
  scope: (of: { readonly answers: number; readonly lastBlock: number; readonly facts: number }) =>
    `${answers(of.answers)} i ${inBlocks(of.lastBlock)}${of.facts === 0 ? "" : ` och ${answers(of.facts)} om er`} skickas.`,
  answers,
  partly: (list: readonly { block: number; answered: number; asked: number }[]) =>
    `${list.map((one) => `Block ${one.block} är besvarat till en del (${one.answered} av ${one.asked})`).join(". ")}. Ett block som inte är helt besvarat räknas som obesvarat och skickas inte.`,
  codeCount: (n: number) => (n === 0 ? "" : `${n} av 36 tecken efter IST1.`),
  codeFor: (organisation: string) => `Koden är för ${organisation}. Om den gäller prövas när ni skickar.`,
  codeHolds: "Koden är skriven som den ska. Om den gäller prövas när ni skickar.",
  confirmOwner: (organisation: string) =>
    `Koden är för ${organisation}. Svaren som är öppna har inget namn. De skickas som svar från ${organisation}.`,
  otherDraft: (organisation: string) => `Ett annat utkast här heter ${organisation}. Kontrollera att ni har rätt svar öppna.`,
  replaces: (sent: string) => `${sent} Det nya svaret ersätter det.`,
  confirmOwnerYes: (organisation: string) => `Ja, det här är svar från ${organisation}`,
  confirmOwnerNo: "Avbryt",
  notSealed: "Ni avbröt. Inget är skickat.",
  sealing: "Förseglar …",
  sending: "Skickar …",
  envelopeSaved: (name: string) =>
    `Kuvertet är sparat som ${name}. Lämna filen till oss på annat sätt. Om ni själva lägger upp den där kuverten samlas syns det vilket konto som gjorde det.`,
  intakeSays: (reason: string) => `Mottagningen skriver: ${reason}`,
};

export type SendingWords = typeof sending;

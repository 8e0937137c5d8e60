import { receipt } from "./receipt.ts";

const blocks = (last: number): string => (last === 1 ? "block 1" : `block 1–${last}`);

export const sending = {
  language: "sv" as "sv" | "en",
  sendBlocks: (last: number) => `Svaren i ${blocks(last)} skickas, och det ni har svarat om er själva.`,
  sendPartly: (list: readonly { block: number; answered: number; asked: number }[]) =>
    `${list.map((one) => `Block ${one.block} är besvarat till en del (${one.answered} av ${one.asked})`).join(". ")}. Ett block som inte är helt besvarat räknas som obesvarat och skickas inte.`,
  codeCount: (n: number) => (n === 0 ? "" : `${n} av 36 tecken efter IST1.`),
  codeHolds: "Koden är skriven som den ska. Om den gäller prövas när ni skickar. Texten ovan är exakt det som förseglas.",
  codeMissing: "Skriv koden ur inbjudan.",
  sealing: "Förseglar …",
  sending: "Skickar …",
  envelopeSaved: (name: string) => `Kuvertet är sparat som ${name}.`,
  intakeSays: (reason: string) => `Mottagningen skriver: ${reason}`,
  receiptFacts: receipt.facts as Readonly<Record<string, string>>,
  receiptHolds: receipt.verified,
};

export type SendingWords = typeof sending;

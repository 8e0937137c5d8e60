import type { SendingWords } from "../../text/sv/form/sending.ts";
import { byId, make, saveFile, setHidden, setText } from "../widgets/elements.ts";
import type { SentResponse } from "./sending.ts";

/** The file's name reveals the round and that it is a receipt, never whose. */
export function receiptName(round: string): string {
  return `infosaktrappan-${round}-kvittens.json`;
}

export function showReceipt({ receipt, bytes }: SentResponse, round: string, words: SendingWords): void {
  const facts = Object.entries(words.receiptFacts).flatMap(([member, label]) => [
    make("dt", {}, label),
    make("dd", {}, make("code", {}, receipt[member as keyof typeof receipt])),
  ]);
  byId("kvittens-fakta").replaceChildren(...facts);
  setText(byId("kvittens-prov"), words.receiptHolds);
  byId("kvittens-spara").onclick = () => saveFile(receiptName(round), bytes);
  byId("kvittens-skriv-ut").onclick = printReceipt;
  setHidden(byId("kvittens"), false);
  byId("kvittens-rubrik").focus();
}

/** Prints the receipt alone (styles/form/questionnaire.css). */
function printReceipt(): void {
  const { dataset } = document.documentElement;
  dataset.print = "receipt";
  window.addEventListener("afterprint", () => delete dataset.print, { once: true });
  window.print();
}

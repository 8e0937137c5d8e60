// Decides what a later visit says of what has been sent from this browser: when, the receipt, and how it is changed or taken back.
import type { AnsweringWords } from "../text/sv/answering.ts";
import { byId, saveFile, setHidden, setText } from "./elements.ts";
import type { LocalStore } from "./local-store.ts";
import type { PageRound } from "./page-data.ts";
import { receiptName } from "./receipt-view.ts";

export interface SentParts {
  readonly round: Pick<PageRound, "round">;
  readonly local: Pick<LocalStore, "loadReceipt">;
  readonly words: Pick<AnsweringWords, "language" | "sentOn">;
}

/** When an answer was received that was sent from this browser, in words; nothing where none was, or where what is kept does not read. */
export function sentTold({ round: { round }, local, words }: SentParts): string | undefined {
  const day = receivedOn(local.loadReceipt(round) ?? "");
  const told = day && new Intl.DateTimeFormat(words.language === "sv" ? "sv-SE" : "en-GB", { dateStyle: "long" }).format(day);
  return told && words.sentOn(round, told);
}

/** Shows it where one sends, with the receipt to save. */
export function bindSent(parts: SentParts): void {
  const { round, local } = parts;
  const told = sentTold(parts);
  setHidden(byId("skickat"), told === undefined);
  setText(byId("skickat-nar"), told ?? "");
  byId("skickat-kvittens").onclick = () => saveFile(receiptName(round.round), local.loadReceipt(round.round) ?? "");
}

function receivedOn(text: string): Date | undefined {
  try {
    const { receivedOn: day } = JSON.parse(text) as { readonly receivedOn?: unknown };
    return typeof day === "string" && /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T12:00:00`) : undefined;
  } catch {
    return undefined;
  }
}

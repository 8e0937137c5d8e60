import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { PageRound } from "../data/page-data.ts";
import type { LocalStore } from "../drafts/local-store.ts";

interface SentNoticeParts {
  readonly round: Pick<PageRound, "round">;
  readonly local: Pick<LocalStore, "loadReceipt">;
  readonly words: Pick<AnsweringWords, "language" | "sentOn">;
}

/** Notes when a response from this browser was received; undefined if none was, or if the stored receipt cannot be read. */
export function sentNotice({ round: { round }, local, words }: SentNoticeParts): string | undefined {
  const day = receivedOn(local.loadReceipt(round) ?? "");
  const date = day && new Intl.DateTimeFormat(words.language === "sv" ? "sv-SE" : "en-GB", { dateStyle: "long" }).format(day);
  return date && words.sentOn(date);
}

function receivedOn(text: string): Date | undefined {
  try {
    const { receivedOn: day } = JSON.parse(text) as { readonly receivedOn?: unknown };
    return typeof day === "string" && /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T12:00:00`) : undefined;
  } catch {
    return undefined;
  }
}

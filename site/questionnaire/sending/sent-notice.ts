import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { PageRound } from "../data/page-data.ts";
import { parsed } from "../data/parsed.ts";
import type { LocalStore } from "../drafts/local-store.ts";

interface SentNoticeParts {
  readonly round: Pick<PageRound, "round">;
  readonly local: Pick<LocalStore, "receipt">;
  readonly words: Pick<AnsweringWords, "locale" | "sentOn">;
}

/** What is stored of an answer that was sent: the intake's own bytes, and the organisation's name in the roster. Both empty for nothing. */
export function storedReceipt(stored: string | null): { readonly text: string; readonly organisation: string } {
  const [text = "", organisation = ""] = stored?.split("\n") ?? [];
  return { text, organisation };
}

/** Notes for whom and when a response from the draft with the id, or the open one, was received; undefined if that is not known of any. */
export function sentNotice({ round: { round }, local, words }: SentNoticeParts, id?: string): string | undefined {
  const { text, organisation } = storedReceipt(local.receipt(round, id).load());
  const date = dayInWords(parsed<{ readonly receivedOn?: unknown } | null>(text)?.receivedOn, words.locale);
  return date && words.sentOn(date, organisation);
}

/** "27 november". */
export const dayAndMonth = { day: "numeric", month: "long" } as const;

/** `YYYY-MM-DD` as "27 november 2026"; undefined for anything else. */
export function dayInWords(day: unknown, locale: string, form: Intl.DateTimeFormatOptions = { dateStyle: "long" }): string | undefined {
  if (typeof day !== "string" || !/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const noon = new Date(`${day}T12:00:00`);
  return Number.isNaN(noon.valueOf()) ? undefined : new Intl.DateTimeFormat(locale, form).format(noon);
}

/** As much of the checksum as replies name an envelope by. */
export function receiptNumber({ envelope }: { readonly envelope: string }): string {
  return groupsOfFour(envelope.slice(0, 16));
}

export function groupsOfFour(digits: string): string {
  return digits.match(/.{1,4}/g)?.join(" ") ?? "";
}

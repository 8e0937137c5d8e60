import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { PageRound } from "../data/page-data.ts";
import { parsed } from "../data/parsed.ts";
import type { LocalStore } from "../drafts/local-store.ts";

interface SentNoticeParts {
  readonly round: Pick<PageRound, "round">;
  readonly local: Pick<LocalStore, "receipt">;
  readonly words: Pick<AnsweringWords, "locale" | "sentOn">;
}

/** Notes when a response from this browser was received; undefined if none was, or if the stored receipt cannot be read. */
export function sentNotice({ round: { round }, local, words }: SentNoticeParts): string | undefined {
  const receipt = parsed<{ readonly receivedOn?: unknown } | null>(local.receipt(round).load());
  const date = dayInWords(receipt?.receivedOn, words.locale);
  return date && words.sentOn(date);
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

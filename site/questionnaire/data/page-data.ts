// Decides what the page hands to the script: numbers, ids and short names, as one JSON data block. Texts of questions stay in the page.

import type { Fact } from "../../../scripts/method/carry-over/draft.ts";
import type { Model } from "../../../scripts/method/edition.ts";
import type { RoundDocument } from "../../../scripts/round/document.ts";

/** What sealing and the receipt need of an open round, but for the recipients: they are long, are fetched, and are known by their `kid`. */
export type PageRound = Pick<RoundDocument, "round" | "kid" | "padding" | "receiptKey">;

export interface PageData {
  readonly edition: string;
  readonly editionDigest: string;
  readonly model: Model;
  /** Area id → name, in the page's language. */
  readonly areas: Readonly<Record<string, string>>;
  readonly facts: readonly Fact[];
  /** Null when no round takes answers. */
  readonly round: PageRound | null;
  /** The scale's rules, as data, where results are shown that no staircase gives. */
  readonly results?: Readonly<Record<string, unknown>>;
  /** Earlier editions whose drafts can be carried over: id → address of what that needs. */
  readonly earlier?: Readonly<Record<string, string>>;
  /** Where the measures' pages are, in the page's language; absent where they have none. */
  readonly measurePages?: string;
}

/** Where the data block stands in the page. */
export const pageDataId = "sidans-data";

/** JSON that cannot end the element it stands in, whatever a text holds. */
export function pageDataText(data: PageData): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

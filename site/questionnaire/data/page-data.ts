// The page's data block for its script: numbers, ids and short names as JSON. The questions' texts are in the page itself.

import type { RoundDocument } from "../../../scripts/envelope/round-document.ts";
import type { Fact } from "../../../scripts/method/carry-over/draft.ts";
import type { Model } from "../../../scripts/method/edition.ts";
import type { Conditional } from "../../../scripts/method/engine/measure-conditions.ts";

/** What sealing and verifying the receipt need of an open round. The recipients are long: they are fetched, and identified by `kid`. */
export type PageRound = Pick<RoundDocument, "round" | "kid" | "padding" | "receiptKey">;

export interface PageData {
  readonly edition: string;
  readonly editionDigest: string;
  readonly model: Model;
  /** Area id → name, in the page's language. */
  readonly areas: Readonly<Record<string, string>>;
  readonly facts: readonly Fact[];
  /** Null if no round is open. */
  readonly round: PageRound | null;
  /** The scale's rules as data, if it shows results other than a staircase's. */
  readonly results?: Readonly<Record<string, unknown>>;
  /** Measures with their conditions as data, if the method has no staircase. */
  readonly measures?: readonly Conditional[];
  /** Earlier editions whose drafts can be carried over: id → address of the data for that. */
  readonly earlier?: Readonly<Record<string, string>>;
  /** Base address of the measures' pages in the page's language; absent if they have none. */
  readonly measurePages?: string;
}

/** The data block's element id. */
export const pageDataId = "sidans-data";

/** JSON that cannot end the script element around it. */
export function pageDataText(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

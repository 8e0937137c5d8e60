// The opt-out page's data block: what sealing and verifying the receipt need of the open round.
import type { RoundDocument } from "../../../scripts/envelope/round-document.ts";
import { type PageRound, pageDataText } from "../data/page-data.ts";

export type OptOutRound = PageRound & Pick<RoundDocument, "edition" | "editionDigest">;

/** The page is short, so the holders' keys are part of it. */
export interface OptOutData extends OptOutRound {
  readonly holders: readonly string[];
}

/** The data block's element id. */
export const optOutDataId = "avsta-data";

export function optOutDataText({ round, holders, kid, padding, receiptKey, edition, editionDigest }: RoundDocument): string {
  const data: OptOutData = { round, holders: holders.map(({ key }) => key), kid, padding, receiptKey, edition, editionDigest };
  return pageDataText(data);
}

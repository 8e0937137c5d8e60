// The opt-out page's data block: what sealing and verifying the receipt need of the open round.
import type { RoundDocument } from "../../../scripts/round/document.ts";
import type { PageRound } from "../data/page-data.ts";

export type OptOutRound = PageRound & Pick<RoundDocument, "edition" | "editionDigest">;

/** The page is short, so the recipients are part of it. */
export type OptOutData = OptOutRound & Pick<RoundDocument, "recipients">;

/** The data block's element id. */
export const optOutDataId = "avsta-data";

/** JSON that cannot end the script element around it. */
export function optOutDataText({ round, recipients, kid, padding, receiptKey, edition, editionDigest }: RoundDocument): string {
  const data: OptOutData = { round, recipients, kid, padding, receiptKey, edition, editionDigest };
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

// Decides what the page where one steps aside hands to its script: what sealing and the receipt need of the open round.
import type { RoundDocument } from "../../../scripts/round/document.ts";
import type { PageRound } from "../data/page-data.ts";

export type OptOutRound = PageRound & Pick<RoundDocument, "edition" | "editionDigest">;

/** The page is short, so the recipients stand in it. */
export type OptOutData = OptOutRound & Pick<RoundDocument, "recipients">;

/** Where the data block stands in the page. */
export const steppingDataId = "avsta-data";

/** JSON that cannot end the element it stands in. */
export function steppingDataText({ round, recipients, kid, padding, receiptKey, edition, editionDigest }: RoundDocument): string {
  const data: OptOutData = { round, recipients, kid, padding, receiptKey, edition, editionDigest };
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

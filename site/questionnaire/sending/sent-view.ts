// Decides how what was sent earlier stands where one sends: when, and its receipt to save.
import { byId, saveFile, setHidden, setText } from "../widgets/elements.ts";
import { receiptName } from "./receipt-view.ts";
import { type SentNoticeParts, sentNotice } from "./sent-notice.ts";

/** Shows it where one sends, with the receipt to save. */
export function bindSent(parts: SentNoticeParts): void {
  const { round, local } = parts;
  const notice = sentNotice(parts);
  setHidden(byId("skickat"), notice === undefined);
  setText(byId("skickat-nar"), notice ?? "");
  byId("skickat-kvittens").onclick = () => saveFile(receiptName(round.round), local.loadReceipt(round.round) ?? "");
}

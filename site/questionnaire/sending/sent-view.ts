// Decides how what was sent earlier stands where one sends: when, and its receipt to save.
import { byId, saveFile, setHidden, setText } from "../widgets/elements.ts";
import { receiptName } from "./receipt-view.ts";
import { type SentParts, sentTold } from "./sent-notice.ts";

/** Shows it where one sends, with the receipt to save. */
export function bindSent(parts: SentParts): void {
  const { round, local } = parts;
  const told = sentTold(parts);
  setHidden(byId("skickat"), told === undefined);
  setText(byId("skickat-nar"), told ?? "");
  byId("skickat-kvittens").onclick = () => saveFile(receiptName(round.round), local.loadReceipt(round.round) ?? "");
}

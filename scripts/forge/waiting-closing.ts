// Whether a round waits for the signatures that close it.
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { documentOf } from "../envelope/round-document.ts";
import type { RoundFolder } from "../repository/round-folder.ts";
import { closingRootAt } from "./git/history.ts";
import type { ForgeCode } from "./messages.ts";
import type { RoundRequest } from "./round-at.ts";

/**
 * Refused while a closing waits for its last signatures: one that is right but for their number, has one that is valid, and has the root of
 * the store at `commit`. Any other envelope would undo it. What nobody could sign stops nothing.
 */
export async function closingFaults(request: RoundRequest, folder: RoundFolder): Promise<readonly Diagnostic<ForgeCode>[]> {
  const { charter, pending, versions, document } = folder;
  const closing = pending?.document.closing;
  if (!pending || !closing || document.status === "closed") return [];
  const whole = { ...folder, versions: [...versions, pending], document: documentOf(charter, pending.document) };
  const { diagnostics } = await request.verifyRound(whole, request.round, pending.document.version);
  const isWaiting = diagnostics.every(({ code, values }) => code === "round-signatures" && Number(values["count"]) > 0);
  return isWaiting && (await closingRootAt(request)) === closing.root ? [fault("round-closing-waits", "", { round: request.round })] : [];
}

// Closes a round in the intake: proposes the signed list of every envelope that has a receipt.
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { acknowledgedFaults, acknowledgedText, makeAcknowledged } from "../envelope/acknowledged.ts";
import { nodeVerifiers } from "../envelope/node-verifiers.ts";
import type { Acknowledged } from "../envelope/round-document.ts";
import type { Signer } from "../envelope/verifiers.ts";
import { envelopePath } from "../envelope/verify.ts";
import { mainBranch } from "../forge/accept.ts";
import type { Proposal } from "../forge/forge.ts";
import { readRoundAt } from "../forge/round-at.ts";
import { type DeliverRequest, intakeAuthor } from "./deliver.ts";
import type { IntakeCode } from "./messages.ts";
import type { Outbox } from "./outbox.ts";

/** The signed list of all digests with a receipt. Envelopes that were set aside since are excused with their code. */
async function acknowledgedIn(outbox: Outbox, round: string, sign: Signer): Promise<Acknowledged> {
  const codes = await outbox.setAsideCodes(round);
  const receipts = outbox.receipts(round).map((one) => one.envelope);
  const excused = receipts.flatMap((envelope) => {
    const code = codes.get(envelope);
    return code === undefined ? [] : [{ envelope, code }];
  });
  return makeAcknowledged({ round, envelopes: receipts, excused, sign });
}

export interface CloseRequest extends DeliverRequest {
  readonly round: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Close before the last day is over, by decision. */
  readonly early?: boolean;
  /** Signs the round's receipts; undefined if this intake has no key for the round. */
  readonly receiptSigner: Signer | undefined;
}

/**
 * Stops accepting envelopes for the round and proposes `content/rounds/<round>/acknowledged.json`. Refused while the round is open,
 * while an envelope waits, and while the main branch lacks one that has a receipt. Repeating it gives the same proposal.
 */
export async function closeIntake(request: CloseRequest): Promise<Checked<Proposal>> {
  const { forge, outbox, round, today, verifyRound } = request;
  const base = await forge.head(mainBranch);
  if (!base) return refused(fault<IntakeCode>("intake-no-store"));
  const folder = await readRoundAt({ git: forge.git, commit: base, round, verifyRound });
  if (!folder.ok) return folder;
  const { document } = folder.value;
  const { closes, status } = document;
  if (status === "open" && today <= closes && !request.early) return refused(fault<IntakeCode>("intake-not-over", "", { round, closes }));
  if (!request.receiptSigner) return refused(fault<IntakeCode>("intake-no-receipt-key", "", { round }));
  // First, and permanently: a receipt given after the list was made would be in no list.
  await outbox.closeRound(round);
  const acknowledged = await acknowledgedIn(outbox, round, request.receiptSigner);
  const faults = await acknowledgedFaults({ acknowledged, round: document, signature: nodeVerifiers.signature });
  if (faults.length > 0) return refused(fault<IntakeCode>("intake-no-receipt-key", "", { round }));
  const excused = new Set(acknowledged.excused.map((one) => one.envelope));
  const stored = new Set((await forge.readTree(base, `submissions/${round}`)).map((file) => file.path));
  const missing = acknowledged.envelopes.filter((one) => !excused.has(one) && !stored.has(envelopePath(round, one))).length;
  const count = Math.max(missing, (await outbox.waiting(round)).length);
  if (count > 0) return refused(fault<IntakeCode>("intake-not-empty", "", { round, count }));
  const files = [{ path: `content/rounds/${round}/acknowledged.json`, contents: Buffer.from(acknowledgedText(acknowledged)) }];
  return accepted(
    await forge.proposeFiles({ branch: `acknowledged/${round}`, base, files, message: "Acknowledged", author: intakeAuthor, day: today }),
  );
}

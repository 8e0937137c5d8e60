// Sealing, and verifying the receipt. Loads only when somebody submits.
import type { Checked } from "../../../scripts/core/diagnostic.ts";
import { verifyReceipt } from "../../../scripts/envelope/receipt.ts";
import { receiptShape } from "../../../scripts/envelope/receipt-shape.ts";
import type { Receipt } from "../../../scripts/envelope/schema.ts";
import { verifyWithWebCrypto } from "../../../scripts/envelope/verifiers.ts";
import type { PageRound } from "../data/page-data.ts";

export { seal } from "../../../scripts/envelope/seal.ts";

/** The receipt, if it is signed with the round's key and names the envelope that was sent. */
export function checkReceipt(bytes: Uint8Array, round: PageRound, envelope: string): Promise<Checked<Receipt>> {
  return verifyReceipt({ bytes, round, envelope, verifiers: { receipt: receiptShape, signature: verifyWithWebCrypto } });
}

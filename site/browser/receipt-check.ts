// Verifies a receipt that somebody has chosen as a file, alone or together with its envelope.
import { type Diagnostic, fault } from "../../scripts/core/diagnostic.ts";
import { digestOf } from "../../scripts/envelope/digest.ts";
import { envelopeLimits } from "../../scripts/envelope/limits.ts";
import { verifyReceipt } from "../../scripts/envelope/receipt.ts";
import { receiptShape } from "../../scripts/envelope/receipt-shape.ts";
import type { RoundDocument } from "../../scripts/envelope/round-document.ts";
import type { Receipt } from "../../scripts/envelope/schema.ts";
import { type SignatureVerifier, verifyWithWebCrypto } from "../../scripts/envelope/verifiers.ts";

export type KnownRound = Pick<RoundDocument, "round" | "kid" | "receiptKey">;

export type CheckCode = "noReceipt" | "twoReceipts" | "unknownRound" | "tooLarge";

export type Finding =
  | { readonly kind: "wrong-files"; readonly code: CheckCode }
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "valid"; readonly receipt: Receipt; readonly hasEnvelope: boolean };

/** `files`: their bytes in any order, one of them a receipt. Another file is taken to be the envelope. */
export async function checkFiles(
  files: readonly Uint8Array[],
  rounds: readonly KnownRound[],
  signature: SignatureVerifier = verifyWithWebCrypto,
): Promise<Finding> {
  if (files.some((one) => one.length > envelopeLimits.bytes)) return { kind: "wrong-files", code: "tooLarge" };
  const contents = files.map(withoutFinalBreak);
  const receipts = contents.filter(isReceipt);
  const [bytes] = receipts;
  if (!bytes) return { kind: "wrong-files", code: "noReceipt" };
  if (receipts.length > 1) return { kind: "wrong-files", code: "twoReceipts" };
  const named = (JSON.parse(new TextDecoder().decode(bytes)) as { readonly round?: unknown }).round;
  const round = rounds.find((one) => one.round === named);
  if (!round) return { kind: "wrong-files", code: "unknownRound" };
  const [other] = contents.filter((one) => one !== bytes);
  const envelope = other && (await digestOf(other));
  const judged = await verifyReceipt({
    bytes,
    round,
    ...(envelope === undefined ? {} : { envelope }),
    verifiers: { receipt: receiptShape, signature },
  });
  if (!judged.ok)
    return { kind: "refused", diagnostics: judged.diagnostics.length > 0 ? judged.diagnostics : [fault("receipt-signature")] };
  return { kind: "valid", receipt: judged.value, hasEnvelope: other !== undefined };
}

/** An editor that saved the file may have added a line break. */
function withoutFinalBreak(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === 0x0a ? bytes.subarray(0, bytes.at(-2) === 0x0d ? -2 : -1) : bytes;
}

function isReceipt(bytes: Uint8Array): boolean {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as { readonly schema?: unknown } | null;
    return value?.schema === "infosaktrappan-receipt/2";
  } catch {
    return false;
  }
}

// Decides what files that somebody chose say together: a receipt that holds or not, and whether an envelope belongs to it.

import { type Diagnostic, fault } from "../../scripts/core/diagnostic.ts";
import { digestOf } from "../../scripts/envelope/digest.ts";
import { type SignatureJudge, webSignatureJudge } from "../../scripts/envelope/judges.ts";
import { verifyReceipt } from "../../scripts/envelope/receipt.ts";
import { receiptShape } from "../../scripts/envelope/receipt-shape.ts";
import type { Receipt } from "../../scripts/envelope/schema.ts";
import type { RoundDocument } from "../../scripts/round/document.ts";

export type KnownRound = Pick<RoundDocument, "round" | "kid" | "receiptKey">;

export type CheckCode = "noReceipt" | "twoReceipts" | "unknownRound" | "tooLarge";

export type Finding =
  | { readonly kind: "chosen-wrong"; readonly code: CheckCode }
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "holds"; readonly receipt: Receipt; readonly hasEnvelope: boolean };

/** Bytes. Neither a receipt nor an envelope is larger. */
const largest = 65_536;

/** The files' bytes in any order: one receipt, and at most one other file, which is then taken for the envelope. */
export async function checkFiles(
  files: readonly Uint8Array[],
  rounds: readonly KnownRound[],
  signature: SignatureJudge = webSignatureJudge,
): Promise<Finding> {
  if (files.some((one) => one.length > largest)) return { kind: "chosen-wrong", code: "tooLarge" };
  const whole = files.map(withoutFinalBreak);
  const receipts = whole.filter(isReceipt);
  const [bytes] = receipts;
  if (!bytes) return { kind: "chosen-wrong", code: "noReceipt" };
  if (receipts.length > 1) return { kind: "chosen-wrong", code: "twoReceipts" };
  const named = (JSON.parse(new TextDecoder().decode(bytes)) as { readonly round?: unknown }).round;
  const round = rounds.find((one) => one.round === named);
  if (!round) return { kind: "chosen-wrong", code: "unknownRound" };
  const [other] = whole.filter((one) => one !== bytes);
  const envelope = other && (await digestOf(other));
  const judged = await verifyReceipt({
    bytes,
    round,
    ...(envelope === undefined ? {} : { envelope }),
    judges: { receipt: receiptShape, signature },
  });
  if (!judged.ok)
    return { kind: "refused", diagnostics: judged.diagnostics.length > 0 ? judged.diagnostics : [fault("receipt-signature")] };
  return { kind: "holds", receipt: judged.value, hasEnvelope: other !== undefined };
}

/** An editor that saved the file may have added a line break. */
function withoutFinalBreak(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === 0x0a ? bytes.subarray(0, bytes.at(-2) === 0x0d ? -2 : -1) : bytes;
}

function isReceipt(bytes: Uint8Array): boolean {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as { readonly schema?: unknown } | null;
    return value?.schema === "infosaktrappan-receipt/1";
  } catch {
    return false;
  }
}

/** Whether a digest is on the list, once the list is the one that the manifest vouches for; nothing where it is not. */
export async function isListed(digest: string, list: Uint8Array, inputRoot: string): Promise<boolean | undefined> {
  if ((await digestOf(list)) !== inputRoot) return undefined;
  return new TextDecoder().decode(list).split("\n").includes(digest);
}

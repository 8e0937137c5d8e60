// Decides what loads only when somebody submits: sealing, and judging the receipt that comes back.
import { type Checked, type Diagnostic, fault } from "../../scripts/diagnostic.ts";
import { type ShapeJudge, webSignatureJudge } from "../../scripts/envelope/judges.ts";
import { verifyReceipt } from "../../scripts/envelope/receipt.ts";
import type { Receipt } from "../../scripts/envelope/schema.ts";
import type { PageRound } from "./page-data.ts";

export { seal } from "../../scripts/envelope/seal.ts";

const members: Readonly<Record<keyof Receipt, RegExp>> = {
  schema: /^infosaktrappan-receipt\/1$/,
  round: /^[a-z0-9-]{1,40}$/,
  envelope: /^[0-9a-f]{64}$/,
  sub: /^[\w-]{43}$/,
  receivedOn: /^\d{4}-\d{2}-\d{2}$/,
  kid: /^[0-9a-f]{32}$/,
  sig: /^[\w-]{86}$/,
};

/** The shape of a receipt, by hand: the schema library would weigh more than all of the form. */
const receiptShape: ShapeJudge = (value) => {
  const entries = Object.entries((value ?? {}) as Readonly<Record<string, unknown>>);
  const isReceipt =
    entries.length === Object.keys(members).length &&
    entries.every(([key, text]) => Object.hasOwn(members, key) && typeof text === "string" && members[key as keyof Receipt].test(text));
  return isReceipt ? [] : ([fault("shape-other")] satisfies Diagnostic[]);
};

/** The receipt, when it is the round's own and speaks of the envelope that was sent. */
export function checkReceipt(bytes: Uint8Array, round: PageRound, envelope: string): Promise<Checked<Receipt>> {
  return verifyReceipt({ bytes, round, envelope, judges: { receipt: receiptShape, signature: webSignatureJudge } });
}

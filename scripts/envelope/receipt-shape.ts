// Checks a receipt's shape by hand, for pages where the schema library would weigh more than everything else.
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import type { Receipt } from "./schema.ts";
import type { ShapeCheck } from "./verifiers.ts";

const members: Readonly<Record<keyof Receipt, RegExp>> = {
  schema: /^infosaktrappan-receipt\/2$/,
  round: /^[a-z0-9-]{1,40}$/,
  envelope: /^[0-9a-f]{64}$/,
  sub: /^[\w-]{43}$/,
  receivedOn: /^\d{4}-\d{2}-\d{2}$/,
  kid: /^[0-9a-f]{32}$/,
  sig: /^[\w-]{86}$/,
};

/** Members as in the schema `Receipt`. One fault suffices: receipts are machine-written. */
export const receiptShape: ShapeCheck = (value) => {
  const entries = Object.entries((value ?? {}) as Readonly<Record<string, unknown>>);
  const isReceipt =
    entries.length === Object.keys(members).length &&
    entries.every(([key, text]) => Object.hasOwn(members, key) && typeof text === "string" && members[key as keyof Receipt].test(text));
  return isReceipt ? [] : ([fault("shape-other")] satisfies Diagnostic[]);
};

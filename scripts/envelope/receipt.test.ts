import { expect, test } from "vitest";
import { canonicalize } from "../core/canonical.ts";
import { codesOf, inventRound, passed } from "../testing/envelope/invented-round.ts";
import { utf8 } from "./digest.ts";
import { nodeVerifiers } from "./node-verifiers.ts";
import { makeReceipt, type ReceiptToVerify, receiptText, verifyReceipt } from "./receipt.ts";
import type { Receipt } from "./schema.ts";
import { verifyWithWebCrypto } from "./verifiers.ts";

const envelope = "a".repeat(64);
const invented = await inventRound(2);
const { document, keys, signReceipt } = invented;
const sub = keys[0]?.sub as string;
const receipt = await makeReceipt({ round: document.round, kid: document.kid, envelope, sub, receivedOn: "2026-10-01", sign: signReceipt });

const codes = async (text: string, changes: Partial<ReceiptToVerify> = {}): Promise<readonly string[]> =>
  codesOf(await verifyReceipt({ bytes: utf8(text), round: invented.document, envelope, verifiers: nodeVerifiers, ...changes }));
const changed = (changes: Partial<Receipt>): string => canonicalize({ ...receipt, ...changes });

test("A receipt is valid for Node and for Web Crypto", async () => {
  expect(
    passed(await verifyReceipt({ bytes: utf8(receiptText(receipt)), round: invented.document, envelope, verifiers: nodeVerifiers })),
  ).toEqual(receipt);
  expect(await codes(receiptText(receipt), { verifiers: { ...nodeVerifiers, signature: verifyWithWebCrypto } })).toEqual([]);
});

test("A receipt with any member changed is refused", async () => {
  expect(await codes(changed({ receivedOn: "2026-10-02" }))).toEqual(["receipt-signature"]);
  expect(await codes(changed({ sub: invented.keys[1]?.sub as string }))).toEqual(["receipt-signature"]);
  expect(await codes(changed({ envelope: "b".repeat(64) }))).toEqual(["receipt-other-envelope", "receipt-signature"]);
  expect(await codes(changed({ round: "ovning-2" }))).toEqual(["receipt-other-round", "receipt-signature"]);
  expect(await codes(changed({ kid: "0".repeat(32) }))).toEqual(["receipt-other-kid", "receipt-signature"]);
  expect(await codes(changed({ sig: `${"A".repeat(85)}A` }))).toEqual(["receipt-signature"]);
  expect(await codes(changed({ schema: "infosaktrappan-receipt/3" } as never))).toEqual(["shape-choice"]);
  expect(await codes(changed({ extra: "x" } as never))).toEqual(["shape-unknown-key"]);
});

test("A receipt signed with a key other than the round's is refused", async () => {
  const other = await inventRound(0);
  expect(await codes(receiptText(receipt), { round: { ...invented.document, receiptKey: other.document.receiptKey } })).toEqual([
    "receipt-signature",
  ]);
});

test("A receipt that was reformatted by hand is refused", async () => {
  expect(await codes(JSON.stringify(receipt, null, 1))).toEqual(["gate-byte"]);
  expect(await codes(` ${receiptText(receipt)}`)).toEqual(["gate-not-canonical"]);
});

test("The same facts give the same receipt, so that a repeated submission gets the same answer", async () => {
  const { sig: _sig, schema: _schema, ...facts } = receipt;
  expect(await makeReceipt({ ...facts, sign: invented.signReceipt })).toEqual(receipt);
});

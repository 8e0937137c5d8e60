import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { verifyWithNode } from "../../scripts/envelope/node-ed25519.ts";
import { makeReceipt, receiptText } from "../../scripts/envelope/receipt.ts";
import { inventRound } from "../../scripts/testing/envelope/invented-round.ts";
import { checkFiles } from "./receipt-check.ts";

const envelope = Buffer.from('{"an":"envelope"}');
const digest = createHash("sha256").update(envelope).digest("hex");
const round = await inventRound(1);
const { document, keys, signReceipt } = round;
const facts = { round: document.round, kid: document.kid, envelope: digest, sub: keys[0]?.sub ?? "", receivedOn: "2026-10-01" };
const text = receiptText(await makeReceipt({ ...facts, sign: signReceipt }));
const check = (...files: readonly (string | Uint8Array)[]) =>
  checkFiles(
    files.map((one) => (typeof one === "string" ? Buffer.from(one) : one)),
    [round.document],
    verifyWithNode,
  );

test("a receipt is valid by itself, and with its envelope in any order, also with a line break at its end", async () => {
  expect(await check(text)).toMatchObject({ kind: "valid", hasEnvelope: false, receipt: { receivedOn: "2026-10-01" } });
  expect(await check(envelope, `${text}\r\n`)).toMatchObject({ kind: "valid", hasEnvelope: true });
  expect(await check(text, envelope)).toMatchObject({ kind: "valid", hasEnvelope: true });
});

test("a receipt that was changed, or belongs to another envelope, is refused with its reason", async () => {
  const changed = text.replace("2026-10-01", "2026-10-02");
  expect(await check(changed)).toMatchObject({ kind: "refused", diagnostics: [{ code: "receipt-signature" }] });
  expect(await check(text, "another")).toMatchObject({ kind: "refused", diagnostics: [{ code: "receipt-other-envelope" }] });
  expect(await check(text.replace('"sig":"', '"sig":"A'))).toMatchObject({ kind: "refused", diagnostics: [{ code: "shape-other" }] });
});

test("wrong files are distinguished: no receipt, two receipts, an unknown round, too large", async () => {
  expect(await check("hej")).toEqual({ kind: "wrong-files", code: "noReceipt" });
  expect(await check("null", envelope)).toEqual({ kind: "wrong-files", code: "noReceipt" });
  expect(await check(text, `${text}\n`)).toEqual({ kind: "wrong-files", code: "twoReceipts" });
  expect(await check(text.replace('"round":"', '"round":"x'))).toEqual({ kind: "wrong-files", code: "unknownRound" });
  expect(await check("x".repeat(65_537))).toEqual({ kind: "wrong-files", code: "tooLarge" });
});

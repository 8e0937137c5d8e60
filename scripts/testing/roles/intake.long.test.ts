import { join } from "node:path";
import { expect, test } from "vitest";
import { digestOf, utf8 } from "../../envelope/digest.ts";
import type { SigningKey } from "../../envelope/node-signing.ts";
import { nodeVerifiers } from "../../envelope/node-verifiers.ts";
import { makeReceipt, receiptText, verifyReceipt } from "../../envelope/receipt.ts";
import type { Envelope } from "../../envelope/schema.ts";
import { verifyEnvelope } from "../../envelope/verify.ts";
import { signingKeysIn } from "../../keys/key-folder.ts";
import { closeAndRelease } from "../../rehearsal/close-round.ts";
import { holdSession } from "../../rehearsal/holders.ts";
import { itemsToCount } from "../../release/items-to-open.ts";
import { manifestFile, signatureOf } from "../../release/signer.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readRound } from "../../repository/read-round.ts";
import { codesOf } from "../envelope/invented-round.ts";
import { signEnvelope } from "../rehearsal/forged.ts";
import { keysOf, sealCorrectly } from "../rehearsal/odd-envelopes.ts";
import { outcomesOf, ownReply } from "../rehearsal/own-reply.ts";
import { write } from "../rehearsal/two-machines.ts";
import { bodyOf, close, envelopesIn, makeWorld, manifestPath, now, opensWith, refusedBy, round, secretIn } from "./world.ts";

// Whoever runs the intake, or has taken it over: the round's receipt key, and every envelope on its way in.
const file = `${round}-receipt.dev.identity`;
const world = await makeWorld();
const folder = world.keys("intake", [file]);
const receipt = signingKeysIn({ folder, round, rehearsal: true }, "receipt")[0] as SigningKey;

test("reads no answer", async () => {
  const place = world.released("intake");
  const opened = await opensWith(world.document, await envelopesIn(place), [secretIn(join(folder, file))]);
  expect(opened).toEqual({ boxes: 0, answers: 0 });
  const held = await holdSession({ place, wanted: itemsToCount(place, round), keys: folder });
  expect(codesOf(held)).toEqual(["count-holders"]);
});

test("forges no answer: its key signs receipts, and no envelope under anybody's key", async () => {
  const place = world.open("intake-forges");
  const { document, roster } = unwrap(readRound(place, round));
  const { sub } = await keysOf(document, world.silent[0]);
  const { ct } = JSON.parse(await sealCorrectly(document, world.silent[0])) as Envelope;
  const text = await signEnvelope(
    document,
    { round, sub, sign: async (message: Uint8Array) => receipt.sign(message) } as never,
    Buffer.from(ct, "base64url"),
  );
  expect(codesOf(await verifyEnvelope({ bytes: utf8(text), round: document, roster, verifiers: nodeVerifiers }))).toEqual([
    "envelope-signature",
  ]);
});

test("can keep an envelope back, and the sender has its receipt and a reply that says that nothing came", async () => {
  const place = world.open("intake-drops");
  const { document } = unwrap(readRound(place, round));
  const [code] = world.silent;
  const kept = utf8(await sealCorrectly(document, code));
  const envelope = await digestOf(kept);
  const { kid } = document;
  const { sub } = await keysOf(document, code);
  const made = await makeReceipt({ round, kid, envelope, sub, receivedOn: "2026-11-01", sign: async (message) => receipt.sign(message) });
  // With the envelope on its list of what it has acknowledged nothing can be released.
  const honestly = await closeAndRelease({
    place: world.open("intake-lists"),
    round,
    keys: world.allKeys,
    now,
    progress: () => undefined,
    acknowledged: [envelope],
  });
  expect(codesOf(honestly)).toEqual(["release-acknowledged-missing"]);
  // With a list that is shortened there is a release, and the receipt proves what it lacks.
  await close(place);
  expect(await outcomesOf(place, round, code)).toEqual([0]);
  const bytes = utf8(receiptText(made));
  expect(codesOf(await verifyReceipt({ bytes, round: document, envelope, verifiers: nodeVerifiers }))).toEqual([]);
  expect((await ownReply(place, round, code))?.envelopes.some(({ digest }) => envelope.startsWith(digest))).toBe(false);
});

test("changes no figure: a receipt key signs no release", async () => {
  const place = world.released("intake-figures");
  const body = bodyOf(place);
  write(place, manifestPath, manifestFile(body, { forsta: signatureOf(body, { name: "forsta", key: receipt }) }));
  expect(await refusedBy(place)).toEqual(["release-signature-false", "manifest-signatures"]);
});

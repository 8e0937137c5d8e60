import { expect, test } from "vitest";
import { digestOf, utf8 } from "../../envelope/digest.ts";
import { formatCode, makeCode } from "../../envelope/invitation/invitation.ts";
import { nodeVerifiers } from "../../envelope/node-verifiers.ts";
import { readReply } from "../../envelope/read-reply.ts";
import { makeReceipt } from "../../envelope/receipt.ts";
import { slotLength } from "../../envelope/reply-slot.ts";
import type { Envelope } from "../../envelope/schema.ts";
import { verifyEnvelope } from "../../envelope/verify.ts";
import { manifestFile, signatureOf } from "../../release/signer.ts";
import { sha256 } from "../../repository/digests.ts";
import { readRelease } from "../../repository/published.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readRound } from "../../repository/read-round.ts";
import { codesOf } from "../envelope/invented-round.ts";
import { sealCorrectly } from "../rehearsal/odd-envelopes.ts";
import { ownReply } from "../rehearsal/own-reply.ts";
import { write } from "../rehearsal/two-machines.ts";
import { newSigningKey } from "../trust/trustees.ts";
import { bodyOf, envelopesIn, makeWorld, manifestPath, opensWith, refusedBy, round, withOtherFigures } from "./world.ts";

// Whoever has the public repository and the site, and no key or code of the round.
const world = await makeWorld();

test("reads no answer: a key of its own opens no box, and no reply", async () => {
  const place = world.released("outsider");
  const own = crypto.getRandomValues(new Uint8Array(32));
  expect(await opensWith(world.document, await envelopesIn(place), [own])).toEqual({ boxes: 0, answers: 0 });
  expect(await ownReply(place, round, formatCode(makeCode()))).toBeNull();
});

test("opens nothing with somebody's printed receipt: no value in it is a key to a box or a reply", async () => {
  const place = world.released("outsider-receipt");
  const { document, roster } = unwrap(readRound(place, round));
  const { sub } = JSON.parse(world.envelope) as Envelope;
  const envelope = await digestOf(utf8(world.envelope));
  const { sign } = newSigningKey();
  const receipt = await makeReceipt({
    round,
    kid: document.kid,
    envelope,
    sub,
    receivedOn: document.opens,
    sign: async (text) => sign(text),
  });
  const bytes = Object.values(receipt).flatMap((value) => [Buffer.from(value, "hex"), Buffer.from(value, "base64url"), utf8(value)]);
  const secrets = bytes.flatMap((one) => [one.subarray(0, 32), one.subarray(-32)]).filter(({ length }) => length === 32);
  expect(secrets.length).toBeGreaterThan(8);
  expect(await opensWith(world.document, await envelopesIn(place), secrets)).toEqual({ boxes: 0, answers: 0 });
  const { replies } = unwrap(await readRelease(place, round, "r1"));
  for (const replyKey of secrets) expect(await readReply({ replies, subs: roster.keys, sub, replyKey, round, release: "r1" })).toBeNull();
});

test("forges and drops nothing: an envelope by a key that nobody invited is refused, and only such a key is at hand", async () => {
  const place = world.released("outsider");
  const { document, roster } = unwrap(readRound(place, round));
  const bytes = utf8(await sealCorrectly(document, formatCode(makeCode())));
  expect(codesOf(await verifyEnvelope({ bytes, round: document, roster, verifiers: nodeVerifiers }))).toEqual(["envelope-unknown-key"]);
});

test("changes no figure: nobody vouches for its signature", async () => {
  const place = world.released("outsider");
  const cube = withOtherFigures(place);
  expect(await refusedBy(place)).toEqual(["manifest-cube-digest"]);
  const body = { ...bodyOf(place), digests: { ...bodyOf(place).digests, cube: sha256(cube) } };
  const key = newSigningKey();
  const signatures = Object.fromEntries(["forsta", "andra"].map((name) => [name, signatureOf(body, { name, key })]));
  write(place, manifestPath, manifestFile(body, signatures));
  expect(await refusedBy(place)).toEqual(["release-signature-false", "release-signature-false", "manifest-signatures"]);
});

test("does not learn who answered: each key of the roster has a reply of one size, whatever it sent", async () => {
  const place = world.released("outsider-who");
  const { roster } = unwrap(readRound(place, round));
  const { replies } = unwrap(await readRelease(place, round, "r1"));
  expect(replies).toHaveLength(roster.keys.length * slotLength);
  const slots = roster.keys.map((_, at) => Buffer.from(replies.subarray(at * slotLength, (at + 1) * slotLength)).toString("hex"));
  expect(new Set(slots).size).toBe(slots.length);
});

import { expect, test } from "vitest";
import { fromBase64url } from "../../envelope/base64url.ts";
import { utf8 } from "../../envelope/digest.ts";
import { deriveReplyKey, deriveSeed, parseCode } from "../../envelope/invitation/invitation.ts";
import { nodeVerifiers } from "../../envelope/node-verifiers.ts";
import { readReply } from "../../envelope/read-reply.ts";
import type { Envelope } from "../../envelope/schema.ts";
import { verifyEnvelope } from "../../envelope/verify.ts";
import { readRelease } from "../../repository/published.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readRound } from "../../repository/read-round.ts";
import { codesOf } from "../envelope/invented-round.ts";
import { signEnvelope } from "../rehearsal/forged.ts";
import { keysOf, sealCorrectly, sealToStranger, sendTo } from "../rehearsal/odd-envelopes.ts";
import { outcomesOf } from "../rehearsal/own-reply.ts";
import { close, envelopesIn, makeWorld, opensWith, round } from "./world.ts";

// An invited organisation with its letter's code, that uses tools of its own.
const world = await makeWorld();
const [code] = world.silent;

test("reads nobody's answer and nobody else's reply", async () => {
  const place = world.released("participant");
  const own = unwrap(parseCode(code));
  const replyKey = await deriveReplyKey(own, round);
  const secrets = [await deriveSeed(own, round), replyKey];
  expect(await opensWith(world.document, await envelopesIn(place), secrets)).toEqual({ boxes: 0, answers: 0 });
  const { roster } = unwrap(readRound(place, round));
  const { replies } = unwrap(await readRelease(place, round, "r1"));
  const read = await Promise.all(
    roster.keys.map(async (sub) => ((await readReply({ replies, subs: roster.keys, sub, replyKey, round, release: "r1" })) ? [sub] : [])),
  );
  expect(read.flat()).toEqual([(await keysOf(world.document, code)).sub]);
});

test("answers for nobody else: not in another key's name, and not by copying another's envelope", async () => {
  const { document, roster } = unwrap(readRound(world.released("participant-forge"), round));
  const theirs = JSON.parse(world.envelope) as Envelope;
  const mine = JSON.parse(await sealCorrectly(document, code)) as Envelope;
  const judge = async (text: string) =>
    codesOf(await verifyEnvelope({ bytes: utf8(text), round: document, roster, verifiers: nodeVerifiers }));
  expect(await judge(JSON.stringify({ ...mine, sub: theirs.sub }))).toEqual(["envelope-signature"]);
  // A copy of what another sealed, under its own signature, passes the check, and is set aside at the count.
  const copied = await signEnvelope(document, await keysOf(document, code), fromBase64url(theirs.ct) as Uint8Array);
  expect(await judge(copied)).toEqual([]);
  const place = world.open("participant-copies");
  await sendTo(place, document, [copied]);
  const { counts } = await close(place);
  expect(counts.setAside).toEqual({ "open-not-as-sealed": 1 });
  expect(await outcomesOf(place, round, code)).toEqual([1, "not-as-sealed"]);
  expect(await outcomesOf(place, round, world.honest)).toEqual([1, "counted"]);
});

test("drops nobody's answer, stops no release, and counts once however often it sends", async () => {
  const place = world.open("participant-drops");
  const { document } = unwrap(readRound(place, round));
  const many = await Promise.all(Array.from({ length: 3 }, (_, at) => sealCorrectly(document, code, undefined, 1_795_000_000 + at)));
  await sendTo(place, document, [...many, await sealToStranger(document, code)]);
  const { counts } = await close(place);
  expect([counts.declined >= 1, counts.superseded >= 2, counts.setAside]).toEqual([true, true, { "open-not-as-sealed": 1 }]);
  const [count, ...outcomes] = await outcomesOf(place, round, code);
  expect([count, outcomes.toSorted()]).toEqual([4, ["declined", "not-as-sealed", "replaced", "replaced"]]);
  expect(await outcomesOf(place, round, world.honest)).toEqual([1, "counted"]);
});

import { expect, test } from "vitest";
import { deriveReplyKey, deriveSeed, parseCode } from "../../envelope/invitation/invitation.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readRound } from "../../repository/read-round.ts";
import { canonicalText } from "../../repository/round-files.ts";
import { nextAfter } from "../../repository/round-folder.ts";
import { keysOf, sealCorrectly, sendTo } from "../rehearsal/odd-envelopes.ts";
import { outcomesOf, ownReply } from "../rehearsal/own-reply.ts";
import { rosterFile } from "../trust/trustees.ts";
import { close, envelopesIn, makeWorld, opensWith, put, refusedBy, round, withOtherFigures } from "./world.ts";

// Whoever makes the codes and prints the letters: knows every code and whose it is, and has no key.
const world = await makeWorld();
const codes = [world.honest, ...world.silent];

test("reads no answer, and no level in a reply", async () => {
  const place = world.released("issuer");
  const own = codes.map((code) => unwrap(parseCode(code)));
  const secrets = await Promise.all(own.flatMap((code) => [deriveSeed(code, round), deriveReplyKey(code, round)]));
  expect(await opensWith(world.document, await envelopesIn(place), secrets)).toEqual({ boxes: 0, answers: 0 });
  const reply = await ownReply(place, round, world.honest);
  expect(Object.keys(reply?.envelopes[0] ?? {}).sort()).toEqual(["digest", "isByOther", "outcome"]);
});

test("can answer for an organisation, replace its answer and withdraw it, and the organisation's reply shows each", async () => {
  const place = world.open("issuer-forges");
  const { document } = unwrap(readRound(place, round));
  await sendTo(place, document, [await sealCorrectly(document, world.silent[0])]);
  await sendTo(place, document, [await sealCorrectly(document, world.honest, { type: "withdraw" })]);
  await close(place);
  expect(await outcomesOf(place, round, world.silent[0])).toEqual([1, "declined"]);
  expect(await outcomesOf(place, round, world.honest)).toEqual([2, "replaced", "withdrawn"]);
  expect(await outcomesOf(place, round, world.silent[1])).toEqual([0]);
});

test("cannot revoke a code or add a key alone: the roster is the trustees'", async () => {
  const place = world.open("issuer-drops");
  const { sub } = await keysOf(world.document, world.honest);
  const folder = unwrap(readRound(place, round));
  const part = rosterFile(round, [], [sub]);
  put(place, `rounds/${round}/${part.path}`, part.text);
  const next = nextAfter(folder);
  put(place, `rounds/${round}/versions/0002.json`, canonicalText({ ...next, roster: [...next.roster, part.digest] }));
  put(place, `rounds/${round}/versions/0002.signatures.json`, "{}\n");
  // Not in force: nobody has signed it.
  expect(unwrap(readRound(place, round)).roster.revoked).toEqual([]);
});

test("changes no figure", async () => {
  const place = world.released("issuer-figures");
  withOtherFigures(place);
  expect(await refusedBy(place)).toEqual(["manifest-cube-digest"]);
});

test("sees with the store who has sent an envelope: its list names the keys. SECURITY.md says so", async () => {
  const place = world.released("issuer-who");
  const list = new Map(await Promise.all(codes.map(async (code) => [(await keysOf(world.document, code)).sub, code] as const)));
  const senders = (await envelopesIn(place)).flatMap(({ sub }) => list.get(sub) ?? []);
  expect(senders).toEqual([world.honest]);
});

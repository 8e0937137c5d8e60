import { createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import { expect, test } from "vitest";
import { flipped, inventHolders } from "../testing/envelope/invented-holders.ts";
import * as fc from "../testing/properties.ts";
import { toBase64url } from "./base64url.ts";
import { toHex } from "./digest.ts";
import { readReply } from "./read-reply.ts";
import { type CodeState, codeStates, makeReplies, type Outcome, outcomes, type RepliedEnvelope, type ReplySlot } from "./reply.ts";
import { slotLength } from "./reply-slot.ts";

const { draw, below } = inventHolders(31);
const of = { round: "ovning", release: "r1" };
const envelope = (outcome: Outcome): RepliedEnvelope => ({ digest: toHex(draw(32)), outcome, isByOther: below(2) > 0 });
const slotWith = (envelopes: readonly RepliedEnvelope[]): ReplySlot => ({
  ...{ sub: toBase64url(draw(32)), replyKey: draw(32), organisation: `m-${below(9999)}` },
  ...{ state: codeStates[below(3)] as CodeState, codes: below(256), envelopes },
});
const some = (count: number): readonly RepliedEnvelope[] =>
  Array.from({ length: count }, () => envelope((["replaced", "revoked", "too-many"] as const)[below(3)] as Outcome));
const short = (envelopes: readonly RepliedEnvelope[]) => envelopes.map((one) => ({ ...one, digest: one.digest.slice(0, 16) }));
const subsOf = (slots: readonly ReplySlot[]): readonly string[] => slots.map((slot) => slot.sub);

test("As whom a code was counted and each outcome come back as written, beside the first 16 characters of the envelope's digest", async () => {
  const slot = { ...slotWith(outcomes.map(envelope)), organisation: "m".repeat(60) };
  const replies = await makeReplies({ ...of, slots: [slot] });
  const { organisation, state, codes } = slot;
  expect(await readReply({ ...of, ...slot, replies, subs: [slot.sub] })).toEqual({
    ...{ count: outcomes.length, organisation, state, codes },
    envelopes: short(slot.envelopes),
  });
});

test("A key that sent none reads so; one that sent more than twenty reads how many, and the last twenty", async () => {
  const slots = [slotWith([]), slotWith(some(20)), slotWith(some(21)), slotWith(some(255)), slotWith(some(300))];
  const replies = await makeReplies({ ...of, slots });
  const all = await Promise.all(slots.map((slot) => readReply({ ...of, ...slot, replies, subs: subsOf(slots) })));
  expect(all.map((one) => one?.count)).toEqual([0, 20, 21, 255, 255]);
  expect(all.map((one) => one?.envelopes)).toEqual(slots.map((slot) => short(slot.envelopes.slice(-20))));
  const [counts, ...others] = [envelope("counted"), ...some(30).map((one) => ({ ...one, outcome: "revoked" as const }))];
  const early = slotWith([counts as RepliedEnvelope, ...others]);
  const read = await readReply({ ...of, ...early, replies: await makeReplies({ ...of, slots: [early] }), subs: [early.sub] });
  expect(read?.envelopes).toEqual(short([counts as RepliedEnvelope, ...others.slice(-19)]));
});

test("A slot is 284 bytes, whatever the key sent, in order of the keys", async () => {
  expect(slotLength).toBe(284);
  for (const count of [0, 1, 20, 300]) expect(await makeReplies({ ...of, slots: [slotWith(some(count))] })).toHaveLength(284);
  const slots = Array.from({ length: 7 }, (_, at) => slotWith(some(at)));
  const replies = await makeReplies({ ...of, slots });
  const sorted = slots.toSorted((one, other) => (one.sub < other.sub ? -1 : 1));
  const alone = await Promise.all(sorted.map((slot) => makeReplies({ ...of, slots: [slot] })));
  expect(toHex(replies)).toBe(alone.map((one) => toHex(one)).join(""));
  expect(await makeReplies({ ...of, slots: slots.toReversed() })).toEqual(replies);
});

test("Every key reads its own slot, and nothing of another's", async () => {
  const count = fc.array(fc.nat({ max: 24 }), { minLength: 2, maxLength: 8 });
  const property = fc.asyncProperty(count, async (counts) => {
    const slots = counts.map((each) => slotWith(some(each)));
    const replies = await makeReplies({ ...of, slots });
    const subs = subsOf(slots);
    for (const { sub, envelopes, organisation, state, codes } of slots)
      for (const other of slots) {
        const read = await readReply({ ...of, replies, subs, sub, replyKey: other.replyKey });
        expect(read).toEqual(
          other.sub === sub ? { ...{ count: envelopes.length, organisation, state, codes }, envelopes: short(envelopes.slice(-20)) } : null,
        );
      }
  });
  await fc.assert(property, { numRuns: 25 });
});

test("Another round or release, a slot in another's place, a changed bit and another length read as nothing", async () => {
  const slots = [slotWith(some(2)), slotWith(some(2))].toSorted((one, other) => (one.sub < other.sub ? -1 : 1));
  const [slot, next] = slots as [ReplySlot, ReplySlot];
  const [replies, subs] = [await makeReplies({ ...of, slots }), subsOf(slots)];
  const input = { ...of, replies, subs, sub: slot.sub, replyKey: slot.replyKey };
  expect(await readReply(input)).toMatchObject({ count: 2 });
  expect(await readReply({ ...input, round: "annan" })).toBeNull();
  expect(await readReply({ ...input, release: "r2" })).toBeNull();
  expect(await readReply({ ...input, sub: toBase64url(draw(32)) })).toBeNull();
  expect(await readReply({ ...input, replyKey: draw(31) })).toBeNull();
  const exchanged = Uint8Array.from([...replies.subarray(slotLength), ...replies.subarray(0, slotLength)]);
  for (const { sub } of slots)
    for (const { replyKey } of slots) expect(await readReply({ ...input, replies: exchanged, sub, replyKey })).toBeNull();
  for (let at = 0; at < slotLength; at++) expect(await readReply({ ...input, replies: flipped(replies, at, below(8)) })).toBeNull();
  expect(await readReply({ ...input, replies: flipped(replies, slotLength + below(slotLength), 0) })).toMatchObject({ count: 2 });
  expect(await readReply({ ...input, replies: replies.subarray(1) })).toBeNull();
  expect(await readReply({ ...input, subs: [slot.sub] })).toBeNull();
  expect(await readReply({ ...input, subs: [next.sub, slot.sub] })).toMatchObject({ count: 2 });
});

test("A release made again has the same replies, and one that differs in an outcome shares no nonce with it", async () => {
  const slot = slotWith([envelope("counted")]);
  const changed = { ...slot, envelopes: slot.envelopes.map((one) => ({ ...one, outcome: "replaced" as const })) };
  const first = await makeReplies({ ...of, slots: [slot] });
  expect(await makeReplies({ ...of, slots: [slot] })).toEqual(first);
  expect((await makeReplies({ ...of, slots: [changed] })).subarray(0, 12)).not.toEqual(first.subarray(0, 12));
});

test("A slot is what the format says, opened with Node's own HKDF, HMAC and AES", async () => {
  const slot = {
    ...slotWith([{ ...envelope("declined"), isByOther: true }]),
    organisation: "m-0114",
    state: "replaced" as const,
    codes: 2,
  };
  const bytes = await makeReplies({ ...of, slots: [slot] });
  const key = new Uint8Array(hkdfSync("sha256", slot.replyKey, "infosaktrappan/2", "reply\novning\nr1\n", 32));
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(`infosaktrappan/2/reply\novning\nr1\n${slot.sub}\n`)).setAuthTag(bytes.subarray(-16));
  const plain = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
  expect(plain.toString("hex")).toBe(
    `01020206${Buffer.from("m-0114").toString("hex")}${slot.envelopes[0]?.digest.slice(0, 16)}83`.padEnd(2 * 256, "0"),
  );
  expect(new Uint8Array(createHmac("sha256", key).update(plain).digest().subarray(0, 12))).toEqual(bytes.slice(0, 12));
});

test("A key with two replies, a reply key of another length, an id that is too long and a digest that is none are the caller's mistakes", async () => {
  const slot = slotWith(some(1));
  await expect(makeReplies({ ...of, slots: [slot, { ...slotWith([]), sub: slot.sub }] })).rejects.toThrow(RangeError);
  await expect(makeReplies({ ...of, slots: [{ ...slot, replyKey: draw(33) }] })).rejects.toThrow(RangeError);
  await expect(makeReplies({ ...of, slots: [{ ...slot, organisation: "m".repeat(61) }] })).rejects.toThrow(RangeError);
  await expect(makeReplies({ ...of, slots: [{ ...slot, envelopes: [{ ...envelope("counted"), digest: "x" }] }] })).rejects.toThrow(
    RangeError,
  );
});

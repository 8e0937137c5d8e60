import { expect, test } from "vitest";
import { canonicalize, type Json } from "../../core/canonical.ts";
import { type Bytes, fromBase64url, toBase64url } from "../../envelope/base64url.ts";
import { digestOf, utf8 } from "../../envelope/digest.ts";
import { commitmentTo } from "../../envelope/invitation/commitment.ts";
import type { SubmissionKeys } from "../../envelope/invitation/invitation.ts";
import { type Registry, registryText } from "../../envelope/invitation/registry.ts";
import { pad } from "../../envelope/padding.ts";
import type { Roster } from "../../envelope/round-document.ts";
import { seal } from "../../envelope/seal.ts";
import { readHolders } from "../../envelope/sealing/holders.ts";
import { boxLength, contextOf, type Place, places } from "../../envelope/sealing/layout.ts";
import { sealToHolders } from "../../envelope/sealing/two-of-three.ts";
import { envelopeMessage } from "../../envelope/signed-text.ts";
import { envelopePath } from "../../envelope/verify.ts";
import { codesOf, inventResponse, inventRound, pairs, partsOfEnvelope, passed } from "../../testing/envelope/invented-round.ts";
import type { Parts } from "../session.ts";
import { openEnvelopes, readRegistry, type StoredEnvelope } from "./open.ts";

const invented = await inventRound();
const keys = invented.keys as unknown as readonly [SubmissionKeys, SubmissionKeys, SubmissionKeys];

/** A file in the store, with what two holders hand over of it. */
async function stored(bytes: Bytes, changes: Partial<StoredEnvelope> = {}): Promise<StoredEnvelope> {
  const path = envelopePath(invented.document.round, await digestOf(bytes));
  return { path, bytes, addedAt: 1_790_000_100, position: 1, parts: partsFrom(bytes), ...changes };
}
function partsFrom(bytes: Bytes, from?: readonly Place[]): Parts {
  try {
    return partsOfEnvelope(invented, JSON.parse(new TextDecoder().decode(bytes)) as { readonly ct: string; readonly sub: string }, from);
  } catch {
    return new Map();
  }
}

/** An envelope signed by a key over any ciphertext: what an invited party with its own tools can make. */
async function forged(key: SubmissionKeys, ciphertext: Uint8Array): Promise<StoredEnvelope> {
  const head = { kid: invented.document.kid, round: invented.document.round, sub: key.sub };
  const sig = toBase64url(await key.sign(await envelopeMessage(head, ciphertext)));
  return stored(utf8(canonicalize({ ...head, ct: toBase64url(ciphertext), schema: "infosaktrappan-envelope/2", sig })));
}
async function sealedText(key: SubmissionKeys, text: string): Promise<Bytes> {
  const { document } = invented;
  const context = contextOf({ use: "envelope", round: document.round, kid: document.kid, subject: key.sub });
  return sealToHolders({ plaintext: pad(text, document.padding) as Bytes, holders: passed(await readHolders(document)), context });
}
const forgedInner = async (key: SubmissionKeys, inner: unknown): Promise<StoredEnvelope> =>
  forged(key, await sealedText(key, canonicalize(inner as Json)));

async function honest(key: SubmissionKeys): Promise<StoredEnvelope> {
  return stored(passed(await seal({ round: invented.document, keys: key, inner: inventResponse(invented.document) })).bytes);
}
const bySender = async (file: StoredEnvelope) => {
  const { sub } = JSON.parse(new TextDecoder().decode(file.bytes)) as { readonly sub: string };
  return { sub, digest: await digestOf(file.bytes), addedAt: file.addedAt, position: file.position };
};

const open = (envelopes: readonly StoredEnvelope[], roster = invented.roster) =>
  openEnvelopes({ envelopes, round: invented.document, roster });

test("Sealed answers come out as they went in, with any two holders' parts, and progress is reported", async () => {
  const envelopes = [await honest(keys[0]), await honest(keys[1])];
  for (const pair of [...pairs, places]) {
    const reported: number[] = [];
    const result = await openEnvelopes({
      envelopes: envelopes.map((one) => ({ ...one, parts: partsFrom(one.bytes as Bytes, pair) })),
      round: invented.document,
      roster: invented.roster,
      progress: (done) => reported.push(done),
    });
    expect(result).toMatchObject({ quarantined: [], wrong: [] });
    expect(result.opened.map((one) => one.response)).toEqual([inventResponse(invented.document), inventResponse(invented.document)]);
    expect(result.opened.map((one) => one.sub)).toEqual([keys[0].sub, keys[1].sub]);
    expect(reported).toEqual([1, 2]);
  }
});

test("One holder's parts open nothing", async () => {
  const envelope = await honest(keys[0]);
  for (const place of places) {
    const { opened, quarantined } = await open([{ ...envelope, parts: partsFrom(envelope.bytes as Bytes, [place]) }]);
    expect(opened).toEqual([]);
    expect(quarantined).toEqual([{ path: envelope.path, code: "open-not-as-sealed", by: await bySender(envelope) }]);
  }
});

test("Another organisation's ciphertext, signed again, is set aside: the ballot-copying attack", async () => {
  const original = await honest(keys[0]);
  const { ct } = JSON.parse(new TextDecoder().decode(original.bytes)) as { ct: string };
  const copy = await forged(keys[1], fromBase64url(ct) as Uint8Array);
  // Even if holders handed over the original's parts for it.
  for (const parts of [copy.parts, original.parts]) {
    const { opened, quarantined } = await open([{ ...copy, parts }, original]);
    expect(quarantined).toEqual([{ path: copy.path, code: "open-not-as-sealed", by: await bySender(copy) }]);
    expect(opened.map((one) => one.path)).toEqual([original.path]);
  }
});

test("Each kind of bad file is set aside with its own code, reported to the key that signed it if any, and none stops the rest", async () => {
  const { document } = invented;
  const inner = inventResponse(document);
  const good = await honest(keys[2]);
  const tampered = good.bytes.slice();
  tampered[9000] = (tampered[9000] as number) === 0x41 ? 0x42 : 0x41;
  const damaged = await sealedText(keys[0], "x");
  const ofPayload = damaged.slice();
  ofPayload[3 * boxLength] = (ofPayload[3 * boxLength] as number) ^ 1;
  const ofBox = damaged.slice();
  ofBox[40] = (ofBox[40] as number) ^ 1;
  const signed: readonly (readonly [StoredEnvelope, string])[] = [
    [await forgedInner(keys[0], { ...inner, editionDigest: "0".repeat(64) }), "open-other-edition"],
    [await forgedInner(keys[0], { ...inner, extra: 1 }), "shape-unknown-key"],
    [await forgedInner(keys[0], { ...inner, sub: keys[0].sub }), "shape-unknown-key"],
    [await forgedInner(keys[0], { ...inner, answers: { "risk-owner": 200 } }), "shape-range"],
    [await forgedInner(keys[0], []), "shape-type"],
    [await forged(keys[0], await sealedText(keys[0], ` ${canonicalize(inner as unknown as Json)}`)), "gate-not-canonical"],
    [await forged(keys[0], await sealedText(keys[0], "")), "gate-empty"],
    [await forged(keys[0], await sealedText(keys[0], "not json")), "gate-not-json"],
    [await forged(keys[0], ofPayload), "open-payload"],
    [await forged(keys[0], ofBox), "open-not-as-sealed"],
  ];
  const unsigned: readonly (readonly [StoredEnvelope, string])[] = [
    [await stored(tampered as Bytes), "envelope-signature"],
    [{ ...(await honest(keys[0])), path: "submissions/ovning-1/00/x.json" }, "envelope-name"],
    [await honest(keys[1]).then((one) => ({ ...one, path: one.path.replace("ovning-1", "ovning-2") })), "open-path"],
    [await stored(utf8("{}")), "shape-missing"],
  ];
  const { opened, quarantined } = await open([...[...signed, ...unsigned].map(([file]) => file), good]);
  expect(quarantined).toEqual([
    ...(await Promise.all(signed.map(async ([file, code]) => ({ path: file.path, code, by: await bySender(file) })))),
    ...unsigned.map(([file, code]) => ({ path: file.path, code })),
  ]);
  expect(opened.map((one) => one.path)).toEqual([good.path]);
});

test("Revoking a key invalidates everything that it has signed, also what was accepted before", async () => {
  const [before, alsoBefore, other] = [await honest(keys[0]), await honest(keys[0]), await honest(keys[1])];
  expect((await open([before, alsoBefore, other])).opened).toHaveLength(3);
  const revoked = { ...invented.roster, revoked: [keys[0].sub] };
  const { opened, quarantined } = await open([before, alsoBefore, other], revoked);
  expect(opened.map((one) => one.path)).toEqual([other.path]);
  const by = await Promise.all([before, alsoBefore].map(bySender));
  expect(quarantined).toEqual([before, alsoBefore].map(({ path }, at) => ({ path, code: "envelope-revoked-key", by: by[at] })));
});

test("A revoked key gets a reply about what it signed itself, not of what somebody else put its name on", async () => {
  const good = await honest(keys[0]);
  const tampered = good.bytes.slice();
  tampered[9000] = (tampered[9000] as number) === 0x41 ? 0x42 : 0x41;
  const file = await stored(tampered as Bytes);
  const { quarantined } = await open([file], { ...invented.roster, revoked: [keys[0].sub] });
  expect(quarantined).toEqual([{ path: file.path, code: "envelope-revoked-key" }]);
});

test("A holder who hands over something else is named, and with the other two changes nothing", async () => {
  const envelope = await honest(keys[0]);
  const all = partsFrom(envelope.bytes as Bytes, places);
  for (const liar of places) {
    const lied = new Map(all).set(liar, new Uint8Array(64).fill(7));
    expect(await open([{ ...envelope, parts: lied }])).toMatchObject({ opened: [{ path: envelope.path }], quarantined: [], wrong: [liar] });
  }
});

const entries = (organisations: readonly string[]): Registry["entries"] =>
  organisations.map((organisation, at) => ({
    organisation,
    reply: toBase64url(new Uint8Array(32).fill(at)),
    sub: keys[at]?.sub as string,
  }));
const registry = (changes: Partial<Registry> = {}): Bytes =>
  utf8(
    registryText({
      schema: "infosaktrappan-registry/4",
      round: invented.document.round,
      entries: entries(["m-0114", "r-01", "m-0115"]),
      ...changes,
    }),
  );

async function committed(all: Registry["entries"]): Promise<Roster> {
  const { round } = invented.document;
  const of = all.map(
    async ({ organisation, reply, sub }) => [sub, await commitmentTo(organisation, round, fromBase64url(reply) as Bytes)] as const,
  );
  return { ...invented.roster, of: new Map(await Promise.all(of)) };
}

test("The registry gives organisation and reply key by key, and must have the roster's keys and the population's organisations", async () => {
  const { document } = invented;
  const roster = await committed(entries(["m-0114", "r-01", "m-0115"]));
  const ask = { parts: [registry()], round: document, roster, organisations: new Set(["m-0114", "r-01", "m-0115"]) };
  const expected = entries(["m-0114", "r-01", "m-0115"]).map(({ sub, ...rest }) => [sub, rest] as const);
  expect(passed(await readRegistry(ask))).toEqual(new Map(expected));
  const halves = [registry({ entries: entries(["m-0114"]) }), registry({ entries: entries(["m-0114", "r-01", "m-0115"]).slice(1) })];
  expect(passed(await readRegistry({ ...ask, parts: halves }))).toEqual(new Map(expected));
  expect(codesOf(await readRegistry({ ...ask, parts: halves.slice(1) }))).toEqual(["registry-not-the-roster"]);
  // Two organisations that have exchanged keys, and another reply key: both were settled when the codes were made.
  const exchanged = [registry({ entries: entries(["r-01", "m-0114", "m-0115"]) })];
  expect((await readRegistry({ ...ask, parts: exchanged })).diagnostics).toMatchObject([
    { code: "registry-other-organisation", values: { count: 2 } },
  ]);
  const unread = entries(["m-0114", "r-01", "m-0115"]).map((one) => ({ ...one, reply: toBase64url(new Uint8Array(32).fill(9)) }));
  expect(codesOf(await readRegistry({ ...ask, parts: [registry({ entries: unread })] }))).toEqual(["registry-other-organisation"]);
  expect(codesOf(await readRegistry({ ...ask, organisations: new Set(["r-01", "m-0115"]) }))).toEqual(["registry-unknown-organisation"]);
  expect(codesOf(await readRegistry({ ...ask, round: { round: "ovning-2" } }))).toEqual(["registry-other-round"]);
  // A part that does not open or is another's stops nothing where another has its keys, and a key that nobody invited is nobody's.
  expect(codesOf(await readRegistry({ ...ask, parts: [halves[1] as Bytes, null] }))).toEqual(["registry-unseal"]);
  const ghost = registry({ entries: [{ organisation: "r-01", reply: "A".repeat(43), sub: "A".repeat(43) }] });
  for (const wrong of [null, exchanged[0] as Bytes, registry({ entries: unread }), ghost, registry()])
    for (const parts of [
      [wrong, registry()],
      [registry(), wrong],
    ])
      expect(passed(await readRegistry({ ...ask, parts }))).toEqual(new Map(expected));
  expect(codesOf(await readRegistry({ ...ask, parts: [utf8("{}")] }))).toContain("shape-missing");
});

test("A registry with two valid codes of one organisation is refused; one with a replaced code is not", async () => {
  const { document } = invented;
  const two = entries(["m-0114", "r-01", "r-01"]);
  const ask = { round: document, roster: await committed(two), organisations: new Set(["m-0114", "r-01"]) };
  const revoked = { ...ask.roster, revoked: [keys[1]?.sub as string] };
  expect(codesOf(await readRegistry({ ...ask, parts: [registry({ entries: two })] }))).toEqual(["registry-two-codes"]);
  const named = await readRegistry({ ...ask, nameOf: (id) => `${id} X`, parts: [registry({ entries: two })] });
  expect(named.diagnostics).toMatchObject([{ code: "registry-two-codes" }, { code: "registry-two-codes-of", values: { names: "r-01 X" } }]);
  expect(codesOf(await readRegistry({ ...ask, roster: revoked, parts: [registry({ entries: two })] }))).toEqual([]);
});

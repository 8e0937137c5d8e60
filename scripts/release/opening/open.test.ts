import { beforeAll, expect, test } from "vitest";
import { canonicalize, type Json } from "../../core/canonical.ts";
import { type Bytes, fromBase64url, toBase64url } from "../../envelope/base64url.ts";
import { digestOf, utf8 } from "../../envelope/digest.ts";
import type { SubmissionKeys } from "../../envelope/invitation/invitation.ts";
import { makeInvitations } from "../../envelope/invitation/invite.ts";
import { registryText } from "../../envelope/invitation/registry.ts";
import { pad } from "../../envelope/padding.ts";
import { seal, sealTo } from "../../envelope/seal.ts";
import { envelopeMessage } from "../../envelope/signed-text.ts";
import { envelopePath } from "../../envelope/verify.ts";
import { codesOf, type InventedRound, inventResponse, inventRound, passed } from "../../testing/envelope/invented-round.ts";
import { openEnvelopes, openRegistry, type StoredEnvelope } from "./open.ts";

let invented: InventedRound;
let keys: readonly [SubmissionKeys, SubmissionKeys, SubmissionKeys];
beforeAll(async () => {
  invented = await inventRound();
  keys = invented.keys as unknown as typeof keys;
});

async function stored(bytes: Bytes, changes: Partial<StoredEnvelope> = {}): Promise<StoredEnvelope> {
  return { path: envelopePath(invented.document.round, await digestOf(bytes)), bytes, addedAt: 1_790_000_100, position: 1, ...changes };
}

/** An envelope signed by a key over any ciphertext: what an invited party with its own tools can make. */
async function forged(key: SubmissionKeys, ciphertext: Uint8Array): Promise<StoredEnvelope> {
  const head = { kid: invented.document.kid, round: invented.document.round, sub: key.sub };
  const sig = toBase64url(await key.sign(await envelopeMessage(head, ciphertext)));
  return stored(utf8(canonicalize({ ...head, ct: toBase64url(ciphertext), schema: "infosaktrappan-envelope/1", sig })));
}
const sealedText = async (text: string): Promise<Bytes> =>
  passed(await sealTo(invented.document.recipients, pad(text, invented.document.padding) as Bytes));
const forgedInner = async (key: SubmissionKeys, inner: unknown): Promise<StoredEnvelope> =>
  forged(key, await sealedText(canonicalize(inner as Json)));

async function honest(key: SubmissionKeys): Promise<StoredEnvelope> {
  return stored(passed(await seal({ round: invented.document, keys: key, inner: inventResponse(invented.document, key.sub) })).bytes);
}

const open = (envelopes: readonly StoredEnvelope[], identities: readonly string[] = [invented.identities[0]], roster = invented.roster) =>
  openEnvelopes({ envelopes, identities, round: invented.document, roster });

test("Sealed answers come out as they went in, with either identity, and progress is reported", async () => {
  const envelopes = [await honest(keys[0]), await honest(keys[1])];
  for (const identity of invented.identities) {
    const told: number[] = [];
    const result = await openEnvelopes({
      envelopes,
      identities: [identity],
      round: invented.document,
      roster: invented.roster,
      progress: (done) => told.push(done),
    });
    expect(result.quarantined).toEqual([]);
    expect(result.opened.map((one) => one.response)).toEqual([keys[0], keys[1]].map((key) => inventResponse(invented.document, key.sub)));
    expect(told).toEqual([1, 2]);
  }
});

test("Another organisation's ciphertext, signed again, is set aside: the ballot-copying attack", async () => {
  const original = await honest(keys[0]);
  const { ct } = JSON.parse(new TextDecoder().decode(original.bytes)) as { ct: string };
  const copy = await forged(keys[1], fromBase64url(ct) as Uint8Array);
  const { opened, quarantined } = await open([copy, original]);
  expect(quarantined).toEqual([{ path: copy.path, code: "open-other-sub" }]);
  expect(opened.map((one) => one.path)).toEqual([original.path]);
});

test("Each kind of bad file is set aside with its own code, and none stops the rest", async () => {
  const { document } = invented;
  const inner = inventResponse(document, keys[0].sub);
  const elsewhere = await inventRound(0);
  const good = await honest(keys[2]);
  const tampered = good.bytes.slice();
  tampered[9000] = (tampered[9000] as number) === 0x41 ? 0x42 : 0x41;
  const files: readonly (readonly [StoredEnvelope, string])[] = [
    [await forgedInner(keys[0], { ...inner, round: "ovning-2" }), "open-other-round"],
    [await forgedInner(keys[0], { ...inner, editionDigest: "0".repeat(64) }), "open-other-edition"],
    [await forgedInner(keys[0], { ...inner, extra: 1 }), "shape-unknown-key"],
    [await forgedInner(keys[0], { ...inner, answers: { "risk-owner": 30 } }), "shape-range"],
    [await forgedInner(keys[0], []), "shape-type"],
    [await forged(keys[0], await sealedText(` ${canonicalize(inner as unknown as Json)}`)), "gate-not-canonical"],
    [await forged(keys[0], await sealedText("")), "gate-empty"],
    [await forged(keys[0], await sealedText("not json")), "gate-not-json"],
    [await forged(keys[0], passed(await sealTo(elsewhere.document.recipients, pad("x", 8192) as Bytes))), "open-unseal"],
    [await stored(tampered as Bytes), "envelope-signature"],
    [{ ...(await honest(keys[0])), path: "submissions/ovning-1/00/x.json" }, "envelope-name"],
    [await misplaced(await honest(keys[1])), "open-path"],
    [await stored(utf8("{}")), "shape-missing"],
  ];
  const { opened, quarantined } = await open([...files.map(([file]) => file), good]);
  expect(quarantined).toEqual(files.map(([file, code]) => ({ path: file.path, code })));
  expect(opened.map((one) => one.path)).toEqual([good.path]);
});

test("Revoking a key invalidates everything that it has signed, also what was accepted before", async () => {
  const [before, alsoBefore, other] = [await honest(keys[0]), await honest(keys[0]), await honest(keys[1])];
  expect((await open([before, alsoBefore, other])).opened).toHaveLength(3);
  const revoked = { ...invented.roster, revoked: [keys[0].sub] };
  const { opened, quarantined } = await open([before, alsoBefore, other], undefined, revoked);
  expect(opened.map((one) => one.path)).toEqual([other.path]);
  expect(quarantined).toEqual([before, alsoBefore].map(({ path }) => ({ path, code: "envelope-revoked-key" })));
});

function misplaced(file: StoredEnvelope): StoredEnvelope {
  return { ...file, path: file.path.replace("ovning-1", "ovning-2") };
}

test("An invalid identity opens nothing", async () => {
  await expect(open([await honest(keys[0])], ["not an identity"])).resolves.toMatchObject({
    opened: [],
    quarantined: [{ code: "open-unseal" }],
  });
});

test("The registry gives organisations by key, and must have the roster's keys and the population's organisations", async () => {
  const { document, identities } = invented;
  const organisations = ["m-0114", "r-01"];
  const { registry, invitations } = passed(await makeInvitations({ round: document, organisations }));
  const roster = { round: document.round, keys: invitations.map(({ sub }) => sub).sort(), revoked: [] };
  const ask = { parts: [registry], identities, round: document, roster, organisations: new Set(organisations) };
  expect(passed(await openRegistry(ask))).toEqual(new Map(invitations.map(({ sub, organisation }) => [sub, organisation])));
  expect(codesOf(await openRegistry({ ...ask, roster: invented.roster }))).toEqual(["registry-not-the-roster"]);
  expect(codesOf(await openRegistry({ ...ask, roster: { ...roster, keys: roster.keys.slice(1) } }))).toEqual(["registry-not-the-roster"]);
  expect(codesOf(await openRegistry({ ...ask, organisations: new Set(["r-01"]) }))).toEqual(["registry-unknown-organisation"]);
  expect(codesOf(await openRegistry({ ...ask, round: { round: "ovning-2" } }))).toEqual(["registry-other-round"]);
  expect(codesOf(await openRegistry({ ...ask, identities: (await inventRound(0)).identities }))).toEqual(["registry-unseal"]);
});

test("A registry with a repeated key is refused", async () => {
  const { document, identities, roster } = invented;
  const [first] = roster.keys as [string];
  const entries = [...roster.keys, first].map((sub) => ({ organisation: "r-01", sub }));
  const bytes = passed(
    await sealTo(document.recipients, utf8(registryText({ schema: "infosaktrappan-registry/1", round: document.round, entries }))),
  );
  expect(codesOf(await openRegistry({ parts: [bytes], identities, round: document, roster, organisations: new Set(["r-01"]) }))).toEqual([
    "registry-repeated-key",
  ]);
});

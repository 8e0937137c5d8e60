import { expect, test } from "vitest";
import { canonicalize, type Json } from "../core/canonical.ts";
import { codesOf, inventResponse, inventRound, partsOfEnvelope, passed } from "../testing/envelope/invented-round.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { passGate } from "./gate.ts";
import { nextIssuedAt, responseText } from "./inner-response.ts";
import { responseLimits } from "./limits.ts";
import { nodeVerifiers } from "./node-verifiers.ts";
import { unpad } from "./padding.ts";
import { declineReasons, type Envelope, type SealedResponse } from "./schema.ts";
import { type SealInput, seal } from "./seal.ts";
import { readHolders } from "./sealing/holders.ts";
import { boxOf, contextOf, type Place, places, sealedLength } from "./sealing/layout.ts";
import { openSealed } from "./sealing/open-sealed.ts";
import { sealToHolders } from "./sealing/two-of-three.ts";
import { verifyEnvelope } from "./verify.ts";

const invented = await inventRound();
const [keys] = invented.keys as [SealInput["keys"]];
const input = { round: invented.document, keys, inner: inventResponse(invented.document, keys.sub) };

const pairs: readonly (readonly Place[])[] = [
  [1, 2],
  [1, 3],
  [2, 3],
];

async function open({ ct, sub }: Envelope, pair: readonly Place[] = [1, 2], round = invented.document): Promise<string> {
  const { document, secrets } = { ...invented, document: round };
  const opened = await openSealed({
    sealed: fromBase64url(ct) as Uint8Array,
    length: document.padding,
    holders: passed(await readHolders(document)),
    context: contextOf({ use: "envelope", round: document.round, kid: document.kid, subject: sub }),
    parts: partsOfEnvelope({ document, secrets }, { ct, sub }, pair),
  });
  return opened.ok ? new TextDecoder().decode(opened.plaintext) : opened.code;
}

test("What any two holders open is what the form shows, apart from trailing spaces; one alone opens nothing", async () => {
  const { envelope } = passed(await seal(input));
  for (const pair of pairs) {
    const text = await open(envelope, pair);
    expect(text).toHaveLength(invented.document.padding);
    expect(text.trimEnd()).toBe(responseText(input.inner));
  }
  for (const place of places) expect(await open(envelope, [place])).toBe("open-not-as-sealed");
});

test("Nothing that is public opens an envelope, and neither does what the receipt and the kept file hold", async () => {
  const { envelope, digest } = passed(await seal(input));
  // A seed opens an envelope, and every 32 bytes of these are tried as one: the seed is drawn by itself and stored nowhere.
  const known = [
    envelope.sub,
    envelope.kid,
    envelope.sig.slice(0, 43),
    toBase64url(Buffer.from(digest, "hex")),
    invented.document.receiptKey,
  ];
  const holders = passed(await readHolders(invented.document));
  const context = contextOf({ use: "envelope", round: envelope.round, kid: envelope.kid, subject: envelope.sub });
  for (const one of known.map((text) => Buffer.from(text, "base64url").subarray(0, 32)).filter(({ length }) => length === 32)) {
    const again = await sealToHolders({ plaintext: new Uint8Array(invented.document.padding), holders, context, seed: one });
    for (const place of places) expect(boxOf(again, place)).not.toEqual(boxOf(fromBase64url(envelope.ct) as Uint8Array, place));
  }
});

test("A sealed envelope is verified under its own name", async () => {
  const { bytes, digest, envelope } = passed(await seal(input));
  const checked = await verifyEnvelope({
    bytes,
    name: `submissions/x/${digest}.json`,
    round: invented.document,
    roster: invented.roster,
    verifiers: nodeVerifiers,
  });
  expect(passed(checked).envelope).toEqual(envelope);
  expect(canonicalize(envelope as unknown as Json)).toBe(new TextDecoder().decode(bytes));
});

test("Submitting, declining and withdrawing give envelopes of the same length, whatever they contain", async () => {
  const { document } = invented;
  const { answers: _a, background: _b, ...bare } = inventResponse(document, input.keys.sub) as Extract<SealedResponse, { type: "submit" }>;
  const inners: readonly SealedResponse[] = [
    input.inner,
    inventResponse(document, input.keys.sub, { answers: {}, background: {} }),
    ...declineReasons.map((reason) => ({ ...bare, type: "decline" as const, reason })),
    { ...bare, type: "withdraw" },
  ];
  const sealed = await Promise.all(inners.map(async (inner) => passed(await seal({ ...input, inner }))));
  expect(inners.map((inner) => nodeVerifiers.response(inner))).toEqual(inners.map(() => []));
  expect(new Set(sealed.map((one) => one.bytes.length)).size).toBe(1);
  expect(new Set(sealed.map((one) => one.digest)).size).toBe(inners.length);
  expect(fromBase64url(sealed[0]?.envelope.ct as string)).toHaveLength(sealedLength(document.padding));
});

test("The same response sealed twice gives different bytes", async () => {
  expect(passed(await seal(input)).envelope.ct).not.toBe(passed(await seal(input)).envelope.ct);
});

test("The longest response that the formats allow fits in 8 KiB: sixty of the longest ids, each with the longest answer", async () => {
  const id = (at: number, length: number): string => `q${at}-`.padEnd(length, "x");
  const answers = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [id(at, 60), "not-applicable" as const]));
  const background = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [id(at, 60), "v".repeat(60)]));
  const edition = "e".repeat(20);
  const document = { ...invented.document, edition, round: "r".repeat(40) };
  const inner = inventResponse(document, input.keys.sub, { answers, background, edition, issuedAt: 9_999_999_999 });
  expect(nodeVerifiers.response(inner)).toEqual([]);
  expect(responseText(inner).length).toBeLessThanOrEqual(8192);
  const sealed = await seal({ round: document, keys: { ...input.keys, round: document.round }, inner });
  const text = await open(passed(sealed).envelope, [1, 3], document);
  expect(passed(passGate(unpad(new TextEncoder().encode(text)), responseLimits))).toEqual(inner);
});

test("A response that does not fit is refused rather than sealed at a greater length", async () => {
  const answers = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`q${at}-`.padEnd(60, "x"), 1]));
  expect(codesOf(await seal({ ...input, inner: inventResponse(invented.document, input.keys.sub, { answers }) }))).toEqual([
    "response-too-large",
  ]);
});

test("A key of another round signs nothing here", async () => {
  expect(codesOf(await seal({ ...input, keys: { ...input.keys, round: "ovning-2" } }))).toEqual(["response-of-other-round"]);
});

test("Two, four, repeated, damaged and substituted holders are refused", async () => {
  const keys = invented.document.holders.map(({ key }) => key) as [string, string, string];
  const tried = async (all: readonly string[], kid = invented.document.kid): Promise<readonly string[]> =>
    codesOf(await seal({ ...input, round: { ...invented.document, holders: all.map((key) => ({ key })), kid } }));
  const [first, second, third] = keys;
  expect(await tried([first, second])).toEqual(["holders-count"]);
  expect(await tried([...keys, first])).toEqual(["holders-count", "holders-alike"]);
  expect(await tried([first, second, first])).toEqual(["holders-alike"]);
  expect(await tried([first, second, third.slice(0, 43)])).toEqual(["holders-key"]);
  expect(await tried([first, third, second])).toEqual(["kid-not-of-holders"]);
  const other = (await inventRound(0)).document.holders[2]?.key as string;
  expect(await tried([first, second, other])).toEqual(["kid-not-of-holders"]);
});

test("A new envelope is issued later than the sender's last one, even if the clock was set back", () => {
  expect(nextIssuedAt(1000.9, undefined)).toBe(1000);
  expect(nextIssuedAt(1000, 999)).toBe(1000);
  expect(nextIssuedAt(1000, 1000)).toBe(1001);
  expect(nextIssuedAt(1000, 5000)).toBe(5001);
});

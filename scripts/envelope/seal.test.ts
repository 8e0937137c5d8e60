import { Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { beforeAll, expect, test } from "vitest";
import { canonicalize, type Json } from "../core/canonical.ts";
import { codesOf, type InventedRound, inventResponse, inventRound, passed } from "../testing/envelope/invented-round.ts";
import { fromBase64url } from "./base64url.ts";
import { passGate, responseLimits } from "./gate.ts";
import { nextIssuedAt, responseText } from "./inner-response.ts";
import { nodeVerifiers } from "./node-verifiers.ts";
import { sealedLength, unpad } from "./padding.ts";
import { kidOf } from "./recipients.ts";
import { declineReasons, type SealedResponse } from "./schema.ts";
import { type SealInput, seal } from "./seal.ts";
import { verifyEnvelope } from "./verify.ts";

let invented: InventedRound;
let input: SealInput;
beforeAll(async () => {
  invented = await inventRound();
  const [keys] = invented.keys as [SealInput["keys"]];
  input = { round: invented.document, keys, inner: inventResponse(invented.document, keys.sub) };
});

async function open(ct: string, identity: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(fromBase64url(ct) as Uint8Array, "text");
}

test("What either recipient's identity opens is what the form shows, apart from trailing spaces", async () => {
  const { envelope } = passed(await seal(input));
  for (const identity of invented.identities) {
    const text = await open(envelope.ct, identity);
    expect(text).toHaveLength(invented.document.padding);
    expect(text.trimEnd()).toBe(responseText(input.inner));
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
  const text = await open(passed(sealed).envelope.ct, invented.identities[0]);
  expect(passed(passGate(unpad(new TextEncoder().encode(text)), responseLimits))).toEqual(inner);
});

test("A response that does not fit is refused rather than sealed at a greater length", async () => {
  const answers = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`q${at}-`.padEnd(60, "x"), 1]));
  expect(codesOf(await seal({ ...input, inner: inventResponse(invented.document, input.keys.sub, { answers }) }))).toEqual([
    "response-too-large",
  ]);
});

test("A response that belongs to another round or key is not sealed", async () => {
  const inner = inventResponse(invented.document, invented.keys[1]?.sub as string, { round: "ovning-2" });
  expect(codesOf(await seal({ ...input, inner }))).toEqual(["response-of-other-round", "response-of-other-key"]);
});

test("Classical, mixed, repeated and substituted recipients are refused", async () => {
  const [first, second] = invented.document.recipients as [string, string];
  const classical = await identityToRecipient(await generateX25519Identity());
  const tried = async (recipients: string[], kid?: string): Promise<readonly string[]> =>
    codesOf(await seal({ ...input, round: { ...invented.document, recipients, kid: kid ?? (await kidOf(recipients)) } }));
  expect(await tried([classical, classical])).toContain("recipients-not-hybrid");
  expect(await tried([first, classical])).toEqual(["recipients-not-hybrid"]);
  expect(await tried([first, first])).toEqual(["recipients-alike"]);
  expect(await tried([first])).toEqual(["recipients-alike"]);
  expect(await tried([first, `${second.slice(0, -1)}${second.endsWith("q") ? "p" : "q"}`])).toEqual(["recipients-not-hybrid"]);
  const other = (await inventRound(0)).document;
  expect(await tried(other.recipients, invented.document.kid)).toEqual(["kid-not-of-recipients"]);
});

test("The key id of two recipients is the same in either order", async () => {
  expect(await kidOf(invented.document.recipients.toReversed())).toBe(invented.document.kid);
});

test("A new envelope is issued later than the sender's last one, even if the clock was set back", () => {
  expect(nextIssuedAt(1000.9, undefined)).toBe(1000);
  expect(nextIssuedAt(1000, 999)).toBe(1000);
  expect(nextIssuedAt(1000, 1000)).toBe(1001);
  expect(nextIssuedAt(1000, 5000)).toBe(5001);
});

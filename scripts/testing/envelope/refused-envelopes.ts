// Files that are not a valid envelope of the round, each with the codes that it is refused with.
import { canonicalize, type Json } from "../../core/canonical.ts";
import { fromBase64url, toBase64url } from "../../envelope/base64url.ts";
import { joined } from "../../envelope/digest.ts";
import type { SubmissionKeys } from "../../envelope/invitation/invitation.ts";
import type { SealedEnvelope } from "../../envelope/seal.ts";
import { boxLength } from "../../envelope/sealing/layout.ts";
import { envelopeMessage } from "../../envelope/signed-text.ts";
import { type InventedRound, inventRound } from "./invented-round.ts";

interface Sealed {
  readonly round: InventedRound;
  /** By the round's first and second members. */
  readonly good: SealedEnvelope;
  readonly other: SealedEnvelope;
}

type Contents = string | Uint8Array;
export type RefusedEnvelope = readonly [name: string, codes: readonly string[], make: (sealed: Sealed) => Contents | Promise<Contents>];

const text = ({ good }: Sealed): string => Buffer.from(good.bytes).toString("utf8");
/** The same envelope with another text in it. */
const written =
  (from: string | RegExp, to: string) =>
  (sealed: Sealed): string =>
    text(sealed).replace(from, to);
/** The same envelope with other members, in canonical form. */
const changed =
  (changes: (sealed: Sealed) => object) =>
  (sealed: Sealed): string =>
    canonicalize({ ...sealed.good.envelope, ...changes(sealed) } as unknown as Json);
const without =
  (member: string) =>
  ({ good }: Sealed): string =>
    canonicalize(Object.fromEntries(Object.entries(good.envelope).filter(([key]) => key !== member)));
const flipped = (word: string, at: number): string => `${word.slice(0, at)}${word[at] === "A" ? "B" : "A"}${word.slice(at + 1)}`;
/** The next letter of base64url: in the last place of 43 or 86 letters it changes bits that encode nothing. */
const withStrayBits = (word: string): string => {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return word.slice(0, -1) + (letters[letters.indexOf(word.at(-1) as string) + 1] as string);
};
const ciphertextOf = ({ good }: Sealed): Uint8Array => fromBase64url(good.envelope.ct) as Uint8Array;

interface Signing {
  readonly head?: Partial<Record<"kid" | "round" | "sub", string>>;
  readonly ciphertext?: Uint8Array;
  readonly by?: SubmissionKeys;
  /** What is signed instead of the envelope's message. */
  readonly message?: Uint8Array;
}

/** Signed as its sender would: nothing is wrong but what `change` makes wrong. */
const signed =
  (change: (sealed: Sealed) => Signing | Promise<Signing>) =>
  async (sealed: Sealed): Promise<string> => {
    const { kid, round } = sealed.round.document;
    const own = sealed.round.keys[0] as SubmissionKeys;
    const { by = own, ciphertext = ciphertextOf(sealed), ...rest } = await change(sealed);
    const head = { kid, round, sub: by.sub, ...rest.head };
    const sig = toBase64url(await by.sign((rest.message ?? (await envelopeMessage(head, ciphertext))) as Uint8Array<ArrayBuffer>));
    return canonicalize({ ...head, ct: toBase64url(ciphertext), schema: "infosaktrappan-envelope/2", sig });
  };
const sealing = (make: (sealed: Sealed) => Uint8Array | Promise<Uint8Array>) =>
  signed(async (sealed) => ({ ciphertext: await make(sealed) }));

const bytes: readonly RefusedEnvelope[] = [
  ["an empty file", ["gate-empty"], () => ""],
  ["one byte more than an envelope may have", ["gate-too-large"], () => "x".repeat(65_537)],
  ["the largest size, and nothing but spaces", ["gate-not-json"], () => " ".repeat(65_536)],
  ["JSON a hundred thousand brackets deep", ["gate-too-large"], () => "[".repeat(100_000)],
  ["a file of zeros", ["gate-byte"], () => new Uint8Array(1000)],
  ["a byte order mark before it", ["gate-byte"], (sealed) => `\uFEFF${text(sealed)}`],
  ["a line feed after it", ["gate-byte"], (sealed) => `${text(sealed)}\n`],
  ["a tab between its members", ["gate-byte"], written(",", ",\t")],
  ["a letter beyond ASCII", ["gate-byte"], written('"round":"', '"round":"å')],
  ["a byte that is no UTF-8", ["gate-byte"], ({ good }) => Uint8Array.of(...good.bytes.subarray(0, -1), 0xff, 0x7d)],
  ["an escape for a plain letter", ["gate-byte"], written('"schema":"i', '"schema":"\\u0069')],
  ["a delete character", ["gate-byte"], written('"round":"', '"round":"\x7f')],
];

const json: readonly RefusedEnvelope[] = [
  ["an object in a member", ["gate-too-deep"], written(/"kid":"\w+"/, '"kid":{}')],
  ["a list in a member", ["gate-too-deep"], written(/"kid":"\w+"/, '"kid":[]')],
  ["nine members", ["gate-too-wide"], written("{", '{"a":1,"b":2,"c":3,')],
  ["an envelope cut off before its end", ["gate-not-json"], (sealed) => text(sealed).slice(0, -1)],
  ["two envelopes in one file", ["gate-not-json"], (sealed) => text(sealed).repeat(2)],
  ["a comma too many", ["gate-not-json"], written(/\}$/, ",}")],
  ["a comment", ["gate-not-json"], written(/\}$/, "/* */}")],
  ["text that is not JSON", ["gate-not-json"], () => "answers: level 0"],
  ["a key that sets a prototype", ["gate-key"], written("{", '{"__proto__":1,')],
  ["a key in capitals", ["gate-key"], written('"kid"', '"KID"')],
  ["a key without a letter", ["gate-key"], written("{", '{"":1,')],
  ["a fraction", ["gate-value"], written(/"kid":"\w+"/, '"kid":1.5')],
  ["a number that no computer holds exactly", ["gate-value"], written(/"kid":"\w+"/, '"kid":9007199254740993')],
  ["a space after a comma", ["gate-not-canonical"], written(",", ", ")],
  ["a key twice", ["gate-not-canonical"], written('{"ct"', '{"ct":"","ct"')],
  [
    "members in another order",
    ["gate-not-canonical"],
    ({ good }) => JSON.stringify(Object.fromEntries(Object.entries(good.envelope).sort().reverse())),
  ],
  ["a number in another spelling", ["gate-not-canonical"], written(/"kid":"\w+"/, '"kid":1e2')],
];

const shape: readonly RefusedEnvelope[] = [
  ["a list instead of an envelope", ["shape-type"], () => "[]"],
  ["null instead of an envelope", ["shape-type"], () => "null"],
  ["an answer in plain text", ["gate-too-deep"], () => '{"answers":{"fraga-1":"0"}}'],
  ["a receipt instead of an envelope", ["shape-missing", "shape-unknown-key", "shape-unknown-key", "shape-choice"], receipt],
  ...["ct", "kid", "round", "schema", "sig", "sub"].map((one): RefusedEnvelope => [`no ${one}`, ["shape-missing"], without(one)]),
  ["an extra member", ["shape-unknown-key"], changed(() => ({ extra: "x" }))],
  ["another version of the envelope", ["shape-choice"], changed(() => ({ schema: "infosaktrappan-envelope/1" }))],
  ["a key id in capitals", ["shape-pattern"], changed(({ good }) => ({ kid: `A${good.envelope.kid.slice(1).toUpperCase()}` }))],
  ["a key id a letter short", ["shape-pattern"], changed(({ good }) => ({ kid: good.envelope.kid.slice(1) }))],
  ["a round with a path in its name", ["shape-pattern"], changed(() => ({ round: "../ovning-1" }))],
  ["a round of forty-one letters", ["shape-count"], changed(() => ({ round: "r".repeat(41) }))],
  ["a key with an equals sign after it", ["shape-pattern"], changed(({ good }) => ({ sub: `${good.envelope.sub}=` }))],
  ["a signature a letter short", ["shape-pattern"], changed(({ good }) => ({ sig: good.envelope.sig.slice(1) }))],
  ["an empty ciphertext", ["shape-pattern"], changed(() => ({ ct: "" }))],
  ["a ciphertext in base64's standard alphabet", ["shape-pattern"], changed(({ good }) => ({ ct: `+/${good.envelope.ct.slice(2)}` }))],
  ["a number for a ciphertext", ["shape-type"], changed(() => ({ ct: 1 }))],
  ["null for a signature", ["shape-type"], changed(() => ({ sig: null }))],
  ["a boolean for a key", ["shape-type"], changed(() => ({ sub: true }))],
];

function receipt({ good, round: { document } }: Sealed): string {
  const { kid, round, sig, sub } = good.envelope;
  return canonicalize({
    envelope: good.digest,
    kid,
    receivedOn: document.opens,
    round,
    schema: "infosaktrappan-receipt/2",
    sig,
    sub,
  });
}

const bindings: readonly RefusedEnvelope[] = [
  ["stray bits in the signature", ["envelope-base64url"], changed(({ good }) => ({ sig: withStrayBits(good.envelope.sig) }))],
  [
    "stray bits in the key",
    ["envelope-unknown-key", "envelope-base64url"],
    changed(({ good }) => ({ sub: withStrayBits(good.envelope.sub) })),
  ],
  [
    "a ciphertext that is not a whole number of bytes",
    ["envelope-base64url"],
    changed(({ good: { envelope } }) => ({ ct: envelope.ct.padEnd(4 * Math.ceil(envelope.ct.length / 4) + 1, "A") })),
  ],
  ["another round, signed for it", ["envelope-other-round"], signed(() => ({ head: { round: "ovning-2" } }))],
  ["another round, signed for this one", ["envelope-other-round", "envelope-signature"], changed(() => ({ round: "ovning-2" }))],
  ["another key id, signed for it", ["envelope-other-kid"], signed(() => ({ head: { kid: "0".repeat(32) } }))],
  ["another key id, signed for this one", ["envelope-other-kid", "envelope-signature"], changed(() => ({ kid: "0".repeat(32) }))],
  ["a key that nobody invited", ["envelope-unknown-key"], signed(async () => ({ by: (await inventRound(1)).keys[0] as SubmissionKeys }))],
  ["somebody else's ciphertext under one's own name", ["envelope-signature"], changed(({ other }) => ({ ct: other.envelope.ct }))],
  ["one's own ciphertext under somebody else's name", ["envelope-signature"], changed(({ other }) => ({ sub: other.envelope.sub }))],
  ["a signature changed in one letter", ["envelope-signature"], changed(({ good }) => ({ sig: flipped(good.envelope.sig, 20) }))],
  ["the signature of another envelope", ["envelope-signature"], changed(({ other }) => ({ sig: other.envelope.sig }))],
  ["a signature of zeros", ["envelope-signature"], changed(() => ({ sig: toBase64url(new Uint8Array(64)) }))],
  ["a signature over the ciphertext alone", ["envelope-signature"], signed((sealed) => ({ message: ciphertextOf(sealed) }))],
  [
    "somebody else's signature",
    ["envelope-signature"],
    signed(({ round, good }) => ({ by: round.keys[1] as SubmissionKeys, head: { sub: good.envelope.sub } })),
  ],
];

const ciphertexts: readonly RefusedEnvelope[] = [
  ["a byte changed in the ciphertext", ["envelope-signature"], changed(({ good }) => ({ ct: flipped(good.envelope.ct, 9000) }))],
  ["a ciphertext a byte short", ["envelope-ciphertext"], sealing((sealed) => ciphertextOf(sealed).subarray(0, -1))],
  ["a ciphertext a byte long", ["envelope-ciphertext"], sealing((sealed) => Uint8Array.of(...ciphertextOf(sealed), 0))],
  ["a box too few", ["envelope-ciphertext"], sealing((sealed) => ciphertextOf(sealed).subarray(boxLength))],
  ["a fourth box", ["envelope-ciphertext"], sealing((sealed) => joined(ciphertextOf(sealed).subarray(0, boxLength), ciphertextOf(sealed)))],
  ["padded to half the size", ["envelope-ciphertext"], sealing((sealed) => ciphertextOf(sealed).subarray(4096))],
  ["padded to twice the size", ["envelope-ciphertext"], sealing((sealed) => joined(ciphertextOf(sealed), new Uint8Array(8192).fill(0x20)))],
];

/** Each belongs at the path that its own digest names, so that nothing but its contents is wrong. */
export const refusedEnvelopes: readonly RefusedEnvelope[] = [...bytes, ...json, ...shape, ...bindings, ...ciphertexts];

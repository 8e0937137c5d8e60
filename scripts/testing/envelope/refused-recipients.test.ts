import { Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { beforeAll, describe, expect, test } from "vitest";
import { canonicalize } from "../../core/canonical.ts";
import { hasShape } from "../../core/shape.ts";
import { toBase64url } from "../../envelope/base64url.ts";
import { digestOf, utf8 } from "../../envelope/digest.ts";
import { responseText } from "../../envelope/inner-response.ts";
import { makeInvitations } from "../../envelope/invitation/invite.ts";
import { nodeVerifiers } from "../../envelope/node-verifiers.ts";
import { pad } from "../../envelope/padding.ts";
import { checkRecipients, kidOf } from "../../envelope/recipients.ts";
import { seal } from "../../envelope/seal.ts";
import { envelopeMessage } from "../../envelope/signed-text.ts";
import { envelopePath, verifyEnvelope } from "../../envelope/verify.ts";
import { generateSeed } from "../../keys/ed25519.ts";
import { tryKey } from "../../release/opening/key-drill.ts";
import { openEnvelopes } from "../../release/opening/open.ts";
import { sealRoundingSecret } from "../../release/rounding-key.ts";
import { documentOf, RoundCharter, type RoundDocument } from "../../round/document.ts";
import { trustRound } from "../../trust/trust-round.ts";
import { firstVersion, trust } from "../trust/trustees.ts";
import { codesOf, type InventedRound, inventResponse, inventRound } from "./invented-round.ts";

type Kind = "two classical" | "one of each" | "the same twice" | "three";
let round: InventedRound;
let wrong: Readonly<Record<Kind, readonly string[]>>;
beforeAll(async () => {
  round = await inventRound(1);
  const [first, second] = round.document.recipients as [string, string];
  const classical = [await generateX25519Identity(), await generateX25519Identity()];
  const [a, b] = (await Promise.all(classical.map(identityToRecipient))) as [string, string];
  wrong = { "two classical": [a, b], "one of each": [first, a], "the same twice": [first, first], three: [first, second, a] };
});

/** A document with these recipients and their `kid`: nothing but the recipients is wrong with it. */
async function documentWith(kind: Kind): Promise<RoundDocument> {
  const recipients = [...wrong[kind]];
  return { ...round.document, recipients, kid: await kidOf(recipients) };
}

const kinds: readonly Kind[] = ["two classical", "one of each", "the same twice", "three"];
const named = /^recipients-(not-hybrid|alike)$/;

describe.each(kinds)("Recipients of the kind “%s” are refused", (kind) => {
  test("by the check itself", async () => {
    expect(codesOf(await checkRecipients(await documentWith(kind)))[0]).toMatch(named);
  });

  test("when a response is sealed", async () => {
    const [keys] = round.keys as [InventedRound["keys"][number]];
    const document = await documentWith(kind);
    expect(codesOf(await seal({ round: document, keys, inner: inventResponse(document, keys.sub) }))[0]).toMatch(named);
  });

  test("when a registry is sealed, before any code is drawn", async () => {
    const draw = (): never => {
      throw new Error("a code was drawn");
    };
    const invited = makeInvitations({ round: await documentWith(kind), organisations: ["m-0114"], draw });
    expect(codesOf(await invited)[0]).toMatch(named);
  });

  test("when the rounding key is sealed", async () => {
    const secret = { schema: "infosaktrappan-rounding/1", key: generateSeed(), counters: {} } as const;
    expect(codesOf(await sealRoundingSecret(secret, await documentWith(kind)))[0]).toMatch(named);
  });

  test("when a round is trusted, though its trustees have signed it", async () => {
    const charter = { ...round.charter, ...recipientsOf(await documentWith(kind)) };
    const version = firstVersion(charter, { roster: ["0".repeat(64)] });
    const versions = [{ document: version, signatures: trust.sign("round", version) }];
    const document = documentOf(charter, version);
    const folder = { charter, versions, lists: [trust.signed], document, roster: round.roster };
    const trusted = await trustRound({ authority: { rehearsal: true, trust: trust.digest }, folder, round: document.round });
    expect(codesOf(trusted)[0]).toMatch(named);
  });

  test("in a drill", async () => {
    expect(codesOf(await tryKey(await documentWith(kind), round.identities[0]))[0]).toMatch(named);
  });
});

const recipientsOf = ({ recipients, kid }: RoundDocument) => ({ recipients, kid });

test("A charter with a classical recipient, or with more or fewer than two, does not even have the right shape", async () => {
  expect(hasShape(RoundCharter, round.charter)).toBe(true);
  for (const kind of ["two classical", "one of each", "three"] as const)
    expect(hasShape(RoundCharter, { ...round.charter, ...recipientsOf(await documentWith(kind)) })).toBe(false);
});

test.each(["two classical", "one of each"] as const)(
  "An envelope sealed to %s is refused at the check and set aside at opening",
  async (kind) => {
    const [keys] = round.keys as [InventedRound["keys"][number]];
    const { document, roster } = round;
    const encrypter = new Encrypter();
    // The library allows the mix; the protocol does not.
    for (const recipient of wrong[kind]) encrypter.addRecipient(recipient);
    const ciphertext = new Uint8Array(
      await encrypter.encrypt(pad(responseText(inventResponse(document, keys.sub)), document.padding) as Uint8Array),
    );
    const head = { kid: document.kid, round: document.round, sub: keys.sub };
    const sig = toBase64url(await keys.sign(await envelopeMessage(head, ciphertext)));
    const bytes = utf8(canonicalize({ ct: toBase64url(ciphertext), ...head, schema: "infosaktrappan-envelope/1", sig }));
    const path = envelopePath(document.round, await digestOf(bytes));
    expect(codesOf(await verifyEnvelope({ bytes, name: path, round: document, roster, verifiers: nodeVerifiers }))).toEqual([
      "envelope-ciphertext",
    ]);
    const stored = { path, bytes, addedAt: 1, position: 0 };
    const opened = await openEnvelopes({ envelopes: [stored], identities: [round.identities[0]], round: document, roster });
    expect(opened.quarantined).toEqual([{ path, code: "envelope-ciphertext" }]);
  },
);

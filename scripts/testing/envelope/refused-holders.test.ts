import { describe, expect, test } from "vitest";
import { canonicalize } from "../../core/canonical.ts";
import { hasShape } from "../../core/shape.ts";
import { type Bytes, fromBase64url, toBase64url } from "../../envelope/base64url.ts";
import { digestOf, joined, utf8 } from "../../envelope/digest.ts";
import { responseText } from "../../envelope/inner-response.ts";
import { makeInvitations } from "../../envelope/invitation/invite.ts";
import { nodeVerifiers } from "../../envelope/node-verifiers.ts";
import { pad } from "../../envelope/padding.ts";
import { documentOf, RoundCharter } from "../../envelope/round-document.ts";
import { seal } from "../../envelope/seal.ts";
import { checkHolders, kidOf, readHolders } from "../../envelope/sealing/holders.ts";
import { boxLength, boxOf, contextOf, type Place, payloadOf, places } from "../../envelope/sealing/layout.ts";
import { sealToHolders } from "../../envelope/sealing/two-of-three.ts";
import { envelopeMessage } from "../../envelope/signed-text.ts";
import { envelopePath, verifyEnvelope } from "../../envelope/verify.ts";
import { firstSecret, sealCounted } from "../../release/counted.ts";
import { sealMaintainersReport } from "../../release/maintainers/sealed.ts";
import { openEnvelopes } from "../../release/opening/open.ts";
import { trustRound } from "../../trust/trust-round.ts";
import { firstVersion, trust } from "../trust/trustees.ts";
import { smallOrderPoints } from "./invented-holders.ts";
import { codesOf, type InventedRound, inventResponse, inventRound, inventRoundKeys, partsOfEnvelope, passed } from "./invented-round.ts";

const kinds = ["two", "four", "the same twice", "one classical", "one with a point of small order"] as const;
type Kind = (typeof kinds)[number];
const round = await inventRound(2);
const [first, second, third] = round.charter.holders as [RoundCharter["holders"][number], ...RoundCharter["holders"]];
const kem = (fromBase64url(third?.key as string) as Uint8Array).subarray(0, 1184);
const withKey = (key: Uint8Array) => [first, second, { ...third, key: toBase64url(key) }] as RoundCharter["holders"];
const wrong = {
  two: [first, second] as RoundCharter["holders"],
  four: [...round.charter.holders, first],
  "the same twice": [first, second, first] as RoundCharter["holders"],
  "one classical": withKey(crypto.getRandomValues(new Uint8Array(32))),
  "one with a point of small order": withKey(joined(kem, smallOrderPoints[1] as Uint8Array)),
};

/** A charter with these holders and the id of their keys: nothing but the holders is wrong with it. */
async function charterWith(kind: Kind): Promise<RoundCharter> {
  const holders = wrong[kind];
  const keys = holders.map(({ key }) => fromBase64url(key) as Bytes);
  return { ...round.charter, holders, kid: await kidOf(keys as unknown as Parameters<typeof kidOf>[0]) };
}
const documentWith = async (kind: Kind) => {
  const charter = await charterWith(kind);
  return documentOf(charter, firstVersion(charter));
};

describe.each(kinds)("Holders of the kind “%s” are refused", (kind) => {
  const named = expect.stringMatching(/^holders-(count|key|alike)$/);

  test("by the check itself", async () => {
    expect(codesOf(await readHolders(await documentWith(kind)))).toContainEqual(named);
  });

  test("when a response is sealed", async () => {
    const [keys] = round.keys as [InventedRound["keys"][number]];
    const document = await documentWith(kind);
    expect(codesOf(await seal({ round: document, keys, inner: inventResponse(document) }))).toContainEqual(named);
  });

  test("when a registry is sealed, before any code is drawn", async () => {
    const draw = (): never => {
      throw new Error("a code was drawn");
    };
    const invited = makeInvitations({ round: await documentWith(kind), organisations: ["m-0114"], draw });
    expect(codesOf(await invited)).toContainEqual(named);
  });

  test("when what was counted, or the private report, is sealed", async () => {
    const { bytes: _, ...secret } = firstSecret(round.document.round, []);
    expect(codesOf(await sealCounted(secret, await documentWith(kind)))).toContainEqual(named);
    expect(codesOf(await sealMaintainersReport("<p>", await documentWith(kind), "r1"))).toContainEqual(named);
  });

  test("when a round is trusted, though its trustees have signed it", async () => {
    const charter = await charterWith(kind);
    const version = firstVersion(charter, { roster: ["0".repeat(64)] });
    const versions = [{ document: version, signatures: trust.sign("round", version) }];
    const folder = { charter, versions, lists: [trust.signed], document: documentOf(charter, version), roster: round.roster };
    const trusted = await trustRound({ authority: { rehearsal: true, trust: trust.digest }, folder, round: charter.round });
    expect(codesOf(trusted)).toContainEqual(named);
  });
});

test("A charter with a classical key, or with more or fewer holders than three, does not even have the right shape", async () => {
  expect(hasShape(RoundCharter, round.charter)).toBe(true);
  for (const kind of ["two", "four", "one classical"] as const) expect(hasShape(RoundCharter, await charterWith(kind))).toBe(false);
});

interface Crafted {
  readonly name: string;
  readonly code: "open-not-as-sealed" | "open-payload";
  readonly sealed: Uint8Array;
}

/** What an invited organisation can send that is of the right length and signed with its own key, but not sealed to the three holders. */
async function crafted(): Promise<readonly Crafted[]> {
  const { document, keys } = round;
  const [own, other] = keys as [InventedRound["keys"][number], InventedRound["keys"][number]];
  const holders = passed(await readHolders(document));
  const plaintext = pad(responseText(inventResponse(document)), document.padding) as Bytes;
  const contextFor = (changes: object) =>
    contextOf({ use: "envelope", round: document.round, kid: document.kid, subject: own.sub, ...changes });
  const seed = crypto.getRandomValues(new Uint8Array(32));
  const context = contextFor({});
  const honest = await sealToHolders({ plaintext, holders, context, seed });
  const stranger = passed(checkHolders((await inventRoundKeys(document.round)).holders.map(({ key }) => fromBase64url(key) as Bytes)));
  const boxes = places.map((place) => boxOf(honest, place));
  const made: Crafted[] = [];
  const add = (name: string, sealed: Uint8Array, code: Crafted["code"] = "open-not-as-sealed") => made.push({ name, code, sealed });
  for (const place of places) {
    const mixed = passed(checkHolders(holders.map((key, at) => (at === place - 1 ? (stranger[at] as Bytes) : key))));
    const elsewhere = await sealToHolders({ plaintext, holders: mixed, context, seed });
    add(`sealed to a stranger in place ${place}`, elsewhere);
    add(`the stranger's box in place ${place}`, joined(...boxes.with(place - 1, boxOf(elsewhere, place)), payloadOf(honest)));
    add(`a classical recipient's stanza in box ${place}`, withStanza(honest, (place - 1) * boxLength));
    add(`a classical recipient's stanza at the end of box ${place}`, withStanza(honest, place * boxLength - stanza.length));
    add(`box ${place} twice`, joined(...boxes.with(place % 3, boxOf(honest, place)), payloadOf(honest)));
  }
  add("boxes 1 and 2 swapped", joined(boxes[1] as Bytes, boxes[0] as Bytes, boxes[2] as Bytes, payloadOf(honest)));
  add("a classical recipient's stanza in the payload", withStanza(honest, 3 * boxLength), "open-payload");
  add("a classical recipient's stanza at the end of the payload", withStanza(honest, honest.length - stanza.length), "open-payload");
  add("another sender's", await sealToHolders({ plaintext, holders, context: contextFor({ subject: other.sub }) }));
  add("of another round", await sealToHolders({ plaintext, holders, context: contextFor({ round: "ovning-2" }) }));
  add("for another use", await sealToHolders({ plaintext, holders, context: contextFor({ use: "registry" }) }));
  add("zeros", new Uint8Array(honest.length));
  add("an answer in plain text", utf8('{"answers":{}}'.padEnd(honest.length)));
  return made;
}

/** As in an age file: an X25519 share and a body of 32 bytes. */
const stanza = utf8(`-> X25519 ${"A".repeat(43)}\n${"B".repeat(43)}\n`);
const withStanza = (sealed: Uint8Array, at: number): Uint8Array => {
  const changed = sealed.slice();
  changed.set(stanza, at);
  return changed;
};

test("A foreign holder, a swapped box, a classical recipient anywhere and another context: every pair sets it aside with one code", async () => {
  const { document, roster } = round;
  const [keys] = round.keys as [InventedRound["keys"][number]];
  const outcomes: string[] = [];
  const expected: string[] = [];
  for (const { name, code, sealed } of await crafted()) {
    const head = { kid: document.kid, round: document.round, sub: keys.sub };
    const sig = toBase64url(await keys.sign(await envelopeMessage(head, sealed)));
    const ct = toBase64url(sealed);
    const bytes = utf8(canonicalize({ ct, ...head, schema: "infosaktrappan-envelope/2", sig }));
    const digest = await digestOf(bytes);
    const path = envelopePath(document.round, digest);
    // Nobody without two holders' keys can tell it from an honest one.
    expect(codesOf(await verifyEnvelope({ bytes, name: path, round: document, roster, verifiers: nodeVerifiers }))).toEqual([]);
    for (const from of [
      [1, 2],
      [1, 3],
      [2, 3],
      [1, 2, 3],
    ] as readonly (readonly Place[])[]) {
      const stored = { path, bytes, addedAt: 1, position: 0, parts: partsOfEnvelope(round, { ct, sub: keys.sub }, from) };
      const { opened, quarantined, wrong } = await openEnvelopes({ envelopes: [stored], round: document, roster });
      expect(opened).toEqual([]);
      outcomes.push(`${name} ${from}: ${quarantined.map((one) => one.code)} ${wrong}`);
      expected.push(`${name} ${from}: ${code} `);
    }
  }
  expect(outcomes).toEqual(expected);
});

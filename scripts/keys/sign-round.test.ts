import { beforeAll, expect, test } from "vitest";
import type { Roster, RoundDocument } from "../round/document.ts";
import { codesOf, inventRound } from "../testing/envelope/invented-round.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "./ed25519.ts";
import { generateRecipients } from "./recipients.ts";
import { type RoundFolderToVerify, signRound, verifyRoundFolder } from "./sign-round.ts";

let root: SigningKey;
let document: RoundDocument;
let roster: Roster;
beforeAll(async () => {
  root = signingKeyOf(generateSeed()) as SigningKey;
  ({ document, roster } = await inventRound(3));
});

async function codes(
  change: {
    document?: Partial<RoundDocument>;
    roster?: Partial<Roster>;
    unsigned?: Partial<RoundDocument>;
    acknowledged?: string;
  } & Partial<RoundFolderToVerify>,
) {
  const { document: _d, roster: _r, unsigned: _u, acknowledged, ...rest } = change;
  const signed = { ...document, ...change.document };
  const folder = {
    document: { ...signed, ...change.unsigned },
    roster: { ...roster, ...change.roster },
    signatures: await signRound(signed, root),
    digests: { roster: document.roster, registry: document.registry, ...(acknowledged === undefined ? {} : { acknowledged }) },
  };
  return codesOf(
    await verifyRoundFolder({
      folder,
      round: "ovning-1",
      population: document.population.digest,
      rootKey: root.publicKey,
      rehearsal: true,
      ...rest,
    }),
  );
}

test("A signed folder whose files are those it pins is accepted", async () => {
  expect(await codes({})).toEqual([]);
  expect(await codes({ seenVersion: 1 })).toEqual([]);
});

test("A document that was changed after signing or signed with another key is refused", async () => {
  expect(await codes({ unsigned: { closes: "2027-11-30" } })).toEqual(["round-signature"]);
  expect(await codes({ rootKey: (signingKeyOf(generateSeed()) as SigningKey).publicKey })).toEqual(["round-signature"]);
  expect(await codes({ rootKey: "no key" })).toEqual(["round-signature"]);
});

test("A roster, registry or population that is not the pinned one is refused, all of them together", async () => {
  const other = "1".repeat(64);
  expect(await codes({ document: { roster: other, registry: other }, population: other })).toEqual([
    "round-roster-digest",
    "round-registry-digest",
    "round-population-digest",
  ]);
});

test("A closed round pins the list of acknowledged envelopes; another list, and a pin in an open round, are refused", async () => {
  const [pin, other] = ["2".repeat(64), "3".repeat(64)];
  const closed = { status: "closed", acknowledged: pin } as const;
  expect(await codes({ document: closed, acknowledged: pin })).toEqual([]);
  expect(await codes({ document: closed })).toEqual([]);
  expect(await codes({ document: closed, acknowledged: other })).toEqual(["round-acknowledged-digest"]);
  expect(await codes({ document: { acknowledged: pin }, acknowledged: pin })).toEqual(["round-acknowledged-open"]);
});

test("A version lower than one seen before is refused", async () => {
  expect(await codes({ seenVersion: 2 })).toEqual(["round-version"]);
});

/** Two signers, as a real round has. */
function twoSigners(): Pick<RoundDocument, "releaseKeys" | "signatures"> {
  const releaseKeys = ["forsta", "andra"].map((name) => ({ name, key: (signingKeyOf(generateSeed()) as SigningKey).publicKey }));
  return { releaseKeys, signatures: 2 };
}

test("Outside a rehearsal a round needs its recorded decisions, and a rehearsal's round is refused", async () => {
  const two = twoSigners();
  expect(await codes({ rehearsal: false, document: two })).toEqual(["round-rehearsal", "round-decisions"]);
  expect(await codes({ rehearsal: false, document: { ...two, rehearsal: false } })).toEqual(["round-decisions"]);
  const names = ["securityProtection", "secrecy", "classification", "archive", "consultation", "storage"];
  const decisions = Object.fromEntries(
    names.map((name) => [name, { diaryNumber: "2026-1", date: "2026-08-01" }]),
  ) as RoundDocument["decisions"] & {};
  expect(await codes({ rehearsal: false, document: { ...two, rehearsal: false, decisions } })).toEqual([]);
});

test("Outside a rehearsal a round that one person alone could publish is refused, even if that person has two names", async () => {
  const real = { rehearsal: false, document: { ...twoSigners(), rehearsal: false, signatures: 1 } } as const;
  expect(await codes(real)).toEqual(["round-decisions", "round-one-signer"]);
  const [first] = real.document.releaseKeys as [{ name: string; key: string }];
  const oneKey = [first, { ...first, name: "andra" }];
  expect(await codes({ ...real, document: { ...real.document, signatures: 2, releaseKeys: oneKey } })).toEqual([
    "round-decisions",
    "round-signers",
  ]);
  expect(await codes({ document: { releaseKeys: twoSigners().releaseKeys.map((one) => ({ ...one, name: "forsta" })) } })).toEqual([
    "round-signer-names",
  ]);
});

test("Classical or substituted recipients, another folder, reversed dates and too few signers are refused", async () => {
  const { recipients } = await generateRecipients();
  expect(await codes({ document: { recipients: [...recipients] } })).toEqual(["kid-not-of-recipients"]);
  expect(await codes({ document: { recipients: ["age1x", recipients[1]] } })).toEqual(["recipients-not-hybrid", "kid-not-of-recipients"]);
  expect(await codes({ round: "ovning-2" })).toEqual(["round-other-folder"]);
  expect(await codes({ document: { opens: "2027-01-01" } })).toEqual(["round-dates"]);
  expect(await codes({ document: { signatures: 2 } })).toEqual(["round-signers"]);
});

test("A roster that is unsorted, repeats a key, revokes an unknown key or belongs to another round is refused", async () => {
  const [first] = roster.keys as [string];
  expect(await codes({ roster: { keys: roster.keys.toReversed() } })).toEqual(["roster-order"]);
  expect(await codes({ roster: { keys: [first, first] } })).toEqual(["roster-order"]);
  expect(await codes({ roster: { revoked: ["A".repeat(43)] } })).toEqual(["roster-revoked-unknown"]);
  expect(await codes({ roster: { round: "ovning-2" } })).toEqual(["roster-other-round"]);
  expect(await codes({ roster: { revoked: [first] } })).toEqual([]);
});

test("Generated recipients are accepted, and are new each time", async () => {
  const [one, two] = [await generateRecipients(), await generateRecipients()];
  expect(await codes({ document: { recipients: [...one.recipients], kid: one.kid } })).toEqual([]);
  expect(one.kid).not.toBe(two.kid);
  for (const identity of Object.values(one.identities)) expect(identity).toMatch(/^AGE-SECRET-KEY-PQ-1/);
});

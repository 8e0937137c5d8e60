// Opens and closes a rehearsal's round: development keys, codes from the seed, versions signed by the rehearsal's trustees.
import { join } from "node:path";
import { sourceDigest } from "../core/source-digest.ts";
import { fromBase64url, toBase64url } from "../envelope/base64url.ts";
import type { RandomSource } from "../envelope/invitation/invitation.ts";
import { type Invitation, makeInvitations } from "../envelope/invitation/invite.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "../envelope/node-signing.ts";
import { documentOf, type RoundCharter, type RoundDocument, type RoundVersion } from "../envelope/round-document.ts";
import { checkHolders, kidOf } from "../envelope/sealing/holders.ts";
import { type KeyFileFacts, keyFile } from "../keys/key-file.ts";
import { signingKeysIn } from "../keys/key-folder.ts";
import { makeHolder } from "../keys/make-keys.ts";
import type { Edition } from "../method/edition.ts";
import { editionDigest, sha256 } from "../repository/digests.ts";
import { unwrap } from "../repository/read-file.ts";
import { canonicalText, signaturesFile, versionFile } from "../repository/round-files.ts";
import { nextAfter, type RoundFolder } from "../repository/round-folder.ts";
import { type Population, type RoundKind, rehearsalNotice, type TablePlan } from "../statistics/schema.ts";
import { canonicalDigest, signedMessage, threshold } from "../trust/chain.ts";
import { nextList } from "../trust/lists.ts";
import type { Signatures } from "../trust/schema.ts";
import { inventLogKey } from "./log.ts";
import type { Random } from "./random.ts";
import type { ContentFile } from "./store.ts";

export interface NewRound {
  readonly round: string;
  readonly kind: RoundKind;
  readonly edition: Edition;
  readonly population: Population;
  /** SHA-256 of the population file. */
  readonly populationDigest: string;
  readonly plan: TablePlan;
  /** The earlier round that the release is to compare with. */
  readonly compares?: string;
  /** The earlier round of another edition that it is to re-score. */
  readonly rescores?: string;
  readonly opens: string;
  readonly closes: string;
  /** The digest of the trust list, and the trustees with their keys. */
  readonly trust: string;
  readonly trustees: readonly Trustee[];
  readonly chance: Random;
}

export interface OpenedRound {
  readonly document: RoundDocument;
  readonly invitations: readonly Invitation[];
  readonly files: readonly ContentFile[];
  /** Development keys, by path below the rehearsal's key folder. */
  readonly keys: readonly KeyText[];
}

/** An invented trustee, with both keys. */
export interface Trustee {
  readonly name: string;
  readonly root: SigningKey;
  readonly release: SigningKey;
}

export const trusteeNames = ["forsta", "andra", "tredje"] as const;

/** Three trustees, the signed list of them, and their key files: each in a folder of its own. */
export function inventTrustees(): {
  readonly trustees: readonly Trustee[];
  readonly trust: string;
  readonly files: readonly ContentFile[];
  readonly keys: readonly KeyText[];
} {
  const log = inventLogKey();
  const made = trusteeNames.map((name) => ({ name, root: newKey(), release: newKey() }));
  const trustees = made.map(({ name, root, release }) => ({ name, root: root.key, release: release.key }));
  const cards = trustees.map(({ name, root, release }) => ({ name, root: root.publicKey, release: release.publicKey }));
  const list = nextList([], cards, { log: log.vkey, quorum: 0, witnesses: [], notice: rehearsalNotice });
  const files = signedFiles("trust/1.json", list, signedBy(trustees.slice(0, threshold), signedMessage("trust", list)));
  const keys = made.flatMap(({ name, ...both }) =>
    (["root", "release"] as const).map((use) => {
      const { key, seed } = both[use];
      return developmentKey({ use, name, publicKey: key.publicKey, secret: seed }, name);
    }),
  );
  return { trustees, trust: canonicalDigest(list), files, keys: [...keys, { path: log.path, text: log.text }] };
}

function signedBy(trustees: readonly Trustee[], message: Uint8Array): Signatures {
  return Object.fromEntries(trustees.map(({ name, root }) => [name, toBase64url(root.sign(message))]));
}

function signedFiles(path: string, document: object, signatures: Signatures): readonly ContentFile[] {
  return [
    { path, contents: canonicalText(document) },
    { path: signaturesFile(path), contents: canonicalText(signatures) },
  ];
}

/** Codes come from the seed, all keys are random. */
export async function openRound(request: NewRound): Promise<OpenedRound> {
  const { round, edition, population, chance } = request;
  const made = request.trustees.map(({ name, root }) => makeHolder({ round, name, development: true, root }));
  const holders = made.map(({ holder }) => holder);
  const kid = await kidOf(unwrap(checkHolders(holders.map(({ key }) => fromBase64url(key) ?? new Uint8Array()))));
  const draw: RandomSource = (length) => new Uint8Array(chance.bytes(length));
  const invited = unwrap(
    await makeInvitations({
      round: { round, holders, kid },
      organisations: population.organisations.map(({ id }) => id),
      notice: rehearsalNotice,
      draw,
    }),
  );
  const receipt = newKey();
  const charter: RoundCharter = {
    schema: "infosaktrappan-charter/2",
    notice: rehearsalNotice,
    round,
    kind: request.kind,
    rehearsal: true,
    trust: request.trust,
    edition: edition.entry.id,
    editionDigest: editionDigest(edition),
    opens: request.opens,
    holders,
    kid,
    padding: 8192,
    receiptKey: receipt.key.publicKey,
    population: { id: population.id, digest: request.populationDigest },
    plan: request.plan,
    ...(request.compares === undefined ? {} : { compares: request.compares }),
    ...(request.rescores === undefined ? {} : { rescores: request.rescores }),
    signatures: 2,
  };
  const version: RoundVersion = {
    schema: "infosaktrappan-round/2",
    notice: rehearsalNotice,
    round,
    version: 1,
    previous: null,
    charter: canonicalDigest(charter),
    status: "open",
    closes: request.closes,
    roster: [sha256(invited.roster)],
    registry: [sha256(invited.registry)],
    acts: [],
    lost: [],
  };
  const document = documentOf(charter, version);
  const files = [
    { path: `rounds/${round}/charter.json`, contents: canonicalText(charter) },
    ...versionFiles(version, request.trustees),
    { path: `rounds/${round}/roster/${version.roster[0]}.json`, contents: invited.roster },
    { path: `rounds/${round}/registry/${version.registry[0]}.sealed`, contents: invited.registry },
  ];
  const keys = [
    ...made.map(({ file, holder }) => ({ ...file, path: join(holder.name, file.path) })),
    developmentKey({ use: "receipt", round, publicKey: receipt.key.publicKey, secret: receipt.seed }),
  ];
  return { document, invitations: invited.invitations, files, keys };
}

interface KeyText {
  readonly path: string;
  readonly text: string;
}

function developmentKey(facts: Omit<KeyFileFacts, "development">, folder = ""): KeyText {
  const { name, text } = keyFile({ ...facts, development: true });
  return { path: join(folder, name), text };
}

/** The round's next version, closed and pinning the store and the list of acknowledged envelopes, signed by two trustees. */
export function closeRound(
  folder: RoundFolder,
  trustees: readonly Trustee[],
  { acknowledged, root }: { readonly acknowledged: string; readonly root: string },
): readonly ContentFile[] {
  const closing = { root, code: sourceDigest() };
  const closed: RoundVersion = { ...nextAfter(folder), status: "closed", acknowledged: sha256(acknowledged), closing };
  const list = { path: `rounds/${closed.round}/acknowledged.json`, contents: acknowledged };
  return [...versionFiles(closed, trustees), list];
}

/** A version and its signatures: those of all three trustees in the first, else of two. */
export function versionFiles(version: RoundVersion, trustees: readonly Trustee[]): readonly ContentFile[] {
  const signers = version.version === 1 ? trustees : trustees.slice(0, threshold);
  const path = `rounds/${version.round}/versions/${versionFile(version.version)}`;
  return signedFiles(path, version, signedBy(signers, signedMessage("round", version)));
}

/** The rehearsal's trustees, from their folders of keys. */
export function readTrustees(keys: string): readonly Trustee[] {
  return trusteeNames.flatMap((name) => {
    const own = { folder: join(keys, name), round: "", rehearsal: true };
    const [[root], [release]] = [signingKeysIn(own, "root"), signingKeysIn(own, "release")];
    return root && release ? [{ name, root, release }] : [];
  });
}

/** A fresh signing key and its seed. */
export function newKey(): { readonly seed: string; readonly key: SigningKey } {
  const seed = generateSeed();
  const key = signingKeyOf(seed);
  if (!key) throw new TypeError("a fresh seed is 32 bytes");
  return { seed, key };
}

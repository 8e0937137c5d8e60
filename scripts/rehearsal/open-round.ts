// Opens and closes a rehearsal's round: development keys, codes from the seed, a document signed by the rehearsal's root key.
import { join } from "node:path";
import { stringify } from "yaml";
import { toBase64url } from "../envelope/base64url.ts";
import type { RandomSource } from "../envelope/invitation/invitation.ts";
import { type Invitation, makeInvitations, rosterBytes } from "../envelope/invitation/invite.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "../keys/ed25519.ts";
import { type KeyFileFacts, keyFile } from "../keys/key-file.ts";
import { generateRecipients } from "../keys/recipients.ts";
import { signRound } from "../keys/sign-round.ts";
import type { Edition, ModelMeasure } from "../method/edition.ts";
import { sealRoundingSecret } from "../release/rounding-key.ts";
import type { RoundDocument } from "../round/document.ts";
import { editionDigest, measuresDigest, sha256 } from "../shared/digests.ts";
import { unwrap } from "../shared/read-file.ts";
import { type Population, rehearsalNotice, type TablePlan } from "../statistics/schema.ts";
import type { Random } from "./random.ts";
import type { ContentFile } from "./store.ts";

interface NewRound {
  readonly round: string;
  readonly edition: Edition;
  readonly population: Population;
  /** SHA-256 of the population file. */
  readonly populationDigest: string;
  readonly plan: TablePlan;
  /** The catalogue that the plan's key measures are derived from. */
  readonly measures: readonly ModelMeasure[];
  /** The earlier round that the release is to compare with. */
  readonly compares?: string;
  /** The earlier round of another edition that it is to re-score. */
  readonly rescores?: string;
  readonly opens: string;
  readonly closes: string;
  readonly root: SigningKey;
  readonly chance: Random;
}

interface OpenedRound {
  readonly document: RoundDocument;
  readonly invitations: readonly Invitation[];
  readonly files: readonly ContentFile[];
  /** Development keys, by path below the rehearsal's key folder: each signer's key is in its own subfolder. */
  readonly keys: readonly { readonly path: string; readonly text: string }[];
}

const releaseSigners = ["forsta", "andra"] as const;

/** Codes and rounding key come from the seed, all other keys are random. */
export async function openRound(request: NewRound): Promise<OpenedRound> {
  const { round, edition, population, chance } = request;
  const { recipients, kid, identities } = await generateRecipients();
  const draw: RandomSource = (length) => new Uint8Array(chance.bytes(length));
  const invited = unwrap(
    await makeInvitations({
      round: { round, recipients: [...recipients], kid },
      organisations: population.organisations.map(({ id }) => id),
      draw,
    }),
  );
  const roster = rosterBytes({ ...invited.roster, notice: rehearsalNotice });
  const receipt = newKey();
  const signers = releaseSigners.map((name) => ({ name, ...newKey() }));
  const document: RoundDocument = {
    schema: "infosaktrappan-round/1",
    round,
    version: 1,
    status: "open",
    rehearsal: true,
    edition: edition.entry.id,
    editionDigest: editionDigest(edition),
    opens: request.opens,
    closes: request.closes,
    recipients: [...recipients],
    kid,
    padding: 8192,
    receiptKey: receipt.key.publicKey,
    releaseKeys: signers.map(({ name, key }) => ({ name, key: key.publicKey })),
    roster: sha256(roster),
    registry: invited.digests.registry,
    population: { id: population.id, digest: request.populationDigest },
    plan: request.plan,
    ...(request.plan.variables.some(({ kind }) => kind === "measure") ? { measures: measuresDigest(request.measures) } : {}),
    ...(request.compares === undefined ? {} : { compares: request.compares }),
    ...(request.rescores === undefined ? {} : { rescores: request.rescores }),
    signatures: 2,
  };
  const rounding = { schema: "infosaktrappan-rounding/1", key: toBase64url(chance.bytes(32)), counters: {} } as const;
  const files = [
    ...(await roundFiles(document, request.root)),
    { path: `rounds/${round}/roster.json`, contents: roster },
    { path: `rounds/${round}/registry.age`, contents: invited.files.registry },
    { path: `rounds/${round}/rounding.age`, contents: unwrap(await sealRoundingSecret(rounding, document)) },
  ];
  const keys = [
    developmentKey({ use: "operations", round, publicKey: recipients[0], secret: identities.operations }),
    developmentKey({ use: "recovery", round, publicKey: recipients[1], secret: identities.recovery }),
    developmentKey({ use: "receipt", round, publicKey: receipt.key.publicKey, secret: receipt.seed }),
    ...signers.map(({ name, key, seed }) => developmentKey({ use: "release", name, round, publicKey: key.publicKey, secret: seed }, name)),
  ];
  return { document, invitations: invited.invitations, files, keys };
}

function developmentKey(facts: Omit<KeyFileFacts, "development">, folder = ""): { readonly path: string; readonly text: string } {
  const { name, text } = keyFile({ ...facts, development: true });
  return { path: join(folder, name), text };
}

/** The document's next version, closed and pinning the list of acknowledged envelopes, with its signature. */
export async function closeRound(
  document: RoundDocument,
  root: SigningKey,
  acknowledged: string,
): Promise<{ readonly document: RoundDocument; readonly files: readonly ContentFile[] }> {
  const closed: RoundDocument = { ...document, version: document.version + 1, status: "closed", acknowledged: sha256(acknowledged) };
  const list = { path: `rounds/${document.round}/acknowledged.json`, contents: acknowledged };
  return { document: closed, files: [...(await roundFiles(closed, root)), list] };
}

async function roundFiles(document: RoundDocument, root: SigningKey): Promise<readonly ContentFile[]> {
  const signatures = await signRound(document, root);
  return [
    { path: `rounds/${document.round}/round.yaml`, contents: `# ${rehearsalNotice}.\n${stringify(document)}` },
    {
      path: `rounds/${document.round}/signatures.json`,
      contents: `${JSON.stringify({ ...signatures, notice: rehearsalNotice }, null, 2)}\n`,
    },
  ];
}

/** A fresh signing key and its seed. */
export function newKey(): { readonly seed: string; readonly key: SigningKey } {
  const seed = generateSeed();
  const key = signingKeyOf(seed);
  if (!key) throw new TypeError("a fresh seed is 32 bytes");
  return { seed, key };
}

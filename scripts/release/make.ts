// Decides what a release is: one protected cube and a manifest that says what it was made from, signed by the round's signers.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalize, type Json } from "../canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../diagnostic.ts";
import { toBase64url } from "../envelope/base64url.ts";
import { utf8 } from "../envelope/digest.ts";
import type { RoundDocument } from "../envelope/schema.ts";
import type { SigningKey } from "../keys/ed25519.ts";
import { secretsIn, signingKeysIn } from "../keys/key-folder.ts";
import { roundDigest } from "../keys/sign-round.ts";
import { listReleases, type Place, populationDigest, readAuthority, readRound, sha256, sourceDigest } from "../read.ts";
import type { ProtectedCube } from "../statistics/cube.ts";
import { inputRootText, type ManifestBody, manifestBody, manifestSigningText, manifestText } from "../statistics/manifest.ts";
import { protect } from "../statistics/protect.ts";
import { rehearsalNotice } from "../statistics/schema.ts";
import type { ReleaseCode } from "./codes.ts";
import { drawWith } from "./draw.ts";
import { type Gathered, gather, type PrivateCounts } from "./gather.ts";
import { type OpenedSecret, openRoundingSecret, sealRoundingSecret } from "./rounding-key.ts";

/** The one release of a round. A correction would be another, audited together with this one; that comes with the corrections. */
const onlyRelease = "r1";

export interface ReleaseRequest {
  readonly place: Place;
  readonly round: string;
  /** Folder of key files: an opening identity, and the signers'. */
  readonly keys: string;
  readonly progress: (done: number, total: number) => void;
}

export interface Release {
  readonly cube: ProtectedCube;
  /** Below the content folder: the cube, the manifest, and the rounding key with its counters, sealed again. */
  readonly files: readonly { readonly path: string; readonly contents: string | Uint8Array }[];
  /** For the closed zone only. */
  readonly counts: PrivateCounts;
}

/** What is missing of everything that a release needs beside the envelopes: keys, signers, the rounding key. Empty when all is there. */
export async function meansFaults(request: Pick<ReleaseRequest, "place" | "round" | "keys">): Promise<readonly Diagnostic[]> {
  const means = await findMeans(request);
  return means.ok ? [] : means.diagnostics;
}

/** Makes the round's release, or says every reason why not. Nothing is written: the caller writes all the files or none. */
export async function makeRelease(request: ReleaseRequest): Promise<Checked<Release>> {
  const { place, round } = request;
  const means = await findMeans(request);
  if (!means.ok) return means;
  const gathered = await gather({ place, round, identities: means.value.identities, progress: request.progress });
  return gathered.ok ? publish({ place, round, gathered: gathered.value, means: means.value }) : gathered;
}

interface Means {
  readonly identities: readonly string[];
  readonly signers: readonly Signer[];
  readonly secret: OpenedSecret;
}

async function findMeans({ place, round, keys: folder }: Pick<ReleaseRequest, "place" | "round" | "keys">): Promise<Checked<Means>> {
  const earlier = listReleases(place).find((one) => one.round === round);
  if (earlier) return refused(problem("release-exists", { round, release: earlier.release }));
  const [authority, opened] = [readAuthority(place), readRound(place, round)];
  if (!authority.ok || !opened.ok) return refused(...authority.diagnostics, ...opened.diagnostics);
  const keys = { folder, round, rehearsal: authority.value.rehearsal };
  const identities = [...secretsIn(keys, "operations"), ...secretsIn(keys, "recovery")].slice(0, 1);
  if (identities.length === 0) return refused(problem("release-no-identity", { round }));
  const { document } = opened.value;
  const signers = signersOf(document, signingKeysIn(keys, "release"));
  const file = join(place.content, "rounds", round, "rounding.age");
  const secret = await openRoundingSecret(existsSync(file) ? readFileSync(file) : new Uint8Array(), identities);
  const few =
    signers.length < document.signatures ? [problem("release-signers", { needed: document.signatures, found: signers.length })] : [];
  return secret.ok && few.length === 0 ? accepted({ identities, signers, secret: secret.value }) : refused(...few, ...secret.diagnostics);
}

interface Publication {
  readonly place: Place;
  readonly round: string;
  readonly gathered: Gathered;
  readonly means: Means;
}

async function publish({ place, round, gathered, means }: Publication): Promise<Checked<Release>> {
  const { document, edition, population, units } = gathered;
  const { secret, signers } = means;
  const marked = document.rehearsal ? { notice: rehearsalNotice } : {};
  const meta = { round, release: onlyRelease, edition: edition.entry.id, rehearsal: document.rehearsal, ...marked };
  const made = await protect({
    plan: document.plan,
    population,
    units,
    draw: drawWith(secret.bytes),
    meta,
    counters: secret.counters,
  });
  if (!made.ok) return made;
  const { cube, counters } = made.value;
  // No final line break: the file's own SHA-256 is the digest that the manifest names.
  const cubeText = canonicalize(cube as unknown as Json);
  const body = manifestBody({
    round,
    release: onlyRelease,
    rehearsal: document.rehearsal,
    ...marked,
    inputRoot: sha256(inputRootText(gathered.hashes)),
    envelopes: gathered.hashes.length,
    digests: {
      round: await roundDigest(document),
      edition: document.editionDigest,
      population: populationDigest(place, population.id),
      code: sourceDigest(),
      cube: sha256(cubeText),
    },
  });
  const sealed = await sealRoundingSecret({ schema: "infosaktrappan-rounding/1", key: secret.key, counters }, document.recipients);
  if (!sealed.ok) return sealed;
  const folder = `statistics/${round}/${onlyRelease}`;
  const files = [
    { path: `${folder}/cube.json`, contents: cubeText },
    { path: `${folder}/manifest.json`, contents: `${JSON.stringify({ ...body, signatures: signatures(body, signers) }, null, 2)}\n` },
    { path: `rounds/${round}/rounding.age`, contents: sealed.value },
  ];
  return accepted({ cube, files, counts: gathered.counts });
}

interface Signer {
  readonly name: string;
  readonly key: SigningKey;
}

/** The key files that belong to the round's named signers, one per name. */
function signersOf(document: RoundDocument, keys: readonly SigningKey[]): readonly Signer[] {
  return document.releaseKeys.flatMap(({ name, key }) => {
    const own = keys.find((one) => one.publicKey === key);
    return own ? [{ name, key: own }] : [];
  });
}

function signatures(body: ManifestBody, signers: readonly Signer[]): Readonly<Record<string, string>> {
  const message = utf8(manifestSigningText(sha256(manifestText(body))));
  return Object.fromEntries(signers.map(({ name, key }) => [name, toBase64url(key.sign(message))]));
}

function problem(code: ReleaseCode, values: Record<string, string | number> = {}) {
  return fault(code, "", values);
}

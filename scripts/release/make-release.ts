// Decides what a release is: one protected cube and a manifest that says what it was made from, signed by the one who made it.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalize, type Json } from "../core/canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { sourceDigest } from "../core/source-digest.ts";
import { refusedIn, secretsIn } from "../keys/key-folder.ts";
import { roundDigest } from "../keys/sign-round.ts";
import type { RoundDocument } from "../round/document.ts";
import { populationDigest, sha256 } from "../shared/digests.ts";
import type { Place } from "../shared/place.ts";
import { readAuthority } from "../shared/read-method.ts";
import { readRound } from "../shared/read-round.ts";
import type { ProtectedCube } from "../statistics/cube/cube.ts";
import { inputRootText, type ManifestBody, manifestBody } from "../statistics/cube/manifest.ts";
import { aggregate } from "../statistics/plan/aggregate.ts";
import { hasTables, takenBackBy, takenBackFrom, withoutKinds } from "../statistics/rounding/correction.ts";
import type { CorrectionCode } from "../statistics/rounding/messages.ts";
import { type ProtectInput, type Protection, protect } from "../statistics/rounding/protect.ts";
import { encodeSnapshot } from "../statistics/rounding/release-snapshot.ts";
import { rehearsalNotice, type TablePlan } from "../statistics/schema.ts";
import { comparedFaults } from "./compared-by.ts";
import { type Correction, memoryBefore, readEarlier } from "./earlier.ts";
import { maintainersReport } from "./maintainers/report.ts";
import { maintainersPath, sealMaintainersReport } from "./maintainers/sealed.ts";
import type { ReleaseCode } from "./messages.ts";
import { type Gathered, gather, type PrivateCounts } from "./opening/gather.ts";
import { linksIn, panelOf } from "./panel.ts";
import { rescoredFaults, rescoredOf } from "./rescored.ts";
import { drawWith } from "./rounding-draw.ts";
import { type OpenedSecret, openRoundingSecret, sealRoundingSecret } from "./rounding-key.ts";
import { seriesGeographyFaults } from "./series-geography.ts";
import { findSigner, manifestFile, type Signer, signatureOf } from "./signer.ts";
import { existsFault, nothingToCorrect, releaseOf } from "./which-release.ts";
import { writtenFaultsOf } from "./written.ts";

export interface ReleaseRequest {
  readonly place: Place;
  readonly round: string;
  /** Folder of key files with an opening identity. */
  readonly keys: string;
  /** Folder with a key that opens the round that this one compares with; the same folder where it is left out. */
  readonly earlierKeys?: string;
  /** Folder with one signer's key; the same folder where it is left out. Two signers' keys in one folder are refused. */
  readonly signer?: string;
  readonly progress: (done: number, total: number) => void;
  /** Told when rounding begins, and after each variable that the audit has attacked. */
  readonly auditing?: (done: number, total: number) => void;
  /** Only to correct a published error: what was wrong. Without it a round is published once. */
  readonly correction?: Correction;
  /** The release to compute again, where it is there already. */
  readonly release?: string;
}

export interface Release {
  readonly cube: ProtectedCube;
  /** Below the content folder: the cube, the manifest, the hashes of the envelopes it was made from; sealed, the rounding key with its counters and the maintainers' report. */
  readonly files: readonly { readonly path: string; readonly contents: string | Uint8Array }[];
  /** For the closed zone only. */
  readonly counts: PrivateCounts;
}

/** What is missing of everything that a release needs beside the envelopes: keys, signer, the rounding key. Empty when all is there. */
export async function meansFaults(request: Omit<ReleaseRequest, "progress" | "auditing">): Promise<readonly Diagnostic[]> {
  const means = await findMeans(request);
  return [...existsFault(request), ...(means.ok ? [] : means.diagnostics)];
}

/**
 * Makes the round's release with the signature of the one who made it, or says every reason why not. Nothing is written: the caller
 * writes all the files or none. It is shown when as many persons as the round requires have countersigned it.
 */
export async function makeRelease(request: ReleaseRequest): Promise<Checked<Release>> {
  const exists = existsFault(request);
  if (exists.length > 0) return refused(...exists);
  const made = await computeRelease(request);
  if (!made.ok) return made;
  const { cube, cubeText, panelText, rescoredText, inputs, body, rounding, maintainers, document, counts, signer } = made.value;
  const sealed = await sealMaintainersReport(maintainers, document);
  if (!sealed.ok) return sealed;
  const folder = `statistics/${request.round}/${cube.release}`;
  const files = [
    { path: `${folder}/cube.json`, contents: cubeText },
    ...(panelText === null ? [] : [{ path: `${folder}/panel.json`, contents: panelText }]),
    ...(rescoredText === null ? [] : [{ path: `${folder}/rescored.json`, contents: rescoredText }]),
    { path: `${folder}/manifest.json`, contents: manifestFile(body, { [signer.name]: signatureOf(body, signer) }) },
    { path: `${folder}/inputs.txt`, contents: inputs },
    { path: `rounds/${request.round}/rounding.age`, contents: rounding },
    { path: maintainersPath(request.round, cube.release), contents: sealed.value },
  ];
  return accepted({ cube, files, counts });
}

/** A release as one person's machine computes it, before anybody has signed. */
export interface ComputedRelease {
  readonly cube: ProtectedCube;
  readonly cubeText: string;
  /** `panel.json`; null in a round that compares with none. */
  readonly panelText: string | null;
  /** `rescored.json`; null in a round that scores no other again. */
  readonly rescoredText: string | null;
  /** `inputs.txt`: the hashes of the envelopes, one a line. */
  readonly inputs: string;
  readonly body: ManifestBody;
  /** `rounding.age` with the redraws of this release. */
  readonly rounding: Uint8Array;
  /** The maintainers' report as HTML, not yet sealed. In memory only. */
  readonly maintainers: string;
  readonly document: RoundDocument;
  readonly counts: PrivateCounts;
  readonly signer: Signer;
}

/** Opens, counts and rounds. The same commit, keys and code give the same cube and the same body, whoever computes. */
export async function computeRelease(request: ReleaseRequest): Promise<Checked<ComputedRelease>> {
  const { place, round } = request;
  const means = await findMeans(request);
  if (!means.ok) return means;
  const faults = nothingToCorrect(request, means.value.secret);
  if (faults.length > 0) return refused(...faults);
  // A measure that raised the wrong questions is one of the faults that a correction is for; its reason is published with it.
  const measures = request.correction ? "corrected" : "pinned";
  const gathered = await gather({ place, round, identities: means.value.identities, progress: request.progress, measures });
  return gathered.ok ? compute({ request, gathered: gathered.value, means: means.value }) : gathered;
}

interface Means {
  readonly identities: readonly string[];
  readonly signer: Signer;
  readonly secret: OpenedSecret;
}

async function findMeans(request: Omit<ReleaseRequest, "progress">): Promise<Checked<Means>> {
  const { place, round } = request;
  const [authority, opened] = [readAuthority(place), readRound(place, round)];
  if (!authority.ok || !opened.ok) return refused(...authority.diagnostics, ...opened.diagnostics);
  const { rehearsal } = authority.value;
  const { document } = opened.value;
  const elsewhere = request.correction ? [] : seriesGeographyFaults(place, document);
  if (elsewhere.length > 0) return refused(...elsewhere);
  const opening = { folder: request.keys, round, rehearsal };
  const identities = [...secretsIn(opening, "operations"), ...secretsIn(opening, "recovery")].slice(0, 1);
  if (identities.length === 0) {
    const reasons = [...refusedIn(opening, "operations"), ...refusedIn(opening, "recovery")];
    return refused(problem("release-no-identity", { round }), ...reasons);
  }
  const signer = findSigner(document, { folder: request.signer ?? request.keys, round, rehearsal });
  const file = join(place.content, "rounds", round, "rounding.age");
  const secret = await openRoundingSecret(existsSync(file) ? readFileSync(file) : new Uint8Array(), identities);
  if (!signer.ok || !secret.ok) return refused(...signer.diagnostics, ...secret.diagnostics);
  return accepted({ identities, signer: signer.value, secret: secret.value });
}

interface Computing {
  readonly request: ReleaseRequest;
  readonly gathered: Gathered;
  readonly means: Means;
}

async function compute({ request, gathered, means }: Computing): Promise<Checked<ComputedRelease>> {
  const { place, round, correction } = request;
  const { document, edition, population, units } = gathered;
  const { secret, signer } = means;
  const { plan } = document;
  const release = releaseOf(request, secret);
  const before = memoryBefore(secret, release);
  const read = correction ? readEarlier({ place, round, plan, population, before, release, correction }) : accepted([]);
  if (!read.ok) return read;
  const counting = aggregate({ plan, population, units });
  if (!counting.ok) return counting;
  const organisations = encodeSnapshot(plan, counting.value);
  const last = before.at(-1);
  const withdraws = correction ? takenBackBy(correction, plan, read.value) : [];
  const shown = withoutKinds(plan, withdraws);
  if (correction && last) {
    const isSame = JSON.stringify(last.organisations) === JSON.stringify(organisations);
    if (isSame && hasTables(read.value, shown))
      return refused(fault<CorrectionCode>("correction-changes-nothing", "", { release: last.release }));
    const faults = comparedFaults({
      place,
      round,
      plan,
      release,
      compares: document.compares,
      before: last.organisations,
      now: organisations,
    });
    if (faults.length > 0) return refused(...faults);
  }
  const marked = document.rehearsal ? { notice: rehearsalNotice } : {};
  const meta = { round, release, edition: edition.entry.id, rehearsal: document.rehearsal, ...marked };
  const made = await protectRound({ request, gathered, plan: shown, secret, meta, earlier: read.value });
  if (!made.ok) return made;
  const { cube, private: kept } = made.value;
  const compared = await panelOf({ request, gathered, secret, earlier: read.value, made: { cube, table: kept.table } });
  if (!compared.ok) return compared;
  const { edition: newer, population: frame } = gathered;
  const keys = request.earlierKeys ?? request.keys;
  const again = {
    place,
    document,
    edition: newer,
    population: frame,
    keys,
    meta,
    draw: drawWith(secret.bytes),
    progress: request.progress,
  };
  const rescored = await rescoredOf(again);
  if (!rescored.ok) return rescored;
  const otherwise = last ? rescoredFaults({ place, round, release: last.release }, rescored.value) : [];
  if (otherwise.length > 0) return refused(...otherwise);
  const counters = { ...made.value.counters, ...compared.value?.counters };
  const faults = writtenFaultsOf({ place, gathered, cube, panel: compared.value?.panel ?? null, rescored: rescored.value });
  if (faults.length > 0) return refused(...faults);
  // No final line break: the file's own SHA-256 is the digest that the manifest names.
  const cubeText = canonicalize(cube as unknown as Json);
  const panelText = compared.value && canonicalize(compared.value.panel as unknown as Json);
  const rescoredText = rescored.value && canonicalize(rescored.value as unknown as Json);
  const inputs = inputRootText(gathered.hashes);
  const body = manifestBody({
    round,
    release,
    rehearsal: document.rehearsal,
    ...marked,
    inputRoot: sha256(inputs),
    envelopes: gathered.hashes.length,
    digests: {
      round: await roundDigest(document),
      edition: document.editionDigest,
      population: populationDigest(place, population.id),
      code: sourceDigest(),
      cube: sha256(cubeText),
      ...(panelText === null ? {} : { panel: sha256(panelText) }),
      ...(rescoredText === null ? {} : { rescored: sha256(rescoredText) }),
    },
    ...(correction && last
      ? { corrects: { release: last.release, reason: correction.reason, ...(withdraws.length > 0 ? { withdraws: [...withdraws] } : {}) } }
      : {}),
  });
  const counted = [...before, { release, cube: sha256(cubeText), organisations }];
  const sealed = await sealRoundingSecret({ schema: "infosaktrappan-rounding/1", key: secret.key, counters, counted }, document);
  if (!sealed.ok) return sealed;
  const maintainers = maintainersReport({ gathered, release, ...marked });
  return accepted({
    cube,
    cubeText,
    panelText,
    rescoredText,
    inputs,
    body,
    rounding: sealed.value,
    maintainers,
    document,
    counts: gathered.counts,
    signer,
  });
}

interface Protecting {
  readonly request: ReleaseRequest;
  readonly gathered: Gathered;
  /** The round's, without what is taken back. */
  readonly plan: TablePlan;
  readonly secret: OpenedSecret;
  readonly meta: ProtectInput["meta"];
  readonly earlier: ProtectInput["earlier"] & {};
}

/** Rounds and audits, with everything that an attacker could know: the method's rules, and the round's earlier releases. */
async function protectRound({ request, gathered, plan, secret, meta, earlier }: Protecting): Promise<Checked<Protection>> {
  const { population, units } = gathered;
  return protect({
    plan,
    withdrawn: takenBackFrom(earlier, plan.variables),
    population,
    units,
    draw: drawWith(secret.bytes),
    meta,
    counters: secret.counters,
    earlier,
    links: linksIn(gathered),
    ...(request.auditing ? { progress: request.auditing } : {}),
  });
}

function problem(code: ReleaseCode, values: Record<string, string | number> = {}) {
  return fault(code, "", values);
}

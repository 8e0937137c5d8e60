// Ends a rehearsal's round: accepts what is proposed, closes and signs the document, and makes the release.
import { join } from "node:path";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, type Diagnostic, fault, hasError, refused } from "../core/diagnostic.ts";
import { acknowledgedText, makeAcknowledged } from "../envelope/acknowledged.ts";
import { envelopePath } from "../envelope/verify.ts";
import { acceptProposal, mainBranch } from "../forge/accept.ts";
import { bareForge } from "../forge/git/bare-git.ts";
import { listFiles } from "../forge/git/objects.ts";
import type { RoundVerifier } from "../forge/round-at.ts";
import { closingRoot } from "../holder/items.ts";
import { signingKeysIn } from "../keys/key-folder.ts";
import { releaseStages } from "../release/compute-release.ts";
import type { Correction } from "../release/earlier.ts";
import { itemsToCount } from "../release/items-to-open.ts";
import { makeRelease, missingMeans, type Release } from "../release/make-release.ts";
import { findMeans } from "../release/means.ts";
import { withThird } from "../release/meeting.ts";
import type { ReleaseCode } from "../release/messages.ts";
import type { CountingSession } from "../release/session.ts";
import { manifestFile, signatureOf } from "../release/signer.ts";
import type { Place } from "../repository/place.ts";
import { publishedFile } from "../repository/published-day.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { readRound } from "../repository/read-round.ts";
import type { CorrectionCode } from "../statistics/rounding/messages.ts";
import { type Manifest, rehearsalNotice, type Unit } from "../statistics/schema.ts";
import { trustRound } from "../trust/trust-round.ts";
import { handOver, holdSession } from "./holders.ts";
import { logRehearsal } from "./log.ts";
import { closeRound, readTrustees, trusteeNames } from "./open-round.ts";
import { mirror, save } from "./store.ts";

export interface ClosingRequest {
  readonly place: Place;
  readonly round: string;
  /** Folder of the rehearsal's development keys; each signer's own key is in a subfolder with the signer's name. */
  readonly keys: string;
  /** Unix seconds: the time of acceptance, closing and release. */
  readonly now: number;
  /** Each person's opening is a stage, and each person's rounding and audit. */
  readonly progress: (stage: string, done: number, total: number) => void;
  /** Digests of envelopes with a receipt; none if no intake has been open. */
  readonly acknowledged?: readonly string[];
  /** Only to correct what the round has published. */
  readonly correction?: Correction;
  /** An error in the counting; see `ReleaseRequest`. */
  readonly miscount?: (unit: Unit) => Unit;
}

/**
 * Accepts what is proposed, closes the round and publishes it, or corrects what a closed round has published. Both signers sign what this
 * process has counted once: counting it again with the same code on the same machine would compare nothing. As much as possible is checked
 * while the round is still open, so that a refusal leaves it open. After a crash the call can be repeated and continues where it stopped;
 * `main` shows how far that was.
 */
export async function closeAndRelease(request: ClosingRequest): Promise<Checked<Release>> {
  const { place, round, now, progress } = request;
  const closed = await closeOpen(request);
  if (!closed.ok) return closed;
  const [first] = signerFolders(request);
  const release = await inSession(request, trusteeNames.slice(0, 2), (session) =>
    makeRelease({
      ...request,
      ...releaseStages(progress, request.correction ? `${round}, rättelsen` : round),
      session,
      signer: first ?? request.keys,
    }),
  );
  if (release.ok) {
    const files = signedByAll(request, release.value);
    if (!files.ok) return files;
    const day = publishedFile(swedishDay(new Date(now * 1000)), true);
    const dated = { path: `statistics/${round}/${release.value.release}/${day.name}`, contents: day.contents };
    await save({ place, files: [...files.value, dated], message: `Release ${round}`, seconds: now });
  }
  await logRehearsal({ place, keys: request.keys, now });
  return release;
}

/** Accepts what is proposed and closes the round, if it is open. Without a release, for when jobs count. */
export async function closeOpen(request: ClosingRequest): Promise<Checked<string>> {
  const { place, round, now } = request;
  for (const folder of [`rounds/${round}`, `statistics/${round}`]) await mirror(place, folder);
  const folder = readRound(place, round);
  const keys = { folder: request.keys, round, rehearsal: true };
  const trustees = readTrustees(request.keys);
  const [receipt] = signingKeysIn(keys, "receipt");
  if (!folder.ok) return folder;
  if (trustees.length < 3 || !receipt) return refused(fault<ReleaseCode>("release-no-signer", "", { round }));
  if (folder.value.document.status !== "open") return accepted(`${round}: stängd / closed`);
  if (request.correction) return refused(fault<CorrectionCode>("correction-no-first", "", { round }));
  const faults = [...allMeansFaults(request), ...(await acceptDeliveries(request))];
  if (hasError(faults)) return refused(...faults);
  const envelopes = request.acknowledged ?? [];
  const acknowledged = await makeAcknowledged({ round, envelopes, notice: rehearsalNotice, sign: receipt.sign });
  await logRehearsal({ place, keys: request.keys, now, round });
  const root = await closingRoot({ place, round });
  const files = closeRound(folder.value, trustees, { acknowledged: acknowledgedText(acknowledged), root });
  await save({ place, files, message: `Close ${round}`, seconds: now });
  await logRehearsal({ place, keys: request.keys, now });
  return accepted(`${round}: stängd / closed`);
}

/** A count with the parts of two holders, and of the third where envelopes did not open with two. */
async function inSession<T>(
  { place, round, keys }: ClosingRequest,
  holders: readonly string[],
  work: (session: CountingSession) => Promise<Checked<T>>,
): Promise<Checked<T>> {
  const session = await holdSession({ place, wanted: itemsToCount(place, round), keys, holders });
  if (!session.ok) return session;
  const name = trusteeNames.find((one) => !holders.includes(one)) ?? "";
  const third = () => handOver({ place, session: session.value, keys, name });
  return withThird({ third }, round, () => work(session.value));
}

/** The folders of the two trustees who count. */
function signerFolders({ keys }: ClosingRequest): readonly string[] {
  return readTrustees(keys)
    .slice(0, 2)
    .map(({ name }) => join(keys, name));
}

/** Everything that the signers lack, each fault once. */
function allMeansFaults(request: ClosingRequest): readonly Diagnostic[] {
  const faults: Diagnostic[] = [];
  const { place, round } = request;
  for (const signer of signerFolders(request)) faults.push(...missingMeans({ place, round, signer }));
  return [...new Map(faults.map((one) => [one.code, one])).values()];
}

/** The files of a release that was made just now, its manifest with the signatures of both who count. */
function signedByAll(request: ClosingRequest, { release, files }: Release): Checked<Release["files"]> {
  const manifest = `statistics/${request.round}/${release}/manifest.json`;
  const signers = signerFolders(request).map((signer) => findMeans({ ...request, signer }));
  const body = files.find(({ path }) => path === manifest)?.contents;
  const faults = signers.flatMap((one) => one.diagnostics);
  if (hasError(faults) || typeof body !== "string") return refused(...faults);
  const { signatures: _, ...unsigned } = JSON.parse(body) as Manifest;
  const signatures = Object.fromEntries(signers.flatMap((one) => (one.ok ? [[one.value.name, signatureOf(unsigned, one.value)]] : [])));
  return accepted(files.map((one) => (one.path === manifest ? { path: manifest, contents: manifestFile(unsigned, signatures) } : one)));
}

/** Accepts every open proposal of the round. Returns their faults, and one if an acknowledged envelope is in none. */
async function acceptDeliveries({ place, round, now, acknowledged }: ClosingRequest): Promise<readonly Diagnostic[]> {
  const authority = readAuthority(place);
  if (!authority.ok) return authority.diagnostics;
  const git = { directory: place.git };
  const forge = bareForge(git);
  const verifyRound: RoundVerifier = (folder, name, seenVersion) =>
    trustRound({ authority: authority.value, folder, round: name, seenVersion });
  const diagnostics: Diagnostic[] = [];
  for (const proposal of await forge.proposals()) {
    if (proposal.state !== "open" || !proposal.branch.startsWith(`intake/${round}/`)) continue;
    diagnostics.push(...(await acceptProposal({ forge, proposal: proposal.number, verifyRound, now })).diagnostics);
  }
  const commit = await forge.head(mainBranch);
  const stored = new Set(commit ? (await listFiles(git, commit, `submissions/${round}`)).map((file) => file.path) : []);
  const missing = (acknowledged ?? []).filter((digest) => !stored.has(envelopePath(round, digest))).length;
  return missing > 0 ? [...diagnostics, fault<ReleaseCode>("release-acknowledged-missing", "", { count: missing })] : diagnostics;
}

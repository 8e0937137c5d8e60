// Countersigns a release: recomputes it on the second person's machine and signs only if every byte is the same.
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import { utf8 } from "../envelope/digest.ts";
import { sha256 } from "../repository/digests.ts";
import {
  isAnnounced,
  type ParticipationFiles,
  type ReleaseFiles,
  readAnnouncedFiles,
  readParticipationFiles,
  readReleaseFiles,
  releaseHasTables,
  type SignedFiles,
} from "../repository/read-release.ts";
import { readRound } from "../repository/read-round.ts";
import { manifestSigningText, manifestText } from "../statistics/cube/manifest.ts";
import type { Manifest } from "../statistics/schema.ts";
import { listFor, type RoundChain } from "../trust/chain.ts";
import { releaseSigners } from "../trust/release-signers.ts";
import { computeRelease } from "./compute-release.ts";
import { type ComputedRelease, figureFiles, type ReleaseRequest } from "./computed-release.ts";
import { type Correction, releasesOf } from "./earlier.ts";
import { openMaintainersReport } from "./maintainers/sealed.ts";
import { type ReleaseCode, releaseFault } from "./messages.ts";
import type { PrivateCounts } from "./opening/gather.ts";
import { manifestFile, signatureOf } from "./signer.ts";
import type { FigureFile } from "./waiting.ts";

export interface Countersigned {
  readonly release: string;
  /** The figures as computed here, where they are not published yet: whoever signs keeps them too. */
  readonly waiting: readonly FigureFile[] | null;
  /** The manifest with one more signature; the path is relative to the content folder. */
  readonly file: { readonly path: string; readonly contents: string };
  /** Names of everybody who has signed, sorted. */
  readonly signers: readonly string[];
  /** As counted here. For this person's screen. */
  readonly counts: PrivateCounts;
}

/**
 * Recomputes the round's newest release, first or correction, from this machine's own store, keys and code, compares it with the one in
 * content and adds this person's signature. Refused if anything differs, if an earlier signature is invalid, and if the person has
 * already signed.
 */
export async function countersign(request: ReleaseRequest): Promise<Checked<Countersigned>> {
  const { place, round } = request;
  const published = releasesOf({ place, round }).at(-1);
  if (published === undefined && !isAnnounced(place, round)) return refused(releaseFault("countersign-nothing", { round }));
  const release = published ?? "r1";
  const read = releaseHasTables(place, { round, release }) ? readReleaseFiles : readParticipationFiles;
  const files = published === undefined ? readAnnouncedFiles(place, round) : read(place, round, release);
  const folder = readRound(place, round);
  if (!files.ok || !folder.ok) return refused(...files.diagnostics, ...folder.diagnostics);
  const { manifest } = files.value;
  const broken = brokenSignatures(manifest, folder.value);
  if (broken.length > 0) return refused(...broken);
  // Whether it is a correction, and why, is read from the release itself; if that is wrong the recomputation differs.
  const { corrects } = manifest;
  const { correction: _, ...rest } = request;
  const computed = await computeRelease({ ...rest, release, ...(corrects ? { correction: correctionFrom(corrects) } : {}) });
  if (!computed.ok) return computed;
  const { body, signer } = computed.value;
  if (Object.hasOwn(manifest.signatures, signer.name)) return refused(releaseFault("countersign-same-person"));
  const faults = differences(files.value, computed.value);
  if (faults.length > 0) return refused(...faults);
  // Compared as plaintext here: with a digest of it in the manifest anybody could test guesses of its small counts.
  const sealed = await openMaintainersReport(request.session, { place, round, release });
  if (sealed.diagnostics.some(({ code }) => code === ("count-third-holder" satisfies ReleaseCode))) return refused(...sealed.diagnostics);
  if (!sealed.ok || sealed.value !== computed.value.maintainers)
    return refused(releaseFault("countersign-differs-maintainers", { release }));
  const signatures = { ...manifest.signatures, [signer.name]: signatureOf(body, signer) };
  const path = `${published === undefined ? `rounds/${round}/replies` : `statistics/${round}/${release}`}/manifest.json`;
  return accepted({
    release,
    waiting: published === undefined ? figureFiles(computed.value) : null,
    file: { path, contents: manifestFile(body, signatures) },
    signers: Object.keys(signatures).sort(),
    counts: computed.value.counts,
  });
}

function correctionFrom({ reason, withdraws }: NonNullable<Manifest["corrects"]>): Correction {
  return { reason: { sv: reason["sv"] ?? "", en: reason["en"] ?? "" }, ...(withdraws ? { withdraws } : {}) };
}

/** Signatures that are not by a trustee, or not over this manifest. */
function brokenSignatures(manifest: Manifest, chain: RoundChain): readonly Diagnostic<ReleaseCode>[] {
  const message = utf8(manifestSigningText(sha256(manifestText(manifest))));
  const valid = releaseSigners(chain, manifest, message);
  const list = listFor(chain.lists, chain.charter, { release: Number(manifest.release.slice(1)) });
  const names = new Set(list?.trustees.map(({ name }) => name));
  // A name from the file is repeated only if it is a trustee's.
  return Object.keys(manifest.signatures).flatMap((name) =>
    valid.includes(name) ? [] : [releaseFault("countersign-first-signature", { name: names.has(name) ? name : "?" })],
  );
}

/** What differs between the release and the recomputation, causes before effects. Figures that wait are compared by the manifest's digests. */
function differences(
  published: ReleaseFiles | ParticipationFiles | SignedFiles,
  computed: ComputedRelease,
): readonly Diagnostic<ReleaseCode>[] {
  const { manifest, replies } = published;
  const { body, cubeText, panelText, rescoredText, participationText } = computed;
  const differs = (name: string): boolean => manifest.digests[name] !== body.digests[name];
  const faults: Diagnostic<ReleaseCode>[] = [];
  if (differs("code")) faults.push(releaseFault("countersign-differs-code"));
  if (["round", "edition", "population"].some(differs)) faults.push(releaseFault("countersign-differs-round"));
  if (differs("replies") || !Buffer.from(replies).equals(computed.replies)) faults.push(releaseFault("countersign-differs-replies"));
  const isSame = (bytes: Uint8Array | null, text: string | null): boolean =>
    bytes === null || text === null ? bytes === text : Buffer.from(bytes).equals(Buffer.from(text));
  const hasSameFigures =
    "cube" in published
      ? isSame(published.cubeBytes, cubeText) && isSame(published.panelBytes, panelText) && isSame(published.rescoredBytes, rescoredText)
      : !("participation" in published) || isSame(published.participationBytes, participationText);
  if (["cube", "panel", "rescored", "participation"].some(differs) || !hasSameFigures)
    faults.push(releaseFault("countersign-differs-cube"));
  if (faults.length === 0 && manifestText(manifest) !== manifestText(body)) faults.push(releaseFault("countersign-differs"));
  return faults;
}

// Countersigns a release: recomputes it on the second person's machine and signs only if every byte is the same.
import { canonicalize, type Json } from "../core/canonical.ts";
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import { utf8 } from "../envelope/digest.ts";
import { sha256 } from "../repository/digests.ts";
import { isAnnounced, readAnnouncedFiles, readSignedFiles, type SignedFiles } from "../repository/read-release.ts";
import { readRound } from "../repository/read-round.ts";
import { manifestSigningText, manifestText } from "../statistics/cube/manifest.ts";
import type { Manifest } from "../statistics/schema.ts";
import { falseSignatures } from "../trust/release-signers.ts";
import { computeRelease } from "./compute-release.ts";
import { type ComputedRelease, figureFiles, type ReleaseRequest } from "./computed-release.ts";
import { readCounted } from "./counted.ts";
import { type Correction, releasesOf } from "./earlier.ts";
import { openMaintainersReport } from "./maintainers/sealed.ts";
import { type ReleaseCode, releaseFault } from "./messages.ts";
import type { PrivateCounts } from "./opening/gather.ts";
import { manifestFile, signatureOf } from "./signer.ts";
import type { FigureFile } from "./waiting.ts";

export interface Countersigned {
  readonly release: string;
  readonly rehearsal: boolean;
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
  const files = published === undefined ? readAnnouncedFiles(place, round) : readSignedFiles(place, round, release);
  const folder = readRound(place, round);
  if (!files.ok || !folder.ok) return refused(...files.diagnostics, ...folder.diagnostics);
  const { manifest } = files.value;
  const broken = falseSignatures(folder.value, manifest, utf8(manifestSigningText(sha256(manifestText(manifest)))));
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
  const { secret } = computed.value;
  const counted = secret ? await readCounted(place, round, request.session) : accepted(null);
  if (!counted.ok) return counted;
  const { bytes: _bytes, ...own } = counted.value ?? { bytes: null };
  if (secret && canonicalize(own as unknown as Json) !== canonicalize(secret as unknown as Json))
    return refused(releaseFault("release-counted"));
  // Compared as plaintext here: with a digest of it in the manifest anybody could test guesses of its small counts.
  const sealed = await openMaintainersReport(request.session, { place, round, release });
  if (sealed.diagnostics.some(({ code }) => code === ("count-third-holder" satisfies ReleaseCode))) return refused(...sealed.diagnostics);
  if (!sealed.ok || sealed.value !== computed.value.maintainers)
    return refused(releaseFault("countersign-differs-maintainers", { release }));
  const signatures = { ...manifest.signatures, [signer.name]: signatureOf(body, signer) };
  const path = `${published === undefined ? `rounds/${round}/replies` : `statistics/${round}/${release}`}/manifest.json`;
  return accepted({
    release,
    rehearsal: manifest.rehearsal,
    waiting: published === undefined ? figureFiles(computed.value) : null,
    file: { path, contents: manifestFile(body, signatures) },
    signers: Object.keys(signatures).sort(),
    counts: computed.value.counts,
  });
}

function correctionFrom({ reason, withdraws }: NonNullable<Manifest["corrects"]>): Correction {
  return { reason: { sv: reason["sv"] ?? "", en: reason["en"] ?? "" }, ...(withdraws ? { withdraws } : {}) };
}

/**
 * What differs between the release and the recomputation, causes before effects. Figures are compared by the manifest's digests: what is
 * signed is the manifest, and nobody shows files that it does not name.
 */
function differences({ manifest, replies }: SignedFiles, { body, ...computed }: ComputedRelease): readonly Diagnostic<ReleaseCode>[] {
  const differs = (name: string): boolean => manifest.digests[name] !== body.digests[name];
  const faults: Diagnostic<ReleaseCode>[] = [];
  if (differs("code")) faults.push(releaseFault("countersign-differs-code"));
  if (["round", "edition", "population"].some(differs)) faults.push(releaseFault("countersign-differs-round"));
  if (differs("replies") || !Buffer.from(replies).equals(computed.replies)) faults.push(releaseFault("countersign-differs-replies"));
  if (["cube", "panel", "rescored", "participation"].some(differs)) faults.push(releaseFault("countersign-differs-cube"));
  if (faults.length === 0 && manifestText(manifest) !== manifestText(body)) faults.push(releaseFault("countersign-differs"));
  return faults;
}

// Decides whether a second person signs a release: only what that person's own machine has computed, byte for byte the same.

import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { fromBase64url } from "../envelope/base64url.ts";
import { utf8 } from "../envelope/digest.ts";
import { nodeSignatureJudge } from "../envelope/node-judges.ts";
import type { RoundDocument } from "../round/document.ts";
import { sha256 } from "../shared/digests.ts";
import { readReleaseFiles } from "../shared/read-release.ts";
import { readRound } from "../shared/read-round.ts";
import { manifestSigningText, manifestText } from "../statistics/cube/manifest.ts";
import type { Manifest } from "../statistics/schema.ts";
import { type Correction, releasesOf } from "./earlier.ts";
import { openMaintainersReport } from "./maintainers/sealed.ts";
import { type ComputedRelease, computeRelease, type ReleaseRequest } from "./make-release.ts";
import type { ReleaseCode } from "./messages.ts";
import { manifestFile, signatureOf } from "./signer.ts";

export interface Countersigned {
  readonly release: string;
  /** Below the content folder: the manifest with one more signature. */
  readonly file: { readonly path: string; readonly contents: string };
  /** Names of all who have signed, in order. */
  readonly signers: readonly string[];
}

/**
 * Recomputes the round's last release, a first one or a correction, from this machine's own store, keys and code, compares it with the one that lies in content, and adds
 * this person's signature. Refuses where anything differs, saying what; where an earlier signature does not hold; and the same person twice.
 */
export async function countersign(request: ReleaseRequest): Promise<Checked<Countersigned>> {
  const { place, round } = request;
  const release = releasesOf({ place, round }).at(-1);
  if (release === undefined) return refused(problem("countersign-nothing", { round }));
  const [files, folder] = [readReleaseFiles(place, round, release), readRound(place, round)];
  if (!files.ok || !folder.ok) return refused(...files.diagnostics, ...folder.diagnostics);
  const { manifest } = files.value;
  const broken = brokenSignatures(manifest, folder.value.document);
  if (broken.length > 0) return refused(...broken);
  // Whether it is a correction, and of what, is the release's own word: this person computes it as such, or it differs.
  const { corrects } = manifest;
  const { correction: _, ...asked } = request;
  const computed = await computeRelease({ ...asked, release, ...(corrects ? { correction: correctionFrom(corrects) } : {}) });
  if (!computed.ok) return computed;
  const { body, signer } = computed.value;
  if (Object.hasOwn(manifest.signatures, signer.name)) return refused(problem("countersign-same-person"));
  const faults = differences(files.value, computed.value);
  if (faults.length > 0) return refused(...faults);
  // Compared as plaintext, here and now: a digest of it in the manifest would let anybody try guesses of its small counts.
  const closed = await openMaintainersReport({ ...request, release });
  if (!closed.ok || closed.value !== computed.value.maintainers) return refused(problem("countersign-differs-maintainers", { release }));
  const signatures = { ...manifest.signatures, [signer.name]: signatureOf(body, signer) };
  const path = `statistics/${round}/${release}/manifest.json`;
  return accepted({
    release,
    file: { path, contents: manifestFile(body, signatures) },
    signers: Object.keys(signatures).sort(),
  });
}

function correctionFrom({ reason, withdraws }: NonNullable<Manifest["corrects"]>): Correction {
  return { reason: { sv: reason["sv"] ?? "", en: reason["en"] ?? "" }, ...(withdraws ? { withdraws } : {}) };
}

/** Signatures that are not of a signer of the round, or not over this manifest. */
function brokenSignatures(manifest: Manifest, document: RoundDocument): readonly Diagnostic<ReleaseCode>[] {
  const message = utf8(manifestSigningText(sha256(manifestText(manifest))));
  return Object.entries(manifest.signatures).flatMap(([name, text]) => {
    const key = fromBase64url(document.releaseKeys.find((one) => one.name === name)?.key ?? "");
    const signature = fromBase64url(text);
    const holds = key && signature && nodeSignatureJudge({ key, message, signature });
    return holds ? [] : [problem("countersign-first-signature", { name: nameOf(name, document) })];
  });
}

/** A name out of a file is told only where the round has it. */
function nameOf(name: string, document: RoundDocument): string {
  return document.releaseKeys.some((one) => one.name === name) ? name : "?";
}

interface Published {
  readonly manifest: Manifest;
  readonly cubeBytes: Uint8Array;
  readonly panelBytes: Buffer | null;
  readonly rescoredBytes: Buffer | null;
  readonly inputs: string;
}

/** What differs between the release and the recomputation, from cause to effect: the first that differs explains those after it. */
function differences(published: Published, computed: ComputedRelease): readonly Diagnostic<ReleaseCode>[] {
  const { manifest, cubeBytes, panelBytes, rescoredBytes, inputs } = published;
  const { body, cubeText, panelText, rescoredText } = computed;
  const differs = (name: string): boolean => manifest.digests[name] !== body.digests[name];
  const faults: Diagnostic<ReleaseCode>[] = [];
  if (differs("code")) faults.push(problem("countersign-differs-code"));
  if (["round", "edition", "population"].some(differs)) faults.push(problem("countersign-differs-round"));
  const isInput = manifest.inputRoot === body.inputRoot && manifest.envelopes === body.envelopes && inputs === computed.inputs;
  if (!isInput) faults.push(problem("countersign-differs-input"));
  const isSame = (bytes: Uint8Array | null, text: string | null): boolean =>
    bytes === null || text === null ? bytes === text : Buffer.from(bytes).equals(Buffer.from(text));
  const isFigures = isSame(cubeBytes, cubeText) && isSame(panelBytes, panelText) && isSame(rescoredBytes, rescoredText);
  if (["cube", "panel", "rescored"].some(differs) || !isFigures) faults.push(problem("countersign-differs-cube"));
  if (faults.length === 0 && manifestText(manifest) !== manifestText(body)) faults.push(problem("countersign-differs"));
  return faults;
}

function problem(code: ReleaseCode, values: Diagnostic["values"] = {}): Diagnostic<ReleaseCode> {
  return fault(code, "", values);
}

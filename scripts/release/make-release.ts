// Makes a release: figures and a manifest of what they were made from, signed by the person who makes it.
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import { countedFile } from "../holder/items.ts";
import { isAnnounced } from "../repository/read-release.ts";
import type { ProtectedCube } from "../statistics/cube/cube.ts";
import { computeRelease } from "./compute-release.ts";
import { figureFiles, type ReleaseRequest } from "./computed-release.ts";
import { releasesOf } from "./earlier.ts";
import { maintainersPath, sealMaintainersReport } from "./maintainers/sealed.ts";
import { findMeans } from "./means.ts";
import { releaseFault } from "./messages.ts";
import type { PrivateCounts } from "./opening/gather.ts";
import { manifestFile, signatureOf } from "./signer.ts";

export interface Release {
  readonly release: string;
  readonly rehearsal: boolean;
  /** Null in a release without tables. */
  readonly cube: ProtectedCube | null;
  /**
   * Paths are relative to the content folder: the figures, the manifest and the replies to each key; sealed, what was counted and the
   * maintainers' report.
   */
  readonly files: readonly { readonly path: string; readonly contents: string | Uint8Array }[];
  /** For the closed zone only. */
  readonly counts: PrivateCounts;
  /** Names of holders who handed over something other than what their boxes hold. */
  readonly wrongHolders: readonly string[];
}

/** What is missing of everything that a release needs besides the envelopes and the holders. */
export function missingMeans(request: Omit<ReleaseRequest, "progress" | "auditing" | "session">): readonly Diagnostic[] {
  const means = findMeans(request);
  return [...existsFault(request), ...(means.ok ? [] : means.diagnostics)];
}

/**
 * Makes the round's release with the maker's signature, or gives every reason against it. Writes nothing: the caller writes all the
 * files or none. The site shows the release once as many people as the round requires have signed it.
 */
export async function makeRelease(request: ReleaseRequest): Promise<Checked<Release>> {
  const exists = existsFault(request);
  if (exists.length > 0) return refused(...exists);
  const made = await computeRelease(request);
  if (!made.ok) return made;
  const { release, cube, replies, body, counted, maintainers, document, counts, signer, wrongHolders } = made.value;
  const sealed = await sealMaintainersReport(maintainers, document, release);
  if (!sealed.ok) return sealed;
  const folder = `statistics/${request.round}/${release}`;
  const files = [
    ...figureFiles(made.value).map(({ name, contents }) => ({ path: `${folder}/${name}`, contents })),
    { path: `${folder}/manifest.json`, contents: manifestFile(body, { [signer.name]: signatureOf(body, signer) }) },
    { path: `${folder}/replies.bin`, contents: replies },
    { path: `rounds/${request.round}/${countedFile}`, contents: counted },
    { path: maintainersPath(request.round, release), contents: sealed.value },
  ].flatMap(({ path, contents }) => (contents === null ? [] : [{ path, contents }]));
  return accepted({ release, rehearsal: document.rehearsal, cube, files, counts, wrongHolders });
}

/** A round is published once, unless the release corrects it. Until the figures are published it may be counted again. */
function existsFault({ place, round, correction }: Omit<ReleaseRequest, "progress" | "session">): readonly Diagnostic[] {
  if (correction && isAnnounced(place, round)) return [releaseFault("correction-announced", { round })];
  const release = releasesOf({ place, round }).at(-1);
  return release !== undefined && !correction ? [releaseFault("release-exists", { round, release })] : [];
}

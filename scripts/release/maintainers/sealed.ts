// Seals the maintainers' report of a release to the round's holders, and opens it in a session.
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { accepted, type Checked, type Diagnostic, refused } from "../../core/diagnostic.ts";
import type { Bytes } from "../../envelope/base64url.ts";
import { utf8 } from "../../envelope/digest.ts";
import type { RoundDocument } from "../../envelope/round-document.ts";
import { readHolders } from "../../envelope/sealing/holders.ts";
import { contextOf } from "../../envelope/sealing/layout.ts";
import { sealToHolders } from "../../envelope/sealing/two-of-three.ts";
import { privateFile } from "../../holder/items.ts";
import type { Place } from "../../repository/place.ts";
import { releasesOf } from "../earlier.ts";
import { type ReleaseCode, releaseFault } from "../messages.ts";
import { type CountingSession, missingHolders, openFile, thirdHolder } from "../session.ts";

/** Bytes. The plaintext is padded with spaces to a multiple of this, so that the file's length reveals nothing about its figures. */
export const paddedTo = 262_144;

/**
 * Path relative to the content folder, one for each release: a correction does not overwrite the report of what it corrects. Not in
 * `statistics/`, where everything is public.
 */
export function maintainersPath(round: string, release: string): string {
  return `rounds/${round}/${privateFile(release)}`;
}

/** The contents of `private-<release>.sealed`. Two calls give different bytes of one length. */
export async function sealMaintainersReport(
  html: string,
  round: Pick<RoundDocument, "round" | "holders" | "kid">,
  release: string,
): Promise<Checked<Bytes>> {
  const holders = await readHolders(round);
  if (!holders.ok) return holders;
  const text = utf8(html);
  const plaintext = new Uint8Array(Math.ceil(text.length / paddedTo) * paddedTo).fill(0x20);
  plaintext.set(text);
  const context = contextOf({ use: "private", round: round.round, kid: round.kid, subject: release });
  return accepted(await sealToHolders({ plaintext, holders: holders.value, context }));
}

interface MaintainersRequest {
  readonly place: Place;
  readonly round: string;
  /** By default the newest. */
  readonly release?: string;
}

/** The plaintext of a release's report. */
export async function openMaintainersReport(
  session: CountingSession,
  { place, round, release: wanted }: MaintainersRequest,
): Promise<Checked<string>> {
  const missing = missingHolders(session);
  if (missing.length > 0) return refused(...missing);
  const release = wanted ?? releasesOf({ place, round }).at(-1) ?? "r1";
  const file = join(place.content, maintainersPath(round, release));
  // The id must not become a path to another file.
  const sealed = /^r[1-9][0-9]*$/.test(release) && existsSync(file) ? readFileSync(file) : null;
  const plaintext = sealed && (await openFile(session, { use: "private", round, subject: release, id: `private-${release}`, sealed }));
  const third = sealed && plaintext === null ? thirdHolder(session, round) : undefined;
  if (plaintext === null) return refused(third ?? releaseFault("maintainers-unseal", { round, file: privateFile(release) }));
  return accepted(new TextDecoder().decode(plaintext).trimEnd().concat("\n"));
}

/** Refuses to write the opened report inside the project, a content root or any Git repository, from where it could be published. */
export function outputPathFaults(out: string, place: Place): readonly Diagnostic<ReleaseCode>[] {
  const file = realPath(resolve(out));
  const refusedFolders = [place.root, "."].map((one) => realPath(resolve(one)));
  for (let folder = file; ; folder = dirname(folder)) {
    if (refusedFolders.includes(folder) || existsSync(join(folder, ".git"))) return [releaseFault("maintainers-out-inside")];
    if (folder === dirname(folder)) return [];
  }
}

/** Resolves symbolic links as far as the path exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return path === dirname(path) ? path : join(realPath(dirname(path)), basename(path));
}

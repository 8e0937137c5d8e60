// Seals the maintainers' report of a release to the round's recipients, and opens it with a key of either.
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { accepted, type Checked, type Diagnostic, refused } from "../../core/diagnostic.ts";
import type { Bytes } from "../../envelope/base64url.ts";
import { utf8, withArrayBuffer } from "../../envelope/digest.ts";
import { checkRecipients } from "../../envelope/recipients.ts";
import { sealTo } from "../../envelope/seal.ts";
import type { RoundDocument } from "../../round/document.ts";
import type { Place } from "../../shared/place.ts";
import { readAuthority } from "../../shared/read-method.ts";
import { releasesOf } from "../earlier.ts";
import { findIdentities } from "../means.ts";
import { type ReleaseCode, releaseFault } from "../messages.ts";
import { unseal } from "../opening/open.ts";

/** Bytes. The plaintext is padded with spaces to a multiple of this, so that the file's length tells nothing about its figures. */
export const paddedTo = 262_144;

/**
 * Path relative to the content folder, one for each release: a correction does not overwrite the report of what it corrects. Not in
 * `statistics/`, where everything is public.
 */
export function maintainersPath(round: string, release: string): string {
  return `rounds/${round}/${maintainersFile(release)}`;
}

function maintainersFile(release: string): string {
  return `private-${release}.age`;
}

/** The contents of `private-<release>.age`, sealed to both hybrid recipients or not at all. Two calls differ in bytes, not in length. */
export async function sealMaintainersReport(html: string, round: Pick<RoundDocument, "recipients" | "kid">): Promise<Checked<Bytes>> {
  const recipients = await checkRecipients(round);
  if (!recipients.ok) return recipients;
  const text = utf8(html);
  const padded = new Uint8Array(Math.ceil(text.length / paddedTo) * paddedTo).fill(0x20);
  padded.set(text);
  return sealTo(recipients.value, withArrayBuffer(padded));
}

interface MaintainersRequest {
  readonly place: Place;
  readonly round: string;
  /** By default the newest. */
  readonly release?: string;
  /** Folder of key files with an opening identity. */
  readonly keys: string;
}

/** The plaintext of a release's report. */
export async function openMaintainersReport({ place, round, keys, release: wanted }: MaintainersRequest): Promise<Checked<string>> {
  const authority = readAuthority(place);
  if (!authority.ok) return authority;
  const identities = findIdentities({ folder: keys, round, rehearsal: authority.value.rehearsal });
  if (!identities.ok) return identities;
  const releases = releasesOf({ place, round });
  const release = wanted ?? releases.at(-1) ?? "r1";
  const file = join(place.content, maintainersPath(round, release));
  // Only for an existing release: the id must not become a path to another file.
  const plaintext = releases.includes(release) && existsSync(file) ? await unseal(readFileSync(file), identities.value) : null;
  if (plaintext === null) return refused(releaseFault("maintainers-unseal", { round, file: maintainersFile(release) }));
  return accepted(new TextDecoder().decode(plaintext).trimEnd().concat("\n"));
}

/** Refuses to write the opened report inside the project, a content root or any Git repository, from where it could be published. */
export function outsideFaults(out: string, place: Place): readonly Diagnostic<ReleaseCode>[] {
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

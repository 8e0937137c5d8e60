// Decides how the maintainers' report of each release is kept: sealed to the round's recipients beside its rounding key, and opened with either of theirs.

import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import type { Bytes } from "../../envelope/base64url.ts";
import { ownBytes, utf8 } from "../../envelope/digest.ts";
import { checkRecipients } from "../../envelope/recipients.ts";
import { sealTo } from "../../envelope/seal.ts";
import { refusedIn, secretsIn } from "../../keys/key-folder.ts";
import type { RoundDocument } from "../../round/document.ts";
import type { Place } from "../../shared/place.ts";
import { readAuthority } from "../../shared/read-method.ts";
import { releasesOf } from "../earlier.ts";
import type { ReleaseCode } from "../messages.ts";
import { unseal } from "../opening/open.ts";

/** The plaintext is filled with spaces to a multiple of this, so that the file's length tells nothing of the figures in it. */
export const paddedTo = 262_144;

/** Below the content folder, one for each release: a correction keeps the report of what it corrects. Not among the statistics: nothing there may be closed. */
export function maintainersPath(round: string, release: string): string {
  return `rounds/${round}/${maintainersFile(release)}`;
}

function maintainersFile(release: string): string {
  return `private-${release}.age`;
}

/** `private-<release>.age`, sealed to the round's two hybrid recipients or not at all. Two calls give different bytes of the same length. */
export async function sealMaintainersReport(html: string, round: Pick<RoundDocument, "recipients" | "kid">): Promise<Checked<Bytes>> {
  const recipients = await checkRecipients(round);
  if (!recipients.ok) return recipients;
  const text = utf8(html);
  const padded = new Uint8Array(Math.ceil(text.length / paddedTo) * paddedTo).fill(0x20);
  padded.set(text);
  return sealTo(recipients.value, ownBytes(padded));
}

export interface MaintainersRequest {
  readonly place: Place;
  readonly round: string;
  /** The newest release where none is named. */
  readonly release?: string;
  /** Folder of key files with an opening identity. */
  readonly keys: string;
}

/** The report of one release as it was before sealing. */
export async function openMaintainersReport({ place, round, keys, ...asked }: MaintainersRequest): Promise<Checked<string>> {
  const authority = readAuthority(place);
  if (!authority.ok) return authority;
  const folder = { folder: keys, round, rehearsal: authority.value.rehearsal };
  const identities = [...secretsIn(folder, "operations"), ...secretsIn(folder, "recovery")].slice(0, 1);
  if (identities.length === 0) {
    const reasons = [...refusedIn(folder, "operations"), ...refusedIn(folder, "recovery")];
    return refused(fault<ReleaseCode>("release-no-identity", "", { round }), ...reasons);
  }
  const releases = releasesOf({ place, round });
  const release = asked.release ?? releases.at(-1) ?? "r1";
  const file = join(place.content, maintainersPath(round, release));
  // Only a release that is there is opened: a name is never a way to another file.
  const plaintext = releases.includes(release) && existsSync(file) ? await unseal(readFileSync(file), identities) : null;
  if (plaintext === null) return refused(problem("maintainers-unseal", { round, file: maintainersFile(release) }));
  return accepted(new TextDecoder().decode(plaintext).trimEnd().concat("\n"));
}

/** Where the opened report may be written: nowhere that Git, the site or a neighbour's copy could carry it away from. */
export function outsideFaults(out: string, place: Place): readonly Diagnostic<ReleaseCode>[] {
  const file = realPath(resolve(out));
  const closedTo = [place.root, "."].map((one) => realPath(resolve(one)));
  for (let folder = file; ; folder = dirname(folder)) {
    if (closedTo.includes(folder) || existsSync(join(folder, ".git"))) return [problem("maintainers-out-inside")];
    if (folder === dirname(folder)) return [];
  }
}

/** With every link followed, as far as the path exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return path === dirname(path) ? path : join(realPath(dirname(path)), basename(path));
}

function problem(code: ReleaseCode, values: Diagnostic["values"] = {}): Diagnostic<ReleaseCode> {
  return fault(code, "", values);
}

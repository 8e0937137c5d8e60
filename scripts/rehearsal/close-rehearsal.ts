// Decides how a rehearsal's open round becomes figures on the served site: the door is shut, the round closed and released, the site rebuilt.

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Checked } from "../core/diagnostic.ts";
import type { Release } from "../release/make-release.ts";
import type { Place } from "../shared/place.ts";
import { listReleases } from "../shared/read-release.ts";
import { readRound } from "../shared/read-round.ts";
import { type ClosingRequest, closeAndRelease } from "./close-round.ts";
import { shutDoor } from "./server-handle.ts";
import { buildSite, servedFolder } from "./site.ts";

/** A release that was made already, or a correction that an earlier run made. */
const made: ReadonlySet<string> = new Set(["release-exists", "correction-changes-nothing"]);

/**
 * Shuts, closes, releases and rebuilds; `building` is told when the last begins. A refusal leaves the round open and its door open
 * again. Where the release was made already the site is built if it does not show it: an earlier run may have been killed before that.
 */
export async function closeRehearsal(request: ClosingRequest, building: () => void): Promise<Checked<Release>> {
  const door = await shutDoor(request.place, request.round);
  const release = await closeAndRelease({ ...request, acknowledged: door.acknowledged });
  const wasMade = release.diagnostics.some((one) => made.has(one.code));
  if (release.ok || (wasMade && !isShown(request.place, request.round))) {
    building();
    await buildSite(request.place);
  }
  const round = readRound(request.place, request.round);
  if (round.ok && round.value.document.status === "open") await door.reopen();
  return release;
}

/** Whether the served site, which is always a whole one, has the files of all the round's releases. */
function isShown(place: Place, round: string): boolean {
  const releases = listReleases(place).filter((one) => one.round === round);
  return releases.every(({ release }) => existsSync(join(servedFolder(place), "resultat", round, release)));
}

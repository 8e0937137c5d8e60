// Closes a rehearsal's round: stops the intake, closes and releases the round, and rebuilds the served site.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Checked } from "../core/diagnostic.ts";
import type { Release } from "../release/make-release.ts";
import type { Place } from "../repository/place.ts";
import { listReleases } from "../repository/read-release.ts";
import { readRound } from "../repository/read-round.ts";
import { type ClosingRequest, closeAndRelease } from "./close-round.ts";
import { closeIntake } from "./server-handle.ts";
import { buildSite, servedFolder } from "./site.ts";

/** Codes of a release or a correction that an earlier run has made. */
const made: ReadonlySet<string> = new Set(["release-exists", "correction-changes-nothing"]);

/**
 * `building` is called when the site is about to be rebuilt. After a refusal the round stays open and its intake accepts again. If the
 * release exists already, the site is built unless it shows it: an earlier run may have been killed before that.
 */
export async function closeRehearsal(request: ClosingRequest, building: () => void): Promise<Checked<Release>> {
  const intake = await closeIntake(request.place, request.round);
  const release = await closeAndRelease({ ...request, acknowledged: intake.acknowledged });
  const wasMade = release.diagnostics.some((one) => made.has(one.code));
  if (release.ok || (wasMade && !isShown(request.place, request.round))) {
    building();
    await buildSite(request.place);
  }
  const round = readRound(request.place, request.round);
  if (round.ok && round.value.document.status === "open") await intake.reopen();
  return release;
}

/** Whether the served site, which is always complete, has the files of all the round's releases. */
function isShown(place: Place, round: string): boolean {
  const releases = listReleases(place).filter((one) => one.round === round);
  return releases.every(({ release }) => existsSync(join(servedFolder(place), "resultat", round, release)));
}

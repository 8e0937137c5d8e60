// Decides how a rehearsal's open round becomes figures on the served site: the door is shut, the round closed and released, the site rebuilt.
import type { Checked } from "../diagnostic.ts";
import { readRound } from "../read.ts";
import type { Release } from "../release/make.ts";
import { type ClosingRequest, closeAndRelease } from "./closing.ts";
import { shutDoor } from "./serving.ts";
import { buildSite } from "./site.ts";

/** A release that was made already, or a correction that an earlier run made. */
const made: ReadonlySet<string> = new Set(["release-exists", "correction-changes-nothing"]);

/**
 * Shuts, closes, releases and rebuilds; `building` is told when the last begins. A refusal leaves the round open and its door open
 * again. Where the release was made already the site is built all the same: an earlier run may have been killed before it.
 */
export async function closeRehearsal(request: ClosingRequest, building: () => void): Promise<Checked<Release>> {
  const door = await shutDoor(request.place, request.round);
  const release = await closeAndRelease({ ...request, acknowledged: door.acknowledged });
  if (release.ok || release.diagnostics.some((one) => made.has(one.code))) {
    building();
    await buildSite(request.place);
  }
  const round = readRound(request.place, request.round);
  if (round.ok && round.value.document.status === "open") await door.reopen();
  return release;
}

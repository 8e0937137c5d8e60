// Every published release. One whose manifest does not verify stops the build.
import { readKnownErrors } from "../../scripts/report/material/known-errors.ts";
import { checkReleases, type ProtectedRescored, readAnnounced, readPublished } from "../../scripts/repository/published.ts";
import { listReleases } from "../../scripts/repository/read-release.ts";
import { listOpenedRounds } from "../../scripts/repository/read-round.ts";
import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import type { Participation } from "../../scripts/statistics/cube/participation.ts";
import { changelog, type ReleaseEntry } from "../../scripts/statistics/formats/changes.ts";
import type { ProtectedPanel } from "../../scripts/statistics/panel/panel.ts";
import type { Manifest } from "../../scripts/statistics/schema.ts";
import { place, unwrap } from "./content.ts";

export interface Release {
  readonly round: string;
  readonly release: string;
  readonly cube: ProtectedCube;
  /** What became of those that answered an earlier round too; null where the release compares with none. */
  readonly panel: ProtectedPanel | null;
  /** An earlier round scored by this edition's rules; null where there is none. */
  readonly rescored: ProtectedRescored | null;
  readonly manifest: Manifest;
  /** What became of each key's envelopes: a slot for each key of the roster, readable with its code alone. */
  readonly replies: Uint8Array;
}

/** A release without tables: of a pilot, or of a round that few answered. */
export interface NumbersRelease extends Pick<Release, "round" | "release" | "manifest" | "replies"> {
  readonly participation: Participation;
}

/** Rounds whose replies are public and whose figures are not yet. */
export const announced = (
  await Promise.all(listOpenedRounds(place).map(async (round) => ({ round, files: unwrap(await readAnnounced(place, round)) })))
).flatMap(({ round, files }) => (files ? [{ round, release: files.manifest.release, ...files }] : []));

/** Oldest first. */
export const allReleases: readonly (Release | NumbersRelease)[] = await Promise.all(
  listReleases(place).map(async ({ round, release }) => ({ round, release, ...unwrap(await readPublished(place, round, release)) })),
);
unwrap(checkReleases(allReleases));

/** Those with tables. */
export const releases = allReleases.filter((one) => "cube" in one);

/** Those without. */
export const numbersReleases = allReleases.filter((one) => "participation" in one);

/** Errors in published figures that no correction can fix. */
export const knownErrors = unwrap(readKnownErrors(place));

export const latest = releases.at(-1);

/** Releases without tables after the latest with tables. */
export const numbersSince = numbersReleases.filter((one) => !latest || allReleases.indexOf(one) > allReleases.indexOf(latest));

/** Rounds in order, and within each its releases in order. */
export const releasesByRound: ReadonlyMap<string, readonly Release[]> = Map.groupBy(releases, ({ round }) => round);

/** What each release of a round corrected, and why. Oldest first. */
export function changelogOf(round: string): readonly ReleaseEntry[] {
  return changelog(releasesByRound.get(round) ?? []);
}

// Every published release. One whose manifest does not verify stops the build.
import { readKnownErrors } from "../../scripts/shared/known-errors.ts";
import { checkReleases, type ProtectedRescored, readRelease } from "../../scripts/shared/published.ts";
import { listReleases } from "../../scripts/shared/read-release.ts";
import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
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

export const releases: readonly Release[] = await Promise.all(
  listReleases(place).map(async ({ round, release }) => ({ round, release, ...unwrap(await readRelease(place, round, release)) })),
);
unwrap(checkReleases(releases));

/** Errors in published figures that no correction can fix. */
export const knownErrors = unwrap(readKnownErrors(place));

export const latest = releases.at(-1);

/** Rounds in order, and within each its releases in order. */
export const releasesByRound: ReadonlyMap<string, readonly Release[]> = Map.groupBy(releases, ({ round }) => round);

/** What each release of a round corrected, and why. Oldest first. */
export function changelogOf(round: string): readonly ReleaseEntry[] {
  return changelog(releasesByRound.get(round) ?? []);
}

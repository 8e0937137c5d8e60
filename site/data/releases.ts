// Decides which published releases the site shows: every one whose manifest verifies, the newest last.

import { canonicalize, type Json } from "../../scripts/core/canonical.ts";
import { checkReleases, type ProtectedRescored, readRelease } from "../../scripts/shared/published.ts";
import { listReleases } from "../../scripts/shared/read-release.ts";
import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import { changelog, type ReleaseEntry } from "../../scripts/statistics/formats/changes.ts";
import type { ProtectedPanel } from "../../scripts/statistics/panel/panel.ts";
import type { Manifest } from "../../scripts/statistics/schema.ts";
import { mustHold, place } from "./content.ts";

export interface Release {
  readonly round: string;
  readonly release: string;
  readonly cube: ProtectedCube;
  /** How the change since an earlier round divides; null where it compares with none. */
  readonly panel: ProtectedPanel | null;
  /** An earlier round by this edition's rules; null where it scores none again. */
  readonly rescored: ProtectedRescored | null;
  readonly manifest: Manifest;
  /** The hashes of the envelopes that it was made from: one a line, sorted. Their SHA-256 is the manifest's `inputRoot`. */
  readonly inputs: string;
}

export const releases: readonly Release[] = await Promise.all(
  listReleases(place).map(async ({ round, release }) => ({ round, release, ...mustHold(await readRelease(place, round, release)) })),
);
mustHold(checkReleases(releases));

export const latest = releases.at(-1);

/** The releases of each round in the order that they were made, the rounds in theirs. */
export const releasesByRound: ReadonlyMap<string, readonly Release[]> = Map.groupBy(releases, ({ round }) => round);

/** What each release of a round corrected, and why: the oldest first. */
export function changelogOf(round: string): readonly ReleaseEntry[] {
  return changelog(releasesByRound.get(round) ?? []);
}

/** The very bytes that the manifest's digest is taken over. */
export function canonicalText(value: unknown): string {
  return canonicalize(value as Json);
}

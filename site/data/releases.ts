// Every published release. One whose manifest does not verify stops the build.
import { readKnownErrors } from "../../scripts/report/material/known-errors.ts";
import {
  checkReleases,
  type PublishedParticipation,
  type PublishedRelease,
  readAnnounced,
  readPublished,
} from "../../scripts/repository/published.ts";
import { readPublishedDay } from "../../scripts/repository/published-day.ts";
import { listReleases } from "../../scripts/repository/read-release.ts";
import { listOpenedRounds } from "../../scripts/repository/read-round.ts";
import { place, unwrap } from "./content.ts";

interface Named {
  readonly round: string;
  readonly release: string;
  /** YYYY-MM-DD: when it was published; null where that is not recorded. */
  readonly published: string | null;
}

export type Release = PublishedRelease & Named;

/** A release without tables: of a pilot, or of a round that few answered. */
export type NumbersRelease = PublishedParticipation & Named;

/** Rounds whose replies are public and whose figures are not yet. */
export const announced = (
  await Promise.all(listOpenedRounds(place).map(async (round) => ({ round, files: unwrap(await readAnnounced(place, round)) })))
).flatMap(({ round, files }) => (files ? [{ round, release: files.manifest.release, ...files }] : []));

/** Oldest first. */
export const allReleases: readonly (Release | NumbersRelease)[] = await Promise.all(
  listReleases(place).map(async ({ round, release }) => ({
    ...{ round, release, published: unwrap(readPublishedDay(place, round, release)) },
    ...unwrap(await readPublished(place, round, release)),
  })),
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

/** When a release and the first of its round were published. */
export function daysOf({ round, published }: Pick<Named, "round" | "published">) {
  return { issued: allReleases.find((one) => one.round === round)?.published ?? null, modified: published };
}

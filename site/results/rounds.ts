// The rounds up to a release, each by its newest release, and where the series breaks.
import type { LocalText } from "../../scripts/method/schema.ts";
import { type SeriesMember, seriesSteps } from "../../scripts/repository/series-steps.ts";
import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import { brokenVariables } from "../../scripts/statistics/uncertainty/breaks.ts";
import type { RoundOfSeries } from "../../scripts/statistics/uncertainty/level-series.ts";
import { documentOf, place, unwrap } from "../data/content.ts";
import { type Release, releases } from "../data/releases.ts";

export interface SeriesRound extends RoundOfSeries {
  readonly release: Release;
  /** Why levels are not comparable with the previous round, in the edition's words. Absent where they are, or where no reason is given. */
  readonly because?: LocalText;
}

interface DatedRelease {
  readonly release: Release;
  readonly cube: ProtectedCube;
  readonly opens: string;
}

const dated = new Map(
  releases.map((release): [Release, DatedRelease] => [release, { release, cube: release.cube, opens: documentOf(release.round).opens }]),
);
const stepsOf = new Map([...dated].map(([release, one]) => [release, unwrap(seriesSteps(place, [...dated.values()], one))]));

/** Oldest first; the last is the release itself. */
export function roundsUpTo(release: Release): readonly SeriesRound[] {
  return stepsUpTo(release).map(({ of, step }) => ({
    release: of.release,
    cube: of.cube,
    panel: of.release.panel,
    continues: step?.level ?? true,
    ...(step?.because ? { because: step.because } : {}),
  }));
}

/** Ids of the release's variables whose figures are the first after a break. */
export function breaksIn(release: Release): ReadonlySet<string> {
  return brokenVariables(stepsUpTo(release).map(({ of, step }) => ({ cube: of.cube, step })));
}

function stepsUpTo(release: Release): readonly SeriesMember<DatedRelease>[] {
  const steps = stepsOf.get(release);
  if (!steps) throw new Error(`${release.round}/${release.release} is not one of the site's releases`);
  return steps;
}

/** Figures of an earlier round by this edition's rules, with each answer at its lower bound. */
export interface RescoredRound {
  readonly of: { readonly round: string; readonly edition: string };
  readonly cube: ProtectedCube;
}

/** Null where the release rescores no round, or does not publish the figures. */
export function rescoredRound({ rescored }: Release): RescoredRound | null {
  return rescored?.cube ? { of: rescored.of, cube: rescored.cube } : null;
}

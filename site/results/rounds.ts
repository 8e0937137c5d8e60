// Decides which rounds a release is seen in the light of: those before it, each by its newest release, and where the series breaks.
import type { LocalText } from "../../scripts/method/schema.ts";
import { type Stepped, seriesSteps } from "../../scripts/shared/series-steps.ts";
import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import { brokenVariables } from "../../scripts/statistics/uncertainty/breaks.ts";
import type { RoundOfSeries } from "../../scripts/statistics/uncertainty/level-series.ts";
import { documentOf, place, unwrap } from "../data/content.ts";
import { type Release, releases } from "../data/releases.ts";

export interface RoundBefore extends RoundOfSeries {
  readonly release: Release;
  /** Why the level cannot be followed from the round before, as the edition tells it; absent where it can, or where nothing is told. */
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

/** The oldest first; the last is the release itself. */
export function roundsUpTo(release: Release): readonly RoundBefore[] {
  return stepsUpTo(release).map(({ of, step }) => ({
    release: of.release,
    cube: of.cube,
    panel: of.release.panel,
    continues: step?.level ?? true,
    ...(step?.because ? { because: step.because } : {}),
  }));
}

/** The release's variables whose figures are the first after a break. */
export function breaksIn(release: Release): ReadonlySet<string> {
  return brokenVariables(stepsUpTo(release).map(({ of, step }) => ({ cube: of.cube, step })));
}

function stepsUpTo(release: Release): readonly Stepped<DatedRelease>[] {
  const steps = stepsOf.get(release);
  if (!steps) throw new Error(`${release.round}/${release.release} is not one of the site's releases`);
  return steps;
}

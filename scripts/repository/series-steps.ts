// Orders the rounds that a release follows, with what can be compared across each step between editions.
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { type Continuity, continuityBetween } from "../method/carry-over/series.ts";
import type { Cube } from "../statistics/schema.ts";
import type { Place } from "./place.ts";
import { readCorrespondence, readEdition } from "./read-method.ts";

/** A release, with the day on which its round opened. */
export interface Dated {
  readonly cube: Pick<Cube, "round" | "edition">;
  /** YYYY-MM-DD */
  readonly opens: string;
}

export interface SeriesMember<T> {
  readonly of: T;
  /** From the previous round; null for the first. */
  readonly step: Continuity | null;
}

/** Oldest first, ending with the release itself. `releases` are in the order they were made: the newest of each earlier round counts. */
export function seriesSteps<T extends Dated>(place: Place, releases: readonly T[], release: T): Checked<readonly SeriesMember<T>[]> {
  const newest = new Map(releases.map((one) => [one.cube.round, one]));
  const earlier = [...newest.values()].filter((one) => one.cube.round !== release.cube.round && one.opens < release.opens);
  const all = [...earlier.toSorted((a, b) => a.opens.localeCompare(b.opens)), release];
  const read = all.map((of, at): Checked<SeriesMember<T>> => {
    const before = all[at - 1];
    if (!before) return accepted({ of, step: null });
    const step = readStep(place, before.cube.edition, of.cube.edition);
    return step.ok ? accepted({ of, step: step.value }) : step;
  });
  const faults = read.flatMap((one) => one.diagnostics);
  return faults.length > 0 ? refused(...faults) : accepted(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** What can be compared across two editions, by the newer one's correspondence table. */
export function readStep(place: Place, from: string, to: string): Checked<Continuity> {
  const [older, newer, table] = [readEdition(place, from), readEdition(place, to), readCorrespondence(place, to)];
  if (!older.ok || !newer.ok || !table.ok) return refused(...[older, newer, table].flatMap((one) => one.diagnostics));
  return accepted(continuityBetween(older.value, newer.value, table.value));
}

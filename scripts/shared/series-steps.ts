// Decides which rounds a release is seen in the light of, and what each step from one edition to the next lets be followed.

import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { type EditionStep, editionStep } from "../method/carry-over/series.ts";
import type { Cube } from "../statistics/schema.ts";
import type { Place } from "./place.ts";
import { readCorrespondence, readEdition } from "./read-method.ts";

/** A release of a round, with the day that the round opened. */
export interface Dated {
  readonly cube: Pick<Cube, "round" | "edition">;
  /** YYYY-MM-DD */
  readonly opens: string;
}

export interface Stepped<T> {
  readonly of: T;
  /** From the round before; null in the first. */
  readonly step: EditionStep | null;
}

/** The oldest first; the last is the release itself. `releases` are in the order that they were made: the newest of each earlier round counts. */
export function seriesSteps<T extends Dated>(place: Place, releases: readonly T[], release: T): Checked<readonly Stepped<T>[]> {
  const newest = new Map(releases.map((one) => [one.cube.round, one]));
  const earlier = [...newest.values()].filter((one) => one.cube.round !== release.cube.round && one.opens < release.opens);
  const all = [...earlier.toSorted((a, b) => a.opens.localeCompare(b.opens)), release];
  const read = all.map((of, at): Checked<Stepped<T>> => {
    const before = all[at - 1];
    if (!before) return accepted({ of, step: null });
    const step = readStep(place, before.cube.edition, of.cube.edition);
    return step.ok ? accepted({ of, step: step.value }) : step;
  });
  const faults = read.flatMap((one) => one.diagnostics);
  return faults.length > 0 ? refused(...faults) : accepted(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** The step between two editions, by the newer one's correspondence table. */
export function readStep(place: Place, from: string, to: string): Checked<EditionStep> {
  const [older, newer, table] = [readEdition(place, from), readEdition(place, to), readCorrespondence(place, to)];
  if (!older.ok || !newer.ok || !table.ok) return refused(...[older, newer, table].flatMap((one) => one.diagnostics));
  return accepted(editionStep(older.value, newer.value, table.value));
}

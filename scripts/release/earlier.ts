// Decides what a correction is held against: every earlier release of its round as it was published, and what each was counted from.

import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { sha256 } from "../shared/digests.ts";
import type { Place } from "../shared/place.ts";
import { listReleases, readReleaseFiles } from "../shared/read-release.ts";
import type { Publication } from "../statistics/disclosure/knowledge.ts";
import type { Aggregate } from "../statistics/plan/aggregate.ts";
import { checkCorrection } from "../statistics/rounding/correction.ts";
import type { CorrectionCode } from "../statistics/rounding/messages.ts";
import { decodeSnapshot } from "../statistics/rounding/release-snapshot.ts";
import type { Cube, Population, TablePlan } from "../statistics/schema.ts";
import type { OpenedSecret } from "./rounding-key.ts";

/** What was wrong, as it is told to readers, and which kinds of tables are taken back where right ones cannot be published. */
export interface Correction {
  readonly reason: { readonly sv: string; readonly en: string };
  /** As asked for; `readEarlier` refuses what cannot be withdrawn. */
  readonly withdraws?: readonly string[];
}

export interface EarlierRequest {
  readonly place: Place;
  readonly round: string;
  readonly plan: TablePlan;
  readonly population: Population;
  /** What the releases before this one counted; see `memoryBefore`. */
  readonly before: readonly Memory[];
  /** The correction's own name. */
  readonly release: string;
  readonly correction: Correction;
}

export type Memory = NonNullable<OpenedSecret["counted"]>[number];

/** What each release before this one counted, in the order that they were made. */
export function memoryBefore({ counted = [] }: Pick<OpenedSecret, "counted">, release: string): readonly Memory[] {
  return counted.filter((one) => inOrder(one.release, release) < 0).toSorted((a, b) => inOrder(a.release, b.release));
}

/** In the order that they were made. Refused where one is missing, was changed after it was made, or cannot be counted again. */
export function readEarlier(request: EarlierRequest): Checked<readonly Publication[]> {
  const { place, round, plan, population, before, correction } = request;
  const listed = releasesOf({ place, round }).filter((release) => inOrder(release, request.release) < 0);
  const names = [...new Set([...before.map(({ release }) => release), ...listed])].sort(inOrder);
  const faults: Diagnostic[] = [];
  const publications: Publication[] = [];
  const known: { release: string; plan: Pick<TablePlan, "variables">; hasSnapshot: boolean }[] = [];
  for (const release of names) {
    const memory = before.find((one) => one.release === release);
    const files = listed.includes(release) ? readReleaseFiles(place, round, release) : null;
    if (files === null) faults.push(problem("correction-missing-release", release));
    else if (!files.ok) faults.push(...files.diagnostics);
    else {
      const { cube, cubeBytes } = files.value;
      const table = memory ? decodeSnapshot(memory.organisations, { plan, population }) : null;
      known.push({ release, plan: cube, hasSnapshot: memory !== undefined });
      if (memory && memory.cube !== sha256(cubeBytes)) faults.push(problem("correction-edited-release", release));
      else if (memory && table === null) faults.push(problem("correction-other-plan", release));
      else if (table) publications.push({ cube, table: shownIn(cube, table) });
    }
  }
  // Of releases that are all missing nothing more can be said than that they are.
  if (names.length === 0 || known.length > 0) faults.push(...checkCorrection({ round, plan, releases: known, ...correction }));
  return faults.length > 0 ? refused(...faults) : accepted(publications);
}

/** What of a counted table a cube tells of: a correction may have taken tables back, and what it counted there says nothing to anybody. */
export function shownIn({ variables }: Pick<Cube, "variables">, table: Aggregate): Aggregate {
  const told = new Set(variables.map(({ id }) => id));
  return { ...table, cells: table.cells.filter(({ variable }) => told.has(variable)) };
}

/** The releases of a round that lie in content, in the order that they were made. */
export function releasesOf({ place, round }: Pick<EarlierRequest, "place" | "round">): readonly string[] {
  return listReleases(place)
    .filter((one) => one.round === round)
    .map(({ release }) => release)
    .sort(inOrder);
}

/** The release that comes after these, whatever their order: r1, r2 … One that is missing in between keeps its number. */
export function nextRelease(earlier: readonly { readonly release: string }[]): string {
  return `r${Math.max(0, ...earlier.map(({ release }) => Number(release.slice(1)))) + 1}`;
}

function inOrder(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1));
}

function problem(code: CorrectionCode, release: string): Diagnostic {
  return fault(code, "", { release });
}

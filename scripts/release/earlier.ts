// The earlier releases of a round: as they were published, and as they were counted.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import type { Place } from "../repository/place.ts";
import { listReleases, readReleaseFiles } from "../repository/read-release.ts";
import type { Publication } from "../statistics/disclosure/knowledge.ts";
import type { Aggregate } from "../statistics/plan/aggregate.ts";
import { checkCorrection } from "../statistics/rounding/correction.ts";
import type { CorrectionCode } from "../statistics/rounding/messages.ts";
import { decodeSnapshot } from "../statistics/rounding/release-snapshot.ts";
import type { Cube, Population, TablePlan } from "../statistics/schema.ts";
import type { OpenedSecret } from "./counted.ts";

/** A correction as requested. */
export interface Correction {
  /** What was wrong, for readers. */
  readonly reason: { readonly sv: string; readonly en: string };
  /** Kinds of tables to withdraw, if correct ones cannot be published. `readEarlier` refuses kinds that cannot be withdrawn. */
  readonly withdraws?: readonly string[];
}

/** What a release counted, from the sealed rounding secret. */
export type CountedRelease = OpenedSecret["counted"][number];

interface Round {
  readonly place: Place;
  readonly round: string;
  readonly plan: TablePlan;
  readonly population: Population;
}

interface CorrectionRequest extends Round {
  /** What the releases before this one counted; see `countedBefore`. */
  readonly before: readonly CountedRelease[];
  /** The correction's own id. */
  readonly release: string;
  readonly correction: Correction;
}

/** What each release before this one counted, oldest first. */
export function countedBefore({ counted }: Pick<OpenedSecret, "counted">, release: string): readonly CountedRelease[] {
  return counted.filter((one) => byNumber(one.release, release) < 0).toSorted((a, b) => byNumber(a.release, b.release));
}

/** The releases that a correction corrects, oldest first. Refused if one is missing, was edited, or cannot be corrected. */
export function readEarlier(request: CorrectionRequest): Checked<readonly Publication[]> {
  const { round, plan, before, release, correction } = request;
  const listed = releasesOf(request).filter((one) => byNumber(one, release) < 0);
  const read = readReleases(request, before, listed);
  const faults = read.flatMap((one) => one.faults);
  const known = read.flatMap(({ release, cube, isCounted }) => (cube ? [{ release, plan: cube, hasSnapshot: isCounted }] : []));
  // If all releases are missing, that is all that can be said.
  if (read.length === 0 || known.length > 0) faults.push(...checkCorrection({ round, plan, releases: known, ...correction }));
  return faults.length > 0 ? refused(...faults) : accepted(read.flatMap(({ publication }) => publication ?? []));
}

/** Every release of a round, oldest first. Refused if there is none, or if one is missing, was edited, or has no snapshot. */
export function readPublications(round: Round, { counted }: Pick<OpenedSecret, "counted">): Checked<readonly Publication[]> {
  const read = readReleases(round, counted, releasesOf(round));
  if (read.length === 0) return refused(fault<CorrectionCode>("correction-no-first", "", { round: round.round }));
  const faults = read.flatMap(({ release, faults, publication }) =>
    publication || faults.length > 0 ? faults : [problem("correction-no-memory", release)],
  );
  return faults.length > 0 ? refused(...faults) : accepted(read.flatMap(({ publication }) => publication ?? []));
}

interface ReadRelease {
  readonly release: string;
  readonly isCounted: boolean;
  readonly faults: readonly Diagnostic[];
  readonly cube?: Cube;
  readonly publication?: Publication;
}

/** Every release that is listed in content or was counted, oldest first. */
function readReleases(round: Round, counted: readonly CountedRelease[], listed: readonly string[]): readonly ReadRelease[] {
  const names = [...new Set([...counted.map(({ release }) => release), ...listed])].sort(byNumber);
  return names.map((release): ReadRelease => {
    const snapshot = counted.find((one) => one.release === release);
    const base = { release, isCounted: snapshot !== undefined };
    if (!listed.includes(release)) return { ...base, faults: [problem("correction-missing-release", release)] };
    const files = readReleaseFiles(round.place, round.round, release);
    if (!files.ok) return { ...base, faults: files.diagnostics };
    const { cube, files: digests } = files.value;
    if (!snapshot) return { ...base, cube, faults: [] };
    if (snapshot.cube !== digests["cube"]) return { ...base, cube, faults: [problem("correction-edited-release", release)] };
    const table = decodeSnapshot(snapshot.organisations, round);
    if (!table) return { ...base, cube, faults: [problem("correction-other-plan", release)] };
    return { ...base, cube, faults: [], publication: { cube, table: publishedPart(cube, table) } };
  });
}

/** The part of a counted table that the cube publishes: counts of withdrawn tables reveal nothing to anybody. */
function publishedPart({ variables }: Pick<Cube, "variables">, table: Aggregate): Aggregate {
  const published = new Set(variables.map(({ id }) => id));
  return { ...table, cells: table.cells.filter(({ variable }) => published.has(variable)) };
}

/** Ids of the round's releases in content, oldest first. */
export function releasesOf({ place, round }: Pick<Round, "place" | "round">): readonly string[] {
  return listReleases(place)
    .filter((one) => one.round === round)
    .map(({ release }) => release);
}

/** The id after these, in any order: r1, r2 … The number of a missing release is not reused. */
export function nextRelease(earlier: readonly string[]): string {
  return `r${Math.max(0, ...earlier.map(numberOf)) + 1}`;
}

/** 3 of "r3". */
function numberOf(release: string): number {
  return Number(release.slice(1));
}

function byNumber(a: string, b: string): number {
  return numberOf(a) - numberOf(b);
}

function problem(code: CorrectionCode, release: string): Diagnostic {
  return fault(code, "", { release });
}

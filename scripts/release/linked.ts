// Everything published of the rounds that a round is linked to by comparisons, with who answered each: what an attacker can use.
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import type { Place } from "../repository/place.ts";
import { type PublishedRelease, readRelease } from "../repository/published.ts";
import { readPopulation } from "../repository/read-population.ts";
import { readReleaseFiles } from "../repository/read-release.ts";
import { readRound } from "../repository/read-round.ts";
import { isNumberAnswered, type Publication, whoAnswered } from "../statistics/disclosure/knowledge.ts";
import type { Aggregate } from "../statistics/plan/aggregate.ts";
import { rowsOf } from "../statistics/plan/rows.ts";
import { withShownTypes } from "../statistics/plan/shown-types.ts";
import type { Panel, Population } from "../statistics/schema.ts";
import type { OpenedSecret } from "./counted.ts";
import { releasesOf } from "./earlier.ts";
import { releaseFault } from "./messages.ts";

/** Maximum number of rounds attacked together, this one included: earlier ones are too far from its levels to matter. */
const maxRounds = 4;

/** Who answered a release of an earlier round. */
export type Roster = OpenedSecret["linked"][number];

interface LinkedRequest {
  readonly place: Place;
  /** The document of the round whose release is attacked. */
  readonly document: Pick<RoundDocument, "round" | "compares">;
  readonly rosters: readonly Roster[];
}

/** Cubes and panels of earlier rounds, the oldest first. */
export interface LinkedRounds {
  readonly publications: readonly Publication[];
  readonly panels: readonly Panel[];
}

/** Who answered each of these publications. */
export function rostersOf(publications: readonly Publication[]): readonly Roster[] {
  return publications.map(({ cube: { round, release }, table }) => ({
    round,
    release,
    answered: [...whoAnswered(table, table.rows[0]?.id ?? "")],
  }));
}

/** The rosters that a round needs of these, to be audited again and to be compared with. */
export function rostersToKeep({ place, document, rosters }: LinkedRequest): readonly Roster[] {
  const near = linkedDocuments(place, document).slice(0, maxRounds - 1);
  return rosters.filter(({ round }) => near.some((one) => one.round === round));
}

/**
 * Every verified release of the rounds that the document compares with, directly or through others, whose roster is known. Refused where
 * the roster of a compared release is missing, a roster is not that of its cube, or a panel compares other rounds than the documents do.
 */
export async function readLinked(request: LinkedRequest): Promise<Checked<LinkedRounds>> {
  const { place, document, rosters } = request;
  const faults: Diagnostic[] = [];
  const publications: Publication[] = [];
  const panels: Panel[] = [];
  const documents = linkedDocuments(place, document).slice(0, maxRounds - 1);
  for (const one of documents.toReversed()) {
    const population = readPopulation(place, one.population.id);
    if (!population.ok) return population;
    for (const release of releasesOf({ place, round: one.round })) {
      const read = await readRelease(place, one.round, release);
      if (!read.ok) return read;
      const { cube, panel } = read.value;
      const roster = rosters.find((known) => isRelease(known, { round: one.round, release }));
      if (roster) {
        const table = tableOf(one, population.value, roster);
        if (!isRosterOf(roster, table, read.value)) faults.push(releaseFault("linked-other-roster", { round: one.round, release }));
        publications.push({ cube, table });
      }
      const isInside = panel && one !== documents.at(-1);
      if (!isInside) continue;
      if (panel.compares.round !== one.compares) faults.push(releaseFault("linked-other-panel", { round: one.round, release }));
      panels.push(panel);
    }
  }
  const needed = [...panels, ...panels.map(({ compares }) => compares), ...lastOf(place, documents[0])];
  const isKnown = (of: Released) => publications.some(({ cube }) => isRelease(cube, of));
  for (const one of needed)
    if (!isKnown(one) && !faults.some(({ values }) => values?.["round"] === one.round && values["release"] === one.release))
      faults.push(releaseFault("linked-no-roster", { round: one.round, release: one.release, from: document.compares ?? "" }));
  return faults.length > 0 ? refused(...faults) : accepted({ publications, panels });
}

/** The panels of a round's own releases. Refused where one compares with a release that is not among those known. */
export function readOwnPanels(
  { place, document: { round } }: Pick<LinkedRequest, "place" | "document">,
  releases: readonly string[],
  known: readonly Publication[],
): Checked<readonly Panel[]> {
  const read = releases.map((release) => readReleaseFiles(place, round, release));
  const faults = read.flatMap(({ diagnostics }) => diagnostics);
  if (faults.length > 0) return refused(...faults);
  const panels = read.flatMap((files) => (files.ok && files.value.panel ? [files.value.panel] : []));
  const unknownPanels = panels.filter(({ compares }) => !known.some(({ cube }) => isRelease(cube, compares)));
  return unknownPanels.length > 0
    ? refused(...unknownPanels.map(({ release }) => releaseFault("linked-other-panel", { round, release })))
    : accepted(panels);
}

interface Released {
  readonly round: string;
  readonly release: string;
}

export function isRelease(one: Released, other: Released): boolean {
  return one.round === other.round && one.release === other.release;
}

/** The documents of the rounds linked to this one, nearest first. An unreadable round ends the chain; it is refused elsewhere. */
function linkedDocuments(place: Place, { compares, round }: LinkedRequest["document"]): readonly RoundDocument[] {
  const found: RoundDocument[] = [];
  const seen = new Set([round]);
  for (let next = compares; next !== undefined && !seen.has(next) && found.length < maxRounds; ) {
    seen.add(next);
    const folder = readRound(place, next);
    if (!folder.ok) break;
    found.push(folder.value.document);
    next = folder.value.document.compares;
  }
  return found;
}

function lastOf(place: Place, nearest: RoundDocument | undefined): readonly Released[] {
  if (!nearest) return [];
  const release = releasesOf({ place, round: nearest.round }).at(-1);
  return release === undefined ? [] : [{ round: nearest.round, release }];
}

/** A table with who is in each row and who answered, and no counts. */
function tableOf({ plan }: RoundDocument, population: Population, { answered }: Roster): Aggregate {
  const known = new Set(answered);
  const rows = rowsOf(plan, population).map((row) => ({ ...row, answered: row.organisations.filter((id) => known.has(id)) }));
  return { ...withShownTypes(plan, rows), cells: [] };
}

/** Whether everybody in the roster is in the frame, and as many of each row as the cube says that answered. */
function isRosterOf({ answered }: Roster, table: Aggregate, { cube }: Pick<PublishedRelease, "cube">): boolean {
  const frame = new Set(table.rows[0]?.organisations);
  return (
    answered.every((id) => frame.has(id)) &&
    new Set(answered).size === answered.length &&
    cube.rows.every(({ id }) => isNumberAnswered(cube, id, whoAnswered(table, id).length))
  );
}

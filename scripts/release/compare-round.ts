// Opens what the earlier round that a release compares with has counted, while that round's keys still exist.
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import type { Edition } from "../method/edition.ts";
import type { Place } from "../repository/place.ts";
import { readRelease } from "../repository/published.ts";
import { readEdition } from "../repository/read-method.ts";
import { readPopulation } from "../repository/read-population.ts";
import { listReleases } from "../repository/read-release.ts";
import { listRounds, readRound } from "../repository/read-round.ts";
import { readStep } from "../repository/series-steps.ts";
import type { Publication } from "../statistics/disclosure/knowledge.ts";
import { comparedRows } from "../statistics/panel/panel.ts";
import type { Cube, Population } from "../statistics/schema.ts";
import { readCounted } from "./counted.ts";
import { readPublications } from "./earlier.ts";
import { type Roster, rostersOf } from "./linked.ts";
import { type ReleaseCode, releaseFault } from "./messages.ts";
import { movedOrganisations } from "./series-geography.ts";
import type { CountingSession } from "./session.ts";

export interface CompareRequest {
  readonly place: Place;
  /** The document, edition and population of the round to be released. */
  readonly document: RoundDocument;
  readonly edition: Edition;
  readonly population: Population;
  readonly session: CountingSession;
}

/** An earlier round as published and as counted. What it counted is unsealed, names organisations, and stays in memory. */
export interface EarlierRound {
  readonly document: RoundDocument;
  readonly edition: Edition;
  readonly population: Population;
  /** Its releases, the latest last. */
  readonly publications: readonly Publication[];
  /** Who answered them, and the rounds that it is linked to itself. */
  readonly rosters: readonly Roster[];
}

/** What is known of the earlier round without its keys. */
type Known = Pick<EarlierRound, "edition" | "population"> & { readonly cube: Cube };

/** The round that the document compares with; null if it compares with none. */
export async function readCompared(request: CompareRequest): Promise<Checked<EarlierRound | null>> {
  const { compares: earlier } = request.document;
  if (earlier === undefined) return accepted(null);
  return openEarlier(request, earlier, ({ edition, population, cube }) => [
    ...seriesFaults(request, edition, earlier),
    ...geographyFaults(population, request.population, earlier),
    ...(hasLevels(cube) ? [] : [releaseFault("compare-no-table", { earlier })]),
  ]);
}

/** An earlier round with its releases as published and as counted; or every reason why it cannot be used. */
export async function openEarlier(
  request: CompareRequest,
  earlier: string,
  check: (known: Known) => readonly Diagnostic[],
): Promise<Checked<EarlierRound>> {
  const { place, document: current, session } = request;
  if (!listRounds(place).includes(earlier)) return refused(releaseFault("compare-no-round", { earlier }));
  const folder = readRound(place, earlier);
  if (!folder.ok) return folder;
  const { document } = folder.value;
  if (document.closes >= current.opens || earlier === current.round) return refused(releaseFault("compare-not-earlier", { earlier }));
  const last = listReleases(place).findLast((one) => one.round === earlier);
  if (!last) return refused(releaseFault("compare-no-release", { earlier }));
  const [edition, population] = [readEdition(place, document.edition), readPopulation(place, document.population.id)];
  // Only a verified release is compared with.
  const released = await readRelease(place, earlier, last.release);
  if (!edition.ok || !population.ok || !released.ok) return refused(...[edition, population, released].flatMap((one) => one.diagnostics));
  const faults = check({ edition: edition.value, population: population.value, cube: released.value.cube });
  const secret = await readCounted(place, earlier, session);
  const third = secret.diagnostics.filter(({ code }) => code === ("count-third-holder" satisfies ReleaseCode));
  if (third.length > 0) return refused(...third);
  if (!secret.ok || !secret.value) return refused(...faults, releaseFault("compare-no-holders", { earlier }));
  if (faults.length > 0) return refused(...faults);
  const publications = readPublications({ place, round: earlier, plan: document.plan, population: population.value }, secret.value);
  if (!publications.ok) return publications;
  return accepted({
    document,
    edition: edition.value,
    population: population.value,
    publications: publications.value,
    rosters: [...secret.value.linked, ...rostersOf(publications.value)],
  });
}

/** Refuses editions between which the level cannot be compared, by the newer one's correspondence table. */
function seriesFaults({ place, edition }: CompareRequest, older: Edition, earlier: string): readonly Diagnostic[] {
  const step = readStep(place, older.entry.id, edition.entry.id);
  if (!step.ok) return step.diagnostics;
  return step.value.level ? [] : [releaseFault("compare-other-series", { edition: edition.entry.id, earlier })];
}

function geographyFaults(before: Population, after: Population, earlier: string): readonly Diagnostic[] {
  const moved = movedOrganisations(before, after);
  const [first] = moved;
  return first ? [releaseFault("compare-geography", { earlier, count: moved.length, id: first.id })] : [];
}

function hasLevels(cube: Cube): boolean {
  const own = comparedRows({ before: cube, after: cube });
  return own.every((row) => cube.cells.some((cell) => cell.row === row && cell.variable === "level"));
}

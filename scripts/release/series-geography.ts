// Decides whether a round divides organisations as its series has so far: nobody may stand in another type or part of the country.

import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import type { RoundDocument } from "../round/document.ts";
import { populationDigest } from "../shared/digests.ts";
import type { Place } from "../shared/place.ts";
import { readPopulation } from "../shared/read-method.ts";
import { listReleases } from "../shared/read-release.ts";
import { readRound } from "../shared/read-round.ts";
import { readStep } from "../shared/series-steps.ts";
import type { Organisation, Population } from "../statistics/schema.ts";
import { goesOn } from "../statistics/uncertainty/breaks.ts";
import type { ReleaseCode } from "./messages.ts";

/**
 * Held against every earlier round of the series whether the document compares with it or not: readers lay the rounds beside each other all
 * the same. From public files alone, so it is known before any key is asked for. A correction is not asked: what it corrects is out.
 */
export function seriesGeographyFaults(place: Place, document: RoundDocument): readonly Diagnostic[] {
  const found = roundsBefore(place, document);
  if (!found.ok) return found.diagnostics;
  for (const earlier of found.value) {
    const faults = faultsAgainst(place, earlier, document);
    if (faults.length > 0) return faults;
  }
  return [];
}

function faultsAgainst(place: Place, { round: earlier, population }: RoundDocument, document: RoundDocument): readonly Diagnostic[] {
  // A frame that was edited where it lay would be held against itself.
  if (populationDigest(place, population.id) !== population.digest)
    return [fault<ReleaseCode>("compare-series-frame", "", { earlier, population: population.id })];
  const [before, after] = [readPopulation(place, population.id), readPopulation(place, document.population.id)];
  if (!before.ok || !after.ok) return [before, after].flatMap((one) => one.diagnostics);
  const moved = standElsewhere(before.value, after.value);
  const [first] = moved;
  return first ? [fault<ReleaseCode>("compare-series-geography", "", { earlier, count: moved.length, id: first.id })] : [];
}

/** Organisations of both frames that stand in another type or part of the country than before. A size may change: people move. */
export function standElsewhere(before: Population, after: Population): readonly Organisation[] {
  const known = new Map(before.organisations.map((one) => [one.id, one]));
  return after.organisations.filter((one) => {
    const was = known.get(one.id);
    return was !== undefined && (was.type !== one.type || was.part !== one.part);
  });
}

/** The earlier rounds with a release from which some figure of this one goes on, the newest first; none where the series begins here. */
function roundsBefore(place: Place, document: RoundDocument): Checked<readonly RoundDocument[]> {
  const rounds = new Set(listReleases(place).map(({ round }) => round));
  const read = [...rounds].filter((round) => round !== document.round).map((round) => readRound(place, round));
  const faults = read.flatMap((one) => one.diagnostics);
  if (faults.length > 0) return refused(...faults);
  const earlier = read.flatMap((one) => (one.ok && one.value.document.opens < document.opens ? [one.value.document] : []));
  const series: RoundDocument[] = [];
  for (const one of earlier.toSorted((a, b) => b.opens.localeCompare(a.opens))) {
    const step = readStep(place, one.edition, document.edition);
    if (!step.ok) return step;
    // Who answered is asked of no edition, and alone it is no series.
    const { variables } = document.plan;
    if (variables.some((variable) => isOfEdition(variable.kind) && goesOn(step.value, variable))) series.push(one);
  }
  return accepted(series);
}

function isOfEdition(kind: RoundDocument["plan"]["variables"][number]["kind"]): boolean {
  return kind !== "respondent" && kind !== "reason";
}

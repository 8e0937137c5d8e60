// Checks that a round's population keeps each organisation's type and part of the country as in earlier rounds of its series.
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import { populationDigest } from "../repository/digests.ts";
import type { Place } from "../repository/place.ts";
import { readPopulation } from "../repository/read-population.ts";
import { listTables } from "../repository/read-release.ts";
import { readRound } from "../repository/read-round.ts";
import { readStep } from "../repository/series-steps.ts";
import type { Organisation, Population } from "../statistics/schema.ts";
import { continuesSeries } from "../statistics/uncertainty/breaks.ts";
import { releaseFault } from "./messages.ts";

/**
 * Checked against every earlier round of the series, whether the document compares with it or not, since readers will compare them. Uses
 * public files only, so that it can be done before any key is needed. Not for a correction: what it corrects is already published.
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
  // If an earlier population was edited in place, the check would compare it with itself.
  if (populationDigest(place, population.id) !== population.digest)
    return [releaseFault("compare-series-frame", { earlier, population: population.id })];
  const [before, after] = [readPopulation(place, population.id), readPopulation(place, document.population.id)];
  if (!before.ok || !after.ok) return [before, after].flatMap((one) => one.diagnostics);
  const moved = movedOrganisations(before.value, after.value);
  const [first] = moved;
  return first ? [releaseFault("compare-series-geography", { earlier, count: moved.length, id: first.id })] : [];
}

/** Organisations of both populations whose type or part of the country has changed. A size may change: people move. */
export function movedOrganisations(before: Population, after: Population): readonly Organisation[] {
  const known = new Map(before.organisations.map((one) => [one.id, one]));
  return after.organisations.filter((one) => {
    const was = known.get(one.id);
    return was !== undefined && (was.type !== one.type || was.part !== one.part);
  });
}

/** Earlier rounds with a release that some figure of this one continues, newest first; none if the series begins here. */
function roundsBefore(place: Place, document: RoundDocument): Checked<readonly RoundDocument[]> {
  const rounds = new Set(listTables(place).map(({ round }) => round));
  const read = [...rounds].filter((round) => round !== document.round).map((round) => readRound(place, round));
  const faults = read.flatMap((one) => one.diagnostics);
  if (faults.length > 0) return refused(...faults);
  const earlier = read.flatMap((one) => (one.ok && one.value.document.opens < document.opens ? [one.value.document] : []));
  const series: RoundDocument[] = [];
  for (const one of earlier.toSorted((a, b) => b.opens.localeCompare(a.opens))) {
    const step = readStep(place, one.edition, document.edition);
    if (!step.ok) return step;
    // Who answered depends on no edition, and alone is not a series.
    const variables = document.plan.variables.filter(({ kind }) => kind !== "respondent" && kind !== "reason");
    if (variables.some((variable) => continuesSeries(step.value, variable))) series.push(one);
  }
  return accepted(series);
}

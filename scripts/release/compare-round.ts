// Decides which earlier round a release compares with, and opens what that round counted: only while its keys live.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { secretsIn } from "../keys/key-folder.ts";
import type { Edition } from "../method/edition.ts";
import { modelOf } from "../method/model.ts";
import type { RoundDocument } from "../round/document.ts";
import type { Place } from "../shared/place.ts";
import { readRelease } from "../shared/published.ts";
import { readEdition, readPopulation } from "../shared/read-method.ts";
import { listReleases } from "../shared/read-release.ts";
import { listRounds, readRound } from "../shared/read-round.ts";
import { readStep } from "../shared/series-steps.ts";
import { linksOf } from "../statistics/disclosure/variable-links.ts";
import { panelRows } from "../statistics/panel/panel.ts";
import type { ComparedRound } from "../statistics/panel/protect-panel.ts";
import type { Cube, Population } from "../statistics/schema.ts";
import { publicationsOf } from "./audit-release.ts";
import type { ReleaseCode } from "./messages.ts";
import { openRoundingSecret } from "./rounding-key.ts";
import { standElsewhere } from "./series-geography.ts";

export interface CompareRequest {
  readonly place: Place;
  /** Of the round that is released, with its edition and its frame. */
  readonly document: RoundDocument;
  readonly edition: Edition;
  readonly population: Population;
  /** Folder with a key that opens the earlier round. */
  readonly keys: string;
}

/** An earlier round as it was published, and opened: the sealed memory of it names who stands where, and is kept in memory only. */
export interface EarlierRound extends ComparedRound {
  readonly document: RoundDocument;
  readonly edition: Edition;
  readonly population: Population;
  readonly identities: readonly string[];
}

/** What is known of the earlier round before its keys are asked for. */
type Known = Pick<EarlierRound, "edition" | "population"> & { readonly cube: Cube };

/** The round that the document compares with; null where it compares with none. */
export async function readCompared(request: CompareRequest): Promise<Checked<ComparedRound | null>> {
  const { compares: earlier } = request.document;
  if (earlier === undefined) return accepted(null);
  return openEarlier(request, earlier, ({ edition, population, cube }) => [
    ...seriesFaults(request, edition, earlier),
    ...geographyFaults(population, request.population, earlier),
    ...(hasLevels(cube) ? [] : [problem("compare-no-table", { earlier })]),
  ]);
}

/** An earlier round, its releases as they were published and as they were counted, or every reason why it cannot be used. */
export async function openEarlier(
  request: CompareRequest,
  earlier: string,
  check: (known: Known) => readonly Diagnostic[],
): Promise<Checked<EarlierRound>> {
  const { place, document: asking } = request;
  if (!listRounds(place).includes(earlier)) return refused(problem("compare-no-round", { earlier }));
  const folder = readRound(place, earlier);
  if (!folder.ok) return folder;
  const { document } = folder.value;
  if (document.closes >= asking.opens || earlier === asking.round) return refused(problem("compare-not-earlier", { earlier }));
  const last = listReleases(place).findLast((one) => one.round === earlier);
  if (!last) return refused(problem("compare-no-release", { earlier }));
  const [edition, population] = [readEdition(place, document.edition), readPopulation(place, document.population.id)];
  // Shown only because its signers vouch for it; nothing is compared with anything less.
  const released = await readRelease(place, earlier, last.release);
  if (!edition.ok || !population.ok || !released.ok) return refused(...[edition, population, released].flatMap((one) => one.diagnostics));
  const faults = check({ edition: edition.value, population: population.value, cube: released.value.cube });
  const identities = identitiesFor(request, earlier);
  const file = join(place.content, "rounds", earlier, "rounding.age");
  const secret = identities.length > 0 && existsSync(file) ? await openRoundingSecret(readFileSync(file), identities) : null;
  if (!secret?.ok) return refused(...faults, problem("compare-no-keys", { earlier }));
  if (faults.length > 0) return refused(...faults);
  const counted = { place, round: earlier, plan: document.plan, population: population.value, secret: secret.value };
  const publications = publicationsOf(counted);
  if (!publications.ok) return publications;
  const measures = document.plan.variables.flatMap(({ measure }) => measure ?? []);
  const links = linksOf(modelOf(edition.value), measures);
  return accepted({
    document,
    edition: edition.value,
    population: population.value,
    identities,
    publications: publications.value,
    links,
  });
}

function identitiesFor({ keys, document }: CompareRequest, round: string): readonly string[] {
  const opening = { folder: keys, round, rehearsal: document.rehearsal };
  return [...secretsIn(opening, "operations"), ...secretsIn(opening, "recovery")].slice(0, 1);
}

/** Whether the level may be followed from the earlier edition, by the newer one's correspondence table. */
function seriesFaults({ place, edition }: CompareRequest, older: Edition, earlier: string): readonly Diagnostic[] {
  const step = readStep(place, older.entry.id, edition.entry.id);
  if (!step.ok) return step.diagnostics;
  return step.value.level ? [] : [problem("compare-other-series", { edition: edition.entry.id, earlier })];
}

function geographyFaults(before: Population, after: Population, earlier: string): readonly Diagnostic[] {
  const moved = standElsewhere(before, after);
  const [first] = moved;
  return first ? [problem("compare-geography", { earlier, count: moved.length, id: first.id })] : [];
}

function hasLevels(cube: Cube): boolean {
  return panelRows.every((row) => cube.cells.some((cell) => cell.row === row && cell.variable === "level"));
}

function problem(code: ReleaseCode, values: Diagnostic["values"] = {}): Diagnostic<ReleaseCode> {
  return fault(code, "", values);
}

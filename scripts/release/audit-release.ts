// Decides whether a published release still passes the audit: opened in the closed zone, counted again, attacked as it lies.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { secretsIn } from "../keys/key-folder.ts";
import { modelOf } from "../method/model.ts";
import { sha256 } from "../shared/digests.ts";
import type { Place } from "../shared/place.ts";
import { readAuthority, readEdition, readPopulation } from "../shared/read-method.ts";
import { readReleaseFiles } from "../shared/read-release.ts";
import { readRound } from "../shared/read-round.ts";
import { type AuditReport, audit } from "../statistics/disclosure/audit.ts";
import type { Finding } from "../statistics/disclosure/findings.ts";
import type { Publication } from "../statistics/disclosure/knowledge.ts";
import { linksOf } from "../statistics/disclosure/variable-links.ts";
import { cellKey } from "../statistics/rounding/cells.ts";
import { earlierNumbers, movedFindings, takenBackFrom } from "../statistics/rounding/correction.ts";
import type { CorrectionCode } from "../statistics/rounding/messages.ts";
import { decodeSnapshot } from "../statistics/rounding/release-snapshot.ts";
import type { Population, TablePlan } from "../statistics/schema.ts";
import { releasesOf, shownIn } from "./earlier.ts";
import type { ReleaseCode } from "./messages.ts";
import { drawWith } from "./rounding-draw.ts";
import { type OpenedSecret, openRoundingSecret } from "./rounding-key.ts";

export interface AuditRequest {
  readonly place: Place;
  readonly round: string;
  /** Folder of key files with an opening identity. */
  readonly keys: string;
  readonly progress: (done: number, total: number) => void;
}

/** The verdict of one release, with everything released before it. The report's findings are for the closed zone only. */
export interface AuditedRelease {
  readonly release: string;
  readonly report: AuditReport;
}

/** Audits each release of the round together with those before it. A cube that was changed after it was made is refused. */
export async function auditReleases({ place, round, keys, progress }: AuditRequest): Promise<Checked<readonly AuditedRelease[]>> {
  const [authority, folder] = [readAuthority(place), readRound(place, round)];
  if (!authority.ok || !folder.ok) return refused(...authority.diagnostics, ...folder.diagnostics);
  const { document } = folder.value;
  const opening = { folder: keys, round, rehearsal: authority.value.rehearsal };
  const identities = [...secretsIn(opening, "operations"), ...secretsIn(opening, "recovery")].slice(0, 1);
  if (identities.length === 0) return refused(fault<ReleaseCode>("release-no-identity", "", { round }));
  const file = join(place.content, "rounds", round, "rounding.age");
  const secret = await openRoundingSecret(existsSync(file) ? readFileSync(file) : new Uint8Array(), identities);
  const edition = readEdition(place, document.edition);
  const population = readPopulation(place, document.population.id);
  if (!secret.ok || !edition.ok || !population.ok) return refused(...[secret, edition, population].flatMap((one) => one.diagnostics));
  const read = publicationsOf({ place, round, plan: document.plan, population: population.value, secret: secret.value });
  if (!read.ok) return read;
  const measures = document.plan.variables.flatMap(({ measure }) => measure ?? []);
  const links = linksOf(modelOf(edition.value), measures);
  const audited: AuditedRelease[] = [];
  for (const [at, { cube }] of read.value.entries()) {
    const publications = read.value.slice(0, at + 1);
    const takenBack = takenBackFrom(publications, cube.variables);
    const report = await audit({ publications, links, withdrawn: takenBack, progress });
    // Earlier ones had other redraws; they were held to this when they were made.
    const moved = at > 0 && at === read.value.length - 1 ? await movedIn(publications, secret.value) : [];
    const findings = [...report.findings, ...moved];
    audited.push({ release: cube.release, report: { ...report, findings, passed: findings.length === 0 } });
  }
  return accepted(audited);
}

/** Numbers of the last release that moved without need: draws that were made afresh could be averaged. */
async function movedIn(publications: readonly Publication[], secret: OpenedSecret): Promise<readonly Finding[]> {
  const last = publications.at(-1);
  if (!last) return [];
  const { cube, table } = last;
  const shown = cube.cells.flatMap(({ row, variable, category, count }) =>
    count === null ? [] : [[cellKey(row, variable, category), count] as const],
  );
  const earlier = earlierNumbers(publications.slice(0, -1));
  return movedFindings(
    { variables: cube.variables, table, counters: secret.counters, draw: drawWith(secret.bytes), earlier },
    new Map(shown),
  );
}

export interface Kept {
  readonly place: Place;
  readonly round: string;
  readonly plan: TablePlan;
  readonly population: Population;
  readonly secret: OpenedSecret;
}

/** Every release that was made, as it lies, with what it counted, in the order that they were made. */
export function publicationsOf({ place, round, plan, population, secret }: Kept): Checked<readonly Publication[]> {
  const listed = releasesOf({ place, round });
  const names = [...listed, ...(secret.counted ?? []).map(({ release }) => release).filter((one) => !listed.includes(one))];
  if (names.length === 0) return refused(fault<CorrectionCode>("correction-no-first", "", { round }));
  const publications: Publication[] = [];
  for (const release of names) {
    if (!listed.includes(release)) return refused(fault<CorrectionCode>("correction-missing-release", "", { release }));
    const memory = secret.counted?.find((one) => one.release === release);
    const table = memory ? decodeSnapshot(memory.organisations, { plan, population }) : null;
    const files = readReleaseFiles(place, round, release);
    if (!files.ok) return files;
    if (!memory || !table) return refused(fault<CorrectionCode>("correction-no-memory", "", { release }));
    if (memory.cube !== sha256(files.value.cubeBytes)) return refused(fault<CorrectionCode>("correction-edited-release", "", { release }));
    publications.push({ cube: files.value.cube, table: shownIn(files.value.cube, table) });
  }
  return accepted(publications.toSorted((a, b) => Number(a.cube.release.slice(1)) - Number(b.cube.release.slice(1))));
}

// Audits the published releases of a round again: opens what they counted, in the closed zone, and attacks them as published.

import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { modelOf } from "../method/model.ts";
import type { Place } from "../repository/place.ts";
import { readEdition } from "../repository/read-method.ts";
import { readPopulation } from "../repository/read-population.ts";
import { listReleases, noTables, releaseHasTables } from "../repository/read-release.ts";
import { readRound } from "../repository/read-round.ts";
import type { AuditReport } from "../statistics/disclosure/audit.ts";
import { linksOf } from "../statistics/disclosure/variable-links.ts";
import { withdrawnVariables } from "../statistics/rounding/correction.ts";
import { auditApart } from "./audit-apart.ts";
import { readCounted } from "./counted.ts";
import { readPublications } from "./earlier.ts";
import { readLinked, readOwnPanels } from "./linked.ts";
import { releaseFault } from "./messages.ts";
import { type CountingSession, missingHolders } from "./session.ts";

interface AuditRequest {
  readonly place: Place;
  readonly round: string;
  /** For what the round's count sealed. */
  readonly session: CountingSession;
  readonly progress: (done: number, total: number) => void;
}

/** The verdict on one release together with everything released before it. The report's findings are for the closed zone only. */
export interface AuditedRelease {
  readonly release: string;
  readonly report: AuditReport;
}

/**
 * Audits each release of the round together with those before it and everything published of the rounds that it is linked to. Refused if a
 * cube was changed after it was made, or if it is not known who answered a linked round.
 */
export async function auditReleases({ place, round, session, progress }: AuditRequest): Promise<Checked<readonly AuditedRelease[]>> {
  const folder = readRound(place, round);
  if (!folder.ok) return folder;
  const without = listReleases(place).find((one) => one.round === round && !releaseHasTables(place, one));
  if (without) return refused(noTables(without));
  const missing = missingHolders(session);
  if (missing.length > 0) return refused(...missing);
  const { document } = folder.value;
  const { plan } = document;
  const secret = await readCounted(place, round, session);
  const edition = readEdition(place, document.edition);
  const population = readPopulation(place, document.population.id);
  if (!secret.ok || !edition.ok || !population.ok) return refused(...[secret, edition, population].flatMap((one) => one.diagnostics));
  if (!secret.value) return refused(releaseFault("release-counted"));
  const counted = secret.value;
  const read = readPublications({ place, round, plan, population: population.value }, counted);
  if (!read.ok) return read;
  const links = linksOf(modelOf(edition.value));
  const linked = await readLinked({ place, document, rosters: counted.linked });
  if (!linked.ok) return linked;
  const audited: AuditedRelease[] = [];
  for (const [at, { cube }] of read.value.entries()) {
    const publications = read.value.slice(0, at + 1);
    const withdrawn = withdrawnVariables(publications, cube.variables);
    const releases = publications.map((one) => one.cube.release);
    const panels = readOwnPanels({ place, document }, releases, linked.value.publications);
    if (!panels.ok) return panels;
    const report = await auditApart({
      publications: [...linked.value.publications, ...publications],
      panels: [...linked.value.panels, ...panels.value],
      links,
      withdrawn,
      progress,
    });
    audited.push({ release: cube.release, report });
  }
  return accepted(audited);
}

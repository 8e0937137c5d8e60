// Later rounds whose figures build on a round's levels: their panels compare with it, or they re-score it.
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import type { Place } from "../repository/place.ts";
import { readPopulation } from "../repository/read-population.ts";
import { listReleases, readReleaseFiles, releaseHasTables } from "../repository/read-release.ts";
import { readRound } from "../repository/read-round.ts";
import type { Publication } from "../statistics/disclosure/knowledge.ts";
import type { Aggregate } from "../statistics/plan/aggregate.ts";
import type { Panel } from "../statistics/schema.ts";
import { readCounted } from "./counted.ts";
import { readPublications } from "./earlier.ts";
import { releaseFault } from "./messages.ts";
import type { CountingSession } from "./session.ts";

export interface LaterRounds {
  /** Everything that those rounds have published, and re-scored figures of this one. */
  readonly publications: readonly Publication[];
  /** Their panels, each with the table of its own release. */
  readonly compared: readonly { readonly panel: Panel; readonly table: Aggregate }[];
}

export const noLaterRounds: LaterRounds = { publications: [], compared: [] };

interface LaterRequest {
  readonly place: Place;
  readonly round: string;
  readonly session: CountingSession;
}

/** The rounds with a release that builds on this one, by what is published. */
export function laterRounds({ place, round }: Pick<LaterRequest, "place" | "round">): readonly string[] {
  const found = listReleases(place).filter((one) => {
    const files = one.round !== round && releaseHasTables(place, one) ? readReleaseFiles(place, one.round, one.release) : null;
    return files?.ok && (files.value.panel?.compares.round === round || files.value.rescored?.of.round === round);
  });
  return [...new Set(found.map((one) => one.round))];
}

/**
 * Opens what the later rounds counted, which needs their holders. Refused where one has not been opened: without it nothing can show that a
 * correction discloses nothing beside its figures. `own`: the releases of the round that is corrected.
 */
export async function readLater(request: LaterRequest, own: readonly Publication[]): Promise<Checked<LaterRounds>> {
  const { place, round, session } = request;
  const found = { publications: [] as Publication[], compared: [] as LaterRounds["compared"][number][] };
  for (const later of laterRounds(request)) {
    const folder = readRound(place, later);
    if (!folder.ok) return folder;
    const { document } = folder.value;
    const population = readPopulation(place, document.population.id);
    if (!population.ok) return population;
    const secret = await readCounted(place, later, session);
    if (!secret.ok || !secret.value) return refused(...secret.diagnostics, releaseFault("correction-later-closed", { later, round }));
    const read = readPublications({ place, round: later, plan: document.plan, population: population.value }, secret.value);
    if (!read.ok) return read;
    found.publications.push(...read.value);
    for (const { cube, table } of read.value) {
      const files = readReleaseFiles(place, later, cube.release);
      if (!files.ok) return files;
      const { panel, rescored } = files.value;
      if (panel?.compares.round === round) found.compared.push({ panel, table });
      const answered = own.at(-1)?.table;
      // The re-scored levels are not kept: knowing who answered is enough to attack them.
      if (rescored?.of.round === round && rescored.cube && answered)
        found.publications.push({ cube: rescored.cube, table: { ...answered, cells: [] } });
    }
  }
  return accepted(found);
}

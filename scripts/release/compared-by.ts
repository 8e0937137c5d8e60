// Decides whether a round's levels may still be corrected: not once a later round has told how they changed, or scored them again.

import type { Diagnostic } from "../core/diagnostic.ts";
import { fault } from "../core/diagnostic.ts";
import type { Place } from "../shared/place.ts";
import { listReleases, readReleaseFiles } from "../shared/read-release.ts";
import { answered, respondent, respondentCategories } from "../statistics/plan/plan.ts";
import type { CorrectionCode } from "../statistics/rounding/messages.ts";
import type { Snapshot } from "../statistics/rounding/release-snapshot.ts";
import type { TablePlan } from "../statistics/schema.ts";

interface ComparedRequest {
  readonly place: Place;
  readonly round: string;
  readonly plan: Pick<TablePlan, "variables">;
  /** The correction's own name, and the round that the document compares with. */
  readonly release: string;
  readonly compares?: string | undefined;
  /** What the round's last release counted, and what the correction counts. */
  readonly before: Snapshot;
  readonly now: Snapshot;
}

/**
 * A later round's panel splits this round's levels into those who stayed and those who left, and was attacked together with the levels
 * and areas that this round had published then. Others beside it would be in nobody's audit, so they are refused; questions and measures
 * are tied to nothing that a panel shows. The round's own panel is attacked with the correction as long as the document still compares.
 * A later release that cannot be read may be one that tells; one that was made from this very correction knew it.
 */
export function comparedFaults(request: ComparedRequest): readonly Diagnostic[] {
  if (isSameThere(request)) return [];
  for (const later of listReleases(request.place)) {
    const files = readReleaseFiles(request.place, later.round, later.release);
    if (!files.ok) return files.diagnostics;
    const { panel, rescored } = files.value;
    const isOwn = later.round === request.round && panel !== null && panel.compares.round !== request.compares;
    const isOlder = panel?.compares.round === request.round && numberOf(panel.compares.release) < numberOf(request.release);
    if (isOwn || isOlder || rescored?.of.round === request.round)
      return [fault<CorrectionCode>("correction-compared", "", { later: later.round })];
  }
  return [];
}

function numberOf(release: string): number {
  return Number(release.slice(1));
}

function isSameThere({ plan, before, now }: ComparedRequest): boolean {
  const told = plan.variables.flatMap(({ kind }, at) => (kind === "level" || kind === "area" ? [at] : []));
  const whether = plan.variables.findIndex(({ id }) => id === respondent);
  const code = respondentCategories.indexOf(answered).toString(36);
  const seen = (counted: Snapshot, organisation: string): string => {
    const places = counted[organisation] ?? "";
    return [places[whether] === code, ...told.map((at) => places[at])].join();
  };
  const everybody = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...everybody].every((one) => seen(before, one) === seen(now, one));
}

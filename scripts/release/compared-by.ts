// Decides whether a round's levels may still be corrected: not once a later round has told how they changed, or scored them again.
import { type Checked, type Diagnostic, fault } from "../diagnostic.ts";
import { listReleases, type Place, readReleaseFiles } from "../read.ts";
import type { CorrectionCode } from "../statistics/codes.ts";
import type { Counted } from "../statistics/memory.ts";
import { respondent } from "../statistics/plan.ts";
import type { TablePlan } from "../statistics/schema.ts";

export interface ComparedRequest {
  readonly place: Place;
  readonly round: string;
  readonly plan: Pick<TablePlan, "variables">;
  /** What the round's last release counted, and what the correction counts. */
  readonly before: Counted;
  readonly now: Counted;
}

/**
 * A later round's panel splits this round's levels into those who stayed and those who left, and is attacked together with what this
 * round had published then. Other levels beside it are in nobody's audit, so they are refused; measures and areas move nothing there.
 */
export function comparedFaults(request: ComparedRequest): readonly Diagnostic[] {
  if (hasSameLevels(request)) return [];
  const later = listReleases(request.place).find((one) => one.round !== request.round && tellsOf(request, one));
  return later ? [fault<CorrectionCode>("correction-compared", "", { later: later.round })] : [];
}

function hasSameLevels({ plan, before, now }: ComparedRequest): boolean {
  const told = plan.variables.flatMap(({ id, kind }, at) => (id === respondent || kind === "level" ? [at] : []));
  const codesOf = (counted: Counted, organisation: string): string => told.map((at) => counted[organisation]?.[at] ?? "").join();
  const everybody = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...everybody].every((one) => codesOf(before, one) === codesOf(now, one));
}

function tellsOf({ place, round }: ComparedRequest, later: { readonly round: string; readonly release: string }): boolean {
  const files: Checked<{ readonly panel: { compares: { round: string } } | null; readonly rescored: { of: { round: string } } | null }> =
    readReleaseFiles(place, later.round, later.release);
  return files.ok && (files.value.panel?.compares.round === round || files.value.rescored?.of.round === round);
}

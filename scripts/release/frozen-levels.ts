// Refuses a correction of levels that a later release builds on: a panel or a re-scored series.
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import type { Place } from "../shared/place.ts";
import { listTables, readReleaseFiles } from "../shared/read-release.ts";
import { answered, respondent, respondentCategories } from "../statistics/plan/plan.ts";
import type { CorrectionCode } from "../statistics/rounding/messages.ts";
import type { Snapshot } from "../statistics/rounding/release-snapshot.ts";
import type { TablePlan } from "../statistics/schema.ts";
import { numberOf } from "./earlier.ts";

interface LevelChange {
  readonly place: Place;
  readonly round: string;
  readonly plan: Pick<TablePlan, "variables">;
  /** The correction's own id, and the round that the document compares with. */
  readonly release: string;
  readonly compares?: string | undefined;
  /** What the round's newest release counted, and what the correction counts. */
  readonly before: Snapshot;
  readonly now: Snapshot;
}

/**
 * A later round's panel splits this round's levels into those who stayed and those who left, and was audited together with the levels and
 * areas that this round had published by then. Other levels beside it would be in no audit, so they are refused. Questions and measures
 * are not linked to anything in a panel. The round's own panel is audited with the correction, as long as the document still compares.
 * A later release that cannot be read may have a panel; one that was made from this very correction already took it into account.
 */
export function frozenLevelFaults(change: LevelChange): readonly Diagnostic[] {
  if (hasSameLevels(change)) return [];
  for (const later of listTables(change.place)) {
    const files = readReleaseFiles(change.place, later.round, later.release);
    if (!files.ok) return files.diagnostics;
    const { panel, rescored } = files.value;
    const isOwn = later.round === change.round && panel !== null && panel.compares.round !== change.compares;
    const isOlder = panel?.compares.round === change.round && numberOf(panel.compares.release) < numberOf(change.release);
    if (isOwn || isOlder || rescored?.of.round === change.round)
      return [fault<CorrectionCode>("correction-compared", "", { later: later.round })];
  }
  return [];
}

/** Whether every organisation has the same level, areas and answering status in both. */
function hasSameLevels({ plan, before, now }: LevelChange): boolean {
  const compared = plan.variables.flatMap(({ kind }, at) => (kind === "level" || kind === "area" ? [at] : []));
  const respondentAt = plan.variables.findIndex(({ id }) => id === respondent);
  const code = respondentCategories.indexOf(answered).toString(36);
  const seen = (counted: Snapshot, organisation: string): string => {
    const categories = counted[organisation] ?? "";
    return [categories[respondentAt] === code, ...compared.map((at) => categories[at])].join();
  };
  const organisations = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...organisations].every((one) => seen(before, one) === seen(now, one));
}

// Makes the panel of a release: rounds it consistently with both rounds, withholds below the floor, and audits it in both rounds.
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import { type AuditReport, audit } from "../disclosure/audit.ts";
import { minDifference } from "../disclosure/differencing.ts";
import type { Link, Publication } from "../disclosure/knowledge.ts";
import type { StatisticsCode } from "../messages.ts";
import { levelCategories } from "../plan/plan.ts";
import type { Draw } from "../rounding/controlled-rounding.ts";
import { earlierNumbers, withdrawnVariables } from "../rounding/correction.ts";
import { isRepairable } from "../rounding/protect.ts";
import { type Cube, type Panel, panelVariables } from "../schema.ts";
import { answeredIn, brandPanel, levelIn, type ProtectedPanel, panelFloor, panelRows } from "./panel.ts";
import { type PanelGroups, panelGroups } from "./panel-groups.ts";
import { type PanelCounters, panelCounters, type RoundedPanel, roundPanel } from "./panel-rounding.ts";
import { panelView } from "./panel-views.ts";

/** How often a round's levels are redrawn before the size is, and how many redraws there are in all. */
const redrawsPerRound = 3;
const maxRedraws = 24;

/** One round: its releases, the latest last, and the public rules of its method. */
export interface ComparedRound {
  readonly publications: readonly Publication[];
  readonly links: readonly Link[];
}

interface PanelRequest {
  readonly before: ComparedRound;
  readonly after: ComparedRound;
  readonly draw: Draw;
  /** Redraws so far, as an earlier release of the round returned them; empty for a first release. */
  readonly counters: Readonly<Record<string, number>>;
  /** Only for planting a fault in tests. */
  readonly floor?: number;
}

export interface PanelProtection {
  readonly panel: ProtectedPanel;
  /** To be sealed with the cube's. */
  readonly counters: PanelCounters;
  /** Must never leave the closed zone. */
  readonly private: { readonly audits: readonly AuditReport[]; readonly redraws: number };
}

/**
 * Makes the panel of two rounds. The same input gives the same panel. Types are withheld by size alone. Where the audit of either round
 * fails, the levels of that round are redrawn, then the panel's size; if no draw passes, the panel is refused.
 * Throws a TypeError where a round has no release.
 */
export async function protectPanel(request: PanelRequest): Promise<Checked<PanelProtection>> {
  const [before, after] = [request.before.publications.at(-1), request.after.publications.at(-1)];
  if (!before || !after) throw new TypeError("a panel needs a release of each round");
  const groups = panelRows.map((row) => panelGroups({ before: before.table, after: after.table }, row));
  const shown = earlierNumbers([...request.before.publications, ...request.after.publications]);
  const start = countersFrom(request.counters);
  let counters = start;
  for (let redraws = 0; redraws <= maxRedraws; redraws += 1) {
    const rounded: { readonly groups: PanelGroups; readonly counts: RoundedPanel }[] = [];
    for (const one of groups) {
      if (!hasLevels(before.cube, one.row) || !hasLevels(after.cube, one.row)) continue;
      const counts = await roundPanel({ groups: one, before: before.cube, after: after.cube, draw: request.draw, counters, shown });
      if (!counts.ok) return counts;
      if (meetsFloor(counts.value, request.floor ?? panelFloor)) rounded.push({ groups: one, counts: counts.value });
    }
    const panel = assemblePanel(before.cube, after.cube, new Map(rounded.map(({ groups: { row }, counts }) => [row, counts])));
    const audits = await auditBothRounds(request, { panel, groups: rounded.map((one) => one.groups), before, after });
    const failed = audits.flatMap(({ passed }, at) => (passed ? [] : [at === 0 ? ("panel-before" as const) : ("panel-after" as const)]));
    if (failed.length === 0) {
      const branded = brandPanel({ panel, before: before.cube, after: after.cube }, true);
      return branded.ok ? accepted({ panel: branded.value, counters, private: { audits, redraws } }) : branded;
    }
    const irreparable = new Set(audits.flatMap(({ findings }) => findings.map(({ code }) => code)).filter((code) => !isRepairable(code)));
    if (irreparable.size > 0)
      return refused(
        ...[...irreparable].map((code) => fault<StatisticsCode>(code, "", { variable: failed[0] ?? "", fewest: minDifference })),
      );
    const next = new Set(failed.map((one) => (counters[one] - start[one] < redrawsPerRound ? one : "panel-size")));
    counters = countersFrom(Object.fromEntries(panelCounters.map((one) => [one, counters[one] + (next.has(one) ? 1 : 0)])));
  }
  return refused(fault<StatisticsCode>("audit-not-repaired", "", { redraws: maxRedraws, variables: "panel" }));
}

function countersFrom(counters: Readonly<Record<string, number>>): PanelCounters {
  const of = (name: string) => counters[name] ?? 0;
  return { "panel-size": of("panel-size"), "panel-before": of("panel-before"), "panel-after": of("panel-after") };
}

function hasLevels(cube: Cube, row: string): boolean {
  return answeredIn(cube, row) > 0 && levelCategories.every((category) => levelIn(cube, row, category) !== null);
}

/** Whether panel, joiners and leavers are each at or above the floor, by rounded size. */
function meetsFloor(counts: RoundedPanel, floor: number): boolean {
  return panelVariables.every((variable) => counts[variable].reduce((sum, one) => sum + one, 0) >= floor);
}

/** The panel as published; null in rows without counts. */
function assemblePanel(before: Cube, after: Cube, counts: ReadonlyMap<string, RoundedPanel>): Panel {
  const { round, release, edition, rehearsal, notice } = after;
  return {
    schema: "infosaktrappan-panel/1",
    round,
    release,
    edition,
    rehearsal,
    ...(notice === undefined ? {} : { notice }),
    base: 5,
    compares: { round: before.round, release: before.release, edition: before.edition },
    floor: panelFloor,
    cells: panelRows.flatMap((row) =>
      panelVariables.flatMap((variable) =>
        levelCategories.map((category, at) => ({ row, variable, category, count: counts.get(row)?.[variable][at] ?? null })),
      ),
    ),
  };
}

interface AuditedPanel {
  readonly panel: Panel;
  readonly groups: readonly PanelGroups[];
  readonly before: Publication;
  readonly after: Publication;
}

/** Audits everything published of each round, with the panel's view of it last. */
async function auditBothRounds(request: PanelRequest, { panel, groups, before, after }: AuditedPanel): Promise<readonly AuditReport[]> {
  const sides = [
    { side: "before", round: request.before, cube: before.cube },
    { side: "after", round: request.after, cube: after.cube },
  ] as const;
  const reports: AuditReport[] = [];
  for (const { side, round, cube } of sides) {
    const publications = [...round.publications, panelView({ panel, groups, cube, side })];
    // Areas are linked to the level, including those that a correction has withdrawn: they remain known.
    const withdrawn = withdrawnVariables(round.publications, cube.variables).filter(({ kind }) => kind === "area");
    reports.push(await audit({ publications, links: round.links, withdrawn }));
  }
  return reports;
}

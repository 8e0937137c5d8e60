// Makes the panel of a release: rounds it, withholds it below the floor, and audits it with everything published of all linked rounds.
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import type { AuditReport, audit } from "../disclosure/audit.ts";
import { minDifference } from "../disclosure/differencing.ts";
import type { Link, Publication } from "../disclosure/knowledge.ts";
import type { StatisticsCode } from "../messages.ts";
import { withdrawnVariables } from "../rounding/correction.ts";
import type { Draw } from "../rounding/systematic-rounding.ts";
import type { Cube, Panel, PanelRow } from "../schema.ts";
import { movementCounter, roundMovement } from "./movement.ts";
import { brandPanel, comparedRows, meetsPanelFloor, type ProtectedPanel } from "./panel.ts";
import { type PanelGroups, panelGroups } from "./panel-groups.ts";
import { thirdOf } from "./thirds.ts";

/** How often the movement is redrawn before the panel is withheld. */
const maxRedraws = 8;

interface PanelRequest {
  /** The cubes of all linked rounds, those of this round last and the candidate's at the end; at least the earlier release is counted. */
  readonly publications: readonly Publication[];
  /** The panels between those rounds, with any of this round's own earlier releases. */
  readonly panels: readonly Panel[];
  /** The release that the panel compares with: one of the publications. */
  readonly before: Publication;
  /** The public rules of this round's method. */
  readonly links: readonly Link[];
  readonly draw: Draw;
  /** Redraws so far, as an earlier release of the round returned them; empty for a first release. */
  readonly counters: Readonly<Record<string, number>>;
  /** As in `protect`. */
  readonly attack: typeof audit;
}

export interface PanelProtection {
  readonly panel: ProtectedPanel;
  /** To be sealed with the cube's. */
  readonly counters: Readonly<Record<typeof movementCounter, number>>;
  /** Must never leave the closed zone: why a panel is withheld depends on the answers. */
  readonly private: { readonly audits: readonly AuditReport[]; readonly isWithheld: boolean };
}

/**
 * Makes the panel of two rounds. The same input gives the same panel. A type is withheld by its sizes alone. Where the audit fails, the
 * movement is redrawn; where that does not help, or a named group is disclosed, all types are withheld. Readers can tell that from the sizes, so
 * each row says why. Refused where the cubes fail on their own. Throws a TypeError without a candidate.
 */
export async function protectPanel(request: PanelRequest): Promise<Checked<PanelProtection>> {
  const { publications, before, counters } = request;
  const after = publications.at(-1);
  if (!after) throw new TypeError("a panel needs a release of each round");
  const groups = comparedRows({ before: before.cube, after: after.cube }).map((row) =>
    panelGroups({ before: before.table, after: after.table }, row),
  );
  const audits: AuditReport[] = [];
  const start = counters[movementCounter] ?? 0;
  for (let counter = start; counter <= start + maxRedraws; counter += 1) {
    const rows = await shownRows(request, groups, counter);
    if (!rows.ok) return rows;
    const panel = panelWith(before.cube, after.cube, rows.value);
    const report = await auditPanel(request, panel);
    audits.push(report);
    if (report.passed) return finish({ panel, before, after }, { counter, audits, isWithheld: false });
    if (!report.findings.every(({ code }) => code === "audit-narrow" || code === "audit-certain")) break;
  }
  const panel = panelWith(before.cube, after.cube, groups.map(withheldRow));
  const report = await auditPanel(request, panel);
  audits.push(report);
  // Earlier panels may disclose a group once more is known of it, and nothing can be done about them any more.
  const findings = report.findings.filter(({ code }) => code !== "audit-group");
  if (findings.length > 0)
    return refused(
      ...[...new Set(findings.map(({ code }) => code))].map((code) =>
        fault<StatisticsCode>(code, "", { variable: findings.find((one) => one.code === code)?.variable ?? "", fewest: minDifference }),
      ),
    );
  return finish({ panel, before, after }, { counter: start, audits, isWithheld: true });
}

interface Finished {
  readonly panel: Panel;
  readonly before: Publication;
  readonly after: Publication;
}

function finish(
  { panel, before, after }: Finished,
  { counter, ...confidential }: PanelProtection["private"] & { readonly counter: number },
): Checked<PanelProtection> {
  const branded = brandPanel({ panel, before: before.cube, after: after.cube }, true);
  return branded.ok ? accepted({ panel: branded.value, counters: { [movementCounter]: counter }, private: confidential }) : branded;
}

async function shownRows({ draw }: PanelRequest, groups: readonly PanelGroups[], counter: number): Promise<Checked<readonly PanelRow[]>> {
  const rows: PanelRow[] = [];
  for (const one of groups) {
    const { withheld, ...shown } = withheldRow(one);
    if (withheld === "size") {
      rows.push({ ...shown, withheld });
      continue;
    }
    const movement = await roundMovement({ groups: one, draw, counter });
    if (!movement.ok) return movement;
    const { below, joiners, leavers } = one;
    rows.push({
      ...shown,
      movement: movement.value,
      joiners: thirdOf(below.joiners, joiners.length),
      leavers: thirdOf(below.leavers, leavers.length),
    });
  }
  return accepted(rows);
}

function withheldRow({ row, panel, joiners, leavers, gone }: PanelGroups): PanelRow {
  const sizes = { panel: panel.length, joiners: joiners.length, leavers: leavers.length, gone };
  const withheld = meetsPanelFloor(sizes) ? "disclosure" : "size";
  return { row, sizes, movement: null, joiners: null, leavers: null, withheld };
}

function panelWith(before: Cube, after: Cube, rows: readonly PanelRow[]): Panel {
  const { round, release, edition, rehearsal, notice, base } = after;
  return {
    schema: "infosaktrappan-panel/2",
    round,
    release,
    edition,
    rehearsal,
    ...(notice === undefined ? {} : { notice }),
    base,
    compares: { round: before.round, release: before.release, edition: before.edition },
    rows: [...rows],
  };
}

/** Attacks the level of all linked rounds, and the areas of this one, which are linked to it and may have been withdrawn since. */
function auditPanel({ publications, panels, links, attack }: PanelRequest, panel: Panel): Promise<AuditReport> {
  const candidate = publications.at(-1) as Publication;
  const { cube } = candidate;
  const variables = cube.variables.filter(({ kind }) => kind === "respondent" || kind === "level" || kind === "area");
  const own = publications.filter((one) => one.cube.round === cube.round);
  return attack({
    publications: [...publications.slice(0, -1), { ...candidate, cube: { ...cube, variables } }],
    panels: [...panels, panel],
    links,
    withdrawn: withdrawnVariables(own, cube.variables).filter(({ kind }) => kind === "area"),
  });
}

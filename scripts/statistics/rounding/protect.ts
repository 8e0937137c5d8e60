// Makes the cube of a round: counts, rounds, withholds below the floors and audits, redrawing until the audit passes.
import { accepted, type Checked, fault, hasError, refused } from "../../core/diagnostic.ts";
import { brandVerified, type ProtectedCube } from "../cube/cube.ts";
import { type AuditInput, type AuditReport, audit } from "../disclosure/audit.ts";
import { minDifference } from "../disclosure/differencing.ts";
import type { Finding } from "../disclosure/findings.ts";
import type { Link, Publication } from "../disclosure/knowledge.ts";
import type { StatisticsCode } from "../messages.ts";
import { type Aggregate, aggregate } from "../plan/aggregate.ts";
import { checkPlan, checkRows } from "../plan/check-plan.ts";
import { denominatorCategory, respondent } from "../plan/plan.ts";
import { rowsIn } from "../plan/rows.ts";
import type { Cell, Cube, Population, TablePlan, Unit, Variable } from "../schema.ts";
import { cellKey, countsByKey, lowSizeCounter } from "./cells.ts";
import { type Draw, type Rounded, roundTable } from "./controlled-rounding.ts";
import { earlierNumbers, movedFindings } from "./correction.ts";
import type { CorrectionCode } from "./messages.ts";
import { withheldRows } from "./withheld-rows.ts";

/** How often a variable is redrawn before the sizes of its rows are, and how many redraws there are in all. */
const redrawsPerVariable = 3;
const maxRedraws = 24;

export interface ProtectInput {
  readonly plan: TablePlan;
  readonly population: Population;
  readonly units: Iterable<Unit>;
  /** Keyed and secret. */
  readonly draw: Draw;
  readonly meta: Pick<Cube, "round" | "release" | "edition" | "rehearsal" | "notice">;
  /** Redraws so far by variable, as an earlier release of the round returned them; empty for a first release. */
  readonly counters: Readonly<Record<string, number>>;
  /** The method's public rules, which an attacker knows; see `linksOf`. */
  readonly links?: readonly Link[];
  /** In a correction: the round's releases so far, with the tables that they were made from. */
  readonly earlier?: readonly Publication[];
  /** In a correction: tables of those releases that this one withdraws. */
  readonly withdrawn?: readonly Variable[];
  /** Called when rounding begins and after each variable that the audit has attacked. Starts over at 0 on a redraw. */
  readonly progress?: (done: number, total: number) => void;
}

export interface Protection {
  readonly cube: ProtectedCube;
  /** To be sealed with the key and passed in again for a correction. One entry per variable, and one per row whose size is rounded down. */
  readonly counters: Readonly<Record<string, number>>;
  /** Must never leave the closed zone. */
  readonly private: { readonly table: Aggregate; readonly audit: AuditReport; readonly redraws: number };
}

/**
 * Makes the cube of a round. The same input gives the same cube. Where the audit fails, the variable at fault is redrawn; where its own
 * redraws do not help, the sizes of the rows where it fails are rounded down. Nothing is ever withheld because of its values: if no draw
 * passes, the round is refused.
 */
export async function protect(input: ProtectInput): Promise<Checked<Protection>> {
  const faults = checkPlan(input.plan);
  if (hasError(faults)) return refused(...faults);
  const counted = aggregate(input);
  if (!counted.ok) return counted;
  const uncovered = checkRows(counted.value.rows);
  return uncovered.length > 0 ? refused(...uncovered) : publishable(input, counted.value);
}

async function publishable(input: ProtectInput, table: Aggregate): Promise<Checked<Protection>> {
  const { plan, earlier = [], links = [], draw, withdrawn = [] } = input;
  const start = { ...Object.fromEntries(plan.variables.map(({ id }) => [id, 0])), ...input.counters };
  let counters: Readonly<Record<string, number>> = start;
  let failing: readonly string[] = [];
  for (let redraws = 0; redraws <= maxRedraws; redraws += 1) {
    const rounding = { variables: plan.variables, table, counters, draw, earlier: earlierNumbers(earlier) };
    input.progress?.(0, (plan.variables.length + withdrawn.length) * (links.length > 0 ? 2 : 1));
    const rounded = await roundTable(rounding);
    if (!rounded.ok) return rounded;
    const cube = assemble(input, table, rounded.value);
    const report = await auditWithAndWithoutLinks({
      publications: [...earlier, { cube, table }],
      links,
      withdrawn,
      ...(input.progress ? { progress: input.progress } : {}),
    });
    const moved = earlier.length > 0 ? await movedFindings(rounding, rounded.value) : [];
    if (report.passed && moved.length === 0) {
      const branded = brandVerified(cube, report.passed);
      return branded.ok ? accepted({ cube: branded.value, counters, private: { table, audit: report, redraws } }) : branded;
    }
    const irreparable = [...report.findings, ...moved].filter(({ code }) => !isRepairable(code));
    if (irreparable.length > 0) return refused(...toDiagnostics(irreparable));
    failing = [...new Set(report.findings.map(({ variable }) => variable))];
    const disclosed = failing.find((variable) => withdrawn.some(({ id }) => id === variable));
    const linked = linkedTo(disclosed, links, plan);
    if (disclosed !== undefined && linked.every((id) => (counters[id] ?? 0) - (start[id] ?? 0) >= redrawsPerVariable))
      return refused(fault<CorrectionCode>("correction-tells-withdrawn", "", { variable: disclosed }));
    counters = redrawn({ counters, start, findings: report.findings, table, plan, linked });
  }
  return refused(fault<StatisticsCode>("audit-not-repaired", "", { redraws: maxRedraws, variables: failing.join(", ") }));
}

/**
 * Audits without the method's rules first: what fails against an attacker who does not know them fails against one who does, and it is
 * faster. Where there are rules, `progress` counts two audits, and the second stops at the first finding.
 */
async function auditWithAndWithoutLinks(input: AuditInput): Promise<AuditReport> {
  const { links, progress } = input;
  if (links.length === 0) return audit(input);
  const progressOf = progress && ((pass: number) => (done: number, total: number) => progress(pass * total + done, 2 * total));
  const quick = await audit({ ...input, links: [], ...(progressOf ? { progress: progressOf(0) } : {}) });
  return quick.passed ? audit({ ...input, stopAtFirstFinding: true, ...(progressOf ? { progress: progressOf(1) } : {}) }) : quick;
}

/** Whether another draw can help. */
export function isRepairable(code: StatisticsCode): boolean {
  return code === "audit-narrow" || code === "audit-certain";
}

/** One diagnostic per code and variable: rows and categories stay in the closed zone. */
function toDiagnostics(findings: readonly Finding[]) {
  const kinds = new Map(
    findings.map(({ code, variable }) => [`${code}|${variable}`, fault<StatisticsCode>(code, "", { variable, fewest: minDifference })]),
  );
  return [...kinds.values()];
}

/** The variables of the plan that are linked to a withdrawn table; the level where there are none. */
function linkedTo(withdrawn: string | undefined, links: readonly Link[], plan: TablePlan): readonly string[] {
  const named = links
    .map(({ of, within }) => [of, ...within].map(({ variable }) => variable))
    .filter((variables) => withdrawn !== undefined && variables.includes(withdrawn))
    .flat();
  const linked = plan.variables.map(({ id }) => id).filter((id) => named.includes(id));
  return linked.length > 0 ? linked : ["level"];
}

/**
 * Counters for the next attempt: one more redraw of each variable at fault or, once it has had its own, sizes rounded down in the rows
 * where it fails. Where all organisations of a row are in one category no redraw of the variable helps, and only a size rounded down
 * protects them: published as more than they are, they would all be known to be in it. Waiting until the draws of the sizes happen to
 * round down every such row at once would take forever in a plan of a hundred variables. Where sums prevent a size from being rounded
 * down, all sizes are redrawn.
 */
function redrawn(input: {
  readonly counters: Readonly<Record<string, number>>;
  readonly start: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
  readonly table: Aggregate;
  readonly plan: TablePlan;
  /** The variables to redraw for the sake of a withdrawn table, which is not drawn any more itself. */
  readonly linked: readonly string[];
}): Readonly<Record<string, number>> {
  const { counters, start, findings, table, plan, linked } = input;
  const redrawsOf = (name: string) => (counters[name] ?? 0) - (start[name] ?? 0);
  const counts = countsByKey(table.cells);
  const variables = new Map(plan.variables.map((variable) => [variable.id, variable]));
  const next = new Set(
    findings.flatMap(({ variable, row }) => {
      const about = variables.get(variable);
      if (about === undefined) return linked;
      if (row === "") return redrawsOf(variable) < redrawsPerVariable ? variable : respondent;
      const sizedBy = denominatorCategory(about);
      const size = counts.get(cellKey(row, respondent, sizedBy));
      const isAlike = about.categories.some((one) => counts.get(cellKey(row, variable, one)) === size);
      if (!isAlike && redrawsOf(variable) < redrawsPerVariable) return variable;
      return counters[lowSizeCounter(row, sizedBy)] ? respondent : lowSizeCounter(row, sizedBy);
    }),
  );
  return { ...counters, ...Object.fromEntries([...next].map((name) => [name, (counters[name] ?? 0) + 1])) };
}

/** The cube as published: rounded counts in the plan's order, null where withheld. */
export function assemble(input: Pick<ProtectInput, "plan" | "meta">, table: Aggregate, rounded: Rounded): Cube {
  const rows = table.rows.map(({ id, family, parent, value, organisations }) => ({
    id,
    family,
    parent,
    value,
    asked: organisations.length,
  }));
  const cells = input.plan.variables.flatMap((variable) => {
    const within = rowsIn(rows, variable.families);
    const size = (row: string) => rounded.get(cellKey(row, respondent, denominatorCategory(variable))) ?? 0;
    const withheld = withheldRows(within, variable.floor, size);
    return within.flatMap(({ id }) =>
      variable.categories.map((category): Cell => {
        const count = withheld.has(id) ? null : (rounded.get(cellKey(id, variable.id, category)) ?? null);
        return { row: id, variable: variable.id, category, count };
      }),
    );
  });
  const { round, release, edition, rehearsal, notice } = input.meta;
  return {
    schema: "infosaktrappan-cube/1",
    round,
    release,
    edition,
    rehearsal,
    ...(notice === undefined ? {} : { notice }),
    base: 5,
    rows,
    variables: [...input.plan.variables],
    cells,
  };
}

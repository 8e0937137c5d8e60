// Decides what a round publishes: true counts are rounded, held to the floors and attacked before anything leaves the closed zone.

import { accepted, type Checked, fault, hasError, refused } from "../../core/diagnostic.ts";
import { brandVerified, type ProtectedCube } from "../cube/cube.ts";
import { type AuditInput, type AuditReport, audit } from "../disclosure/audit.ts";
import { minDifference } from "../disclosure/differencing.ts";
import type { Finding } from "../disclosure/findings.ts";
import type { Link, Publication } from "../disclosure/knowledge.ts";
import type { StatisticsCode } from "../messages.ts";
import { type Aggregate, aggregate } from "../plan/aggregate.ts";
import { checkPlan, checkRows } from "../plan/check-plan.ts";
import { dividedBy, respondent } from "../plan/plan.ts";
import { rowsIn } from "../plan/rows.ts";
import type { Cell, Cube, Population, TablePlan, Unit, Variable } from "../schema.ts";
import { cellKey, lowSize } from "./cells.ts";
import { type Draw, type Rounded, roundTable } from "./controlled-rounding.ts";
import { earlierNumbers, movedFindings } from "./correction.ts";
import { withheldRows } from "./floors.ts";
import type { CorrectionCode } from "./messages.ts";

/** How many times a variable is redrawn for its own sake before the sizes of its rows are, and how many rounds of redrawing there are. */
const ownTries = 3;
const tries = 24;

export interface ProtectInput {
  readonly plan: TablePlan;
  readonly population: Population;
  readonly units: Iterable<Unit>;
  /** Keyed and secret; see `Draw`. */
  readonly draw: Draw;
  readonly meta: Pick<Cube, "round" | "release" | "edition" | "rehearsal" | "notice">;
  /** Redraws so far by variable, as an earlier release of the round returned them; none for a first release. */
  readonly counters: Readonly<Record<string, number>>;
  /** The method's public rules, which an attacker knows; see `linksOf`. */
  readonly links?: readonly Link[];
  /** In a correction: the round's releases so far, with the tables that they were made from. */
  readonly earlier?: readonly Publication[];
  /** In a correction: tables of those releases that this one takes back. */
  readonly withdrawn?: readonly Variable[];
  /** Told when rounding begins, and after each variable that the audit has attacked; from the start again when something is redrawn. */
  readonly progress?: (done: number, total: number) => void;
}

export interface Protection {
  readonly cube: ProtectedCube;
  /** To be sealed beside the key and given back in a correction. One entry per variable, and one per row whose size is rounded down. */
  readonly counters: Readonly<Record<string, number>>;
  /** Never leaves the closed zone. */
  readonly private: { readonly table: Aggregate; readonly audit: AuditReport; readonly redraws: number };
}

/**
 * Makes a cube of a round. The same input gives the same cube. Where the audit fails, the variable at fault is redrawn;
 * where its own redraws do not help, the sizes of the rows where it fails are rounded down. Nothing is ever withheld because of values: if no draw passes, it stops.
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
  const { plan, earlier = [], links = [], draw, withdrawn: takenBack = [] } = input;
  const start = { ...Object.fromEntries(plan.variables.map(({ id }) => [id, 0])), ...input.counters };
  let counters: Readonly<Record<string, number>> = start;
  let failing: readonly string[] = [];
  for (let redraws = 0; redraws <= tries; redraws += 1) {
    const rounding = { variables: plan.variables, table, counters, draw, earlier: earlierNumbers(earlier) };
    input.progress?.(0, (plan.variables.length + takenBack.length) * (links.length > 0 ? 2 : 1));
    const rounded = await roundTable(rounding);
    if (!rounded.ok) return rounded;
    const cube = assemble(input, table, rounded.value);
    const report = await attacked({
      publications: [...earlier, { cube, table }],
      links,
      withdrawn: takenBack,
      ...(input.progress ? { progress: input.progress } : {}),
    });
    const moved = earlier.length > 0 ? await movedFindings(rounding, rounded.value) : [];
    if (report.passed && moved.length === 0) {
      const branded = brandVerified(cube, report.passed);
      return branded.ok ? accepted({ cube: branded.value, counters, private: { table, audit: report, redraws } }) : branded;
    }
    const beyond = [...report.findings, ...moved].filter(({ code }) => !repairable.has(code));
    if (beyond.length > 0) return refused(...told(beyond));
    failing = [...new Set(report.findings.map(({ variable }) => variable))];
    const back = failing.find((variable) => takenBack.some(({ id }) => id === variable));
    const tied = tiedTo(back, links, plan);
    if (back !== undefined && tied.every((id) => (counters[id] ?? 0) - (start[id] ?? 0) >= ownTries))
      return refused(fault<CorrectionCode>("correction-tells-withdrawn", "", { variable: back }));
    counters = redrawn({ counters, start, findings: report.findings, table, plan, tied });
  }
  return refused(fault<StatisticsCode>("audit-not-repaired", "", { redraws: tries, variables: failing.join(", ") }));
}

/**
 * The audit, without the method's rules first: what fails to an attacker who does not know them fails to one who does, and sooner.
 * With rules it is told as two audits, the second after the first, and over as soon as anything fails.
 */
async function attacked(input: AuditInput): Promise<AuditReport> {
  const { links, progress } = input;
  if (links.length === 0) return audit(input);
  const told = progress && ((pass: number) => (done: number, total: number) => progress(pass * total + done, 2 * total));
  const quick = await audit({ ...input, links: [], ...(told ? { progress: told(0) } : {}) });
  return quick.passed ? audit({ ...input, stopAtFirstFinding: true, ...(told ? { progress: told(1) } : {}) }) : quick;
}

/** What another draw can put right. */
const repairable: ReadonlySet<StatisticsCode> = new Set(["audit-narrow", "audit-certain"]);

/** One diagnostic per kind and variable: rows and categories stay in the closed zone. */
function told(findings: readonly Finding[]) {
  const kinds = new Map(
    findings.map(({ code, variable }) => [`${code}|${variable}`, fault<StatisticsCode>(code, "", { variable, fewest: minDifference })]),
  );
  return [...kinds.values()];
}

/** The variables of the plan that the rules tie a table to that is taken back; the level where they tie it to none. */
function tiedTo(back: string | undefined, links: readonly Link[], plan: TablePlan): readonly string[] {
  const named = links
    .map(({ of, within }) => [of, ...within].map(({ variable }) => variable))
    .filter((variables) => back !== undefined && variables.includes(back))
    .flat();
  const tied = plan.variables.map(({ id }) => id).filter((id) => named.includes(id));
  return tied.length > 0 ? tied : ["level"];
}

/**
 * Counters for the next try: each variable at fault once more, or, when one has had its own tries, low sizes for the rows where it
 * fails. Where everybody in a row falls alike, no draw of their own can help, and only a size that is rounded down protects them:
 * shown as more than they are, they would all be known to be there. Waiting for the draws of the sizes to give it to every such row
 * at once takes for ever in a plan of a hundred variables. Where the sums hold a size up all the same, all sizes are redrawn.
 */
function redrawn(input: {
  readonly counters: Readonly<Record<string, number>>;
  readonly start: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
  readonly table: Aggregate;
  readonly plan: TablePlan;
  /** What is drawn again for the sake of a table that is taken back, and so is drawn no more itself. */
  readonly tied: readonly string[];
}): Readonly<Record<string, number>> {
  const { counters, start, findings, table, plan, tied } = input;
  const had = (name: string) => (counters[name] ?? 0) - (start[name] ?? 0);
  const counts = new Map(table.cells.map(({ row, variable, category, count }) => [cellKey(row, variable, category), count]));
  const kinds = new Map(plan.variables.map((variable) => [variable.id, variable]));
  const next = new Set(
    findings.flatMap(({ variable, row }) => {
      const about = kinds.get(variable);
      if (about === undefined) return tied;
      if (row === "") return had(variable) < ownTries ? variable : respondent;
      const sizedBy = dividedBy(about);
      const size = counts.get(cellKey(row, respondent, sizedBy));
      const isAlike = about.categories.some((one) => counts.get(cellKey(row, variable, one)) === size);
      if (!isAlike && had(variable) < ownTries) return variable;
      return counters[lowSize(row, sizedBy)] ? respondent : lowSize(row, sizedBy);
    }),
  );
  return { ...counters, ...Object.fromEntries([...next].map((name) => [name, (counters[name] ?? 0) + 1])) };
}

/** The cube as published: rounded counts in the plan's order, null where the floor withholds. */
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
    const size = (row: string) => rounded.get(cellKey(row, respondent, dividedBy(variable))) ?? 0;
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

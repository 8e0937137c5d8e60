// Decides what a round publishes: true counts are rounded, held to the floors and attacked before anything leaves the closed zone.
import { accepted, type Checked, fault, hasError, refused } from "../diagnostic.ts";
import { type Aggregate, aggregate } from "./aggregate.ts";
import { type AuditReport, audit } from "./audit.ts";
import { cellKey } from "./cells.ts";
import { checkPlan, checkRows } from "./check-plan.ts";
import type { AuditCode } from "./codes.ts";
import { type Draw, type Rounded, roundTable } from "./controlled-rounding.ts";
import { brandVerified, type ProtectedCube } from "./cube.ts";
import { withheldRows } from "./floors.ts";
import { answered, respondent } from "./plan.ts";
import type { Cell, Cube, Population, TablePlan, Unit } from "./schema.ts";

/** How many times a variable is redrawn for its own sake before the group sizes are, and how many rounds of redrawing there are. */
const ownTries = 3;
const tries = 24;

export interface ProtectInput {
  readonly plan: TablePlan;
  readonly population: Population;
  readonly units: readonly Unit[];
  /** Keyed and secret; see `Draw`. */
  readonly draw: Draw;
  readonly meta: Pick<Cube, "round" | "release" | "edition" | "rehearsal" | "notice">;
  /** Redraws so far by variable, as an earlier release of the round returned them; none for a first release. */
  readonly counters: Readonly<Record<string, number>>;
}

export interface Protection {
  readonly cube: ProtectedCube;
  /** To be sealed beside the key and given back in a correction. One entry per variable. */
  readonly counters: Readonly<Record<string, number>>;
  /** Never leaves the closed zone. */
  readonly private: { readonly table: Aggregate; readonly audit: AuditReport; readonly redraws: number };
}

/**
 * Makes the one cube of a round. The same input gives the same cube. Where the audit fails, the variable at fault is redrawn;
 * where its own redraws do not help, the group sizes are. Nothing is ever withheld because of values: if no draw passes, it stops.
 */
export async function protect(input: ProtectInput): Promise<Checked<Protection>> {
  const faults = checkPlan(input.plan);
  if (hasError(faults)) return refused(...faults);
  const counted = aggregate(input);
  if (!counted.ok) return counted;
  const table = counted.value;
  const uncovered = checkRows(table.rows);
  if (uncovered.length > 0) return refused(...uncovered);

  const start = Object.fromEntries(input.plan.variables.map(({ id }) => [id, input.counters[id] ?? 0]));
  let counters: Readonly<Record<string, number>> = start;
  for (let redraws = 0; redraws <= tries; redraws += 1) {
    const rounded = await roundTable({ variables: input.plan.variables, table, counters, draw: input.draw });
    if (!rounded.ok) return rounded;
    const cube = assemble(input, table, rounded.value);
    const report = await audit(cube, table);
    if (report.passed) {
      const branded = brandVerified(cube, report.passed);
      return branded.ok ? accepted({ cube: branded.value, counters, private: { table, audit: report, redraws } }) : branded;
    }
    const beyond = report.findings.filter(({ code }) => code !== "audit-narrow");
    if (beyond.length > 0) return refused(...beyond.map(({ code, variable }) => fault(code, "", { variable })));
    counters = redrawn(counters, start, report);
  }
  return refused(fault<AuditCode>("audit-not-repaired", "", { redraws: tries }));
}

/** Counters for the next try: each variable at fault once more, or the group sizes when one has had its own tries. */
function redrawn(
  counters: Readonly<Record<string, number>>,
  start: Readonly<Record<string, number>>,
  report: AuditReport,
): Readonly<Record<string, number>> {
  const atFault = [...new Set(report.findings.map(({ variable }) => variable))];
  const had = (variable: string) => (counters[variable] ?? 0) - (start[variable] ?? 0);
  const next = new Set(atFault.map((variable) => (had(variable) < ownTries ? variable : respondent)));
  return Object.fromEntries(Object.entries(counters).map(([variable, times]) => [variable, next.has(variable) ? times + 1 : times]));
}

/** The cube as published: rounded counts in the plan's order, null where the floor withholds. */
export function assemble(input: Pick<ProtectInput, "plan" | "meta">, table: Aggregate, rounded: Rounded): Cube {
  const rows = table.rows.map(({ id, family, parent, value }) => ({ id, family, parent, value }));
  const size = (row: string) => rounded.get(cellKey(row, respondent, answered)) ?? 0;
  const cells = input.plan.variables.flatMap((variable) => {
    const withheld = withheldRows(rows, variable.floor, size);
    return rows.flatMap(({ id }) =>
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

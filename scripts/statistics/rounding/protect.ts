// Makes the cube of a round: counts, rounds, withholds below the floors and audits, redrawing until the audit passes.
import { accepted, type Checked, fault, hasError, refused } from "../../core/diagnostic.ts";
import { brandVerified, type ProtectedCube } from "../cube/cube.ts";
import type { AuditReport, audit } from "../disclosure/audit.ts";
import { fewestSingledOut } from "../disclosure/differencing.ts";
import type { Finding } from "../disclosure/findings.ts";
import type { Link, Publication } from "../disclosure/knowledge.ts";
import type { StatisticsCode } from "../messages.ts";
import { type Aggregate, aggregate } from "../plan/aggregate.ts";
import { checkPlan, checkRows } from "../plan/check-plan.ts";
import { rowsIn } from "../plan/rows.ts";
import type { Cell, Cube, Population, TablePlan, Unit, Variable } from "../schema.ts";
import { cellKey, offsetOf, sizesOf, withheldIn } from "./cells.ts";
import { earlierRows } from "./correction.ts";
import type { CorrectionCode } from "./messages.ts";
import { type Draw, type Rounded, roundTable } from "./systematic-rounding.ts";

/** How often a variable is redrawn for the sake of a withdrawn one, and how many redraws there are in all. */
const redrawsPerVariable = 3;
const maxRedraws = 24;

export interface ProtectInput {
  readonly plan: TablePlan;
  readonly population: Population;
  readonly units: Iterable<Unit>;
  /** Keyed and secret. */
  readonly draw: Draw;
  readonly meta: Pick<Cube, "round" | "release" | "edition" | "rehearsal" | "notice">;
  /** Redraws so far by `offsetOf`, as an earlier release of the round returned them; empty for a first release. */
  readonly counters: Readonly<Record<string, number>>;
  /** The method's public rules, which an attacker knows; see `linksOf`. */
  readonly links?: readonly Link[];
  /** In a correction: the round's releases so far, with the tables that they were made from. */
  readonly earlier?: readonly Publication[];
  /** By `rowKey`: what rounds that this one is compared with have shown. */
  readonly shown?: ReadonlyMap<string, readonly number[]>;
  /** In a correction: tables of those releases that this one withdraws. */
  readonly withdrawn?: readonly Variable[];
  /** Runs `audit`: a release in a process of its own, since it loads a package. */
  readonly attack: typeof audit;
  /** Called when rounding begins and after each variable that the audit has attacked. Starts over at 0 on a redraw. */
  readonly progress?: (done: number, total: number) => void;
}

export interface Protection {
  readonly cube: ProtectedCube;
  /** To be sealed with the key and passed in again for a correction. One entry per offset. */
  readonly counters: Readonly<Record<string, number>>;
  /** Must never leave the closed zone. */
  readonly private: { readonly table: Aggregate; readonly audit: AuditReport; readonly redraws: number };
}

/**
 * Makes the cube of a round. The same input gives the same cube. Where the audit fails, the variables at fault are redrawn, and if
 * that does not help those that rules tie to them. Nothing is ever withheld, and no size chosen, because of
 * values: if no draw passes, the round is refused.
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
  const { plan, earlier = [], links = [], draw, withdrawn = [], attack } = input;
  const known = new Map([...(input.shown ?? []), ...earlierRows(earlier)]);
  const start = { ...Object.fromEntries(plan.variables.map((one) => [offsetOf(one), 0])), ...input.counters };
  let counters: Readonly<Record<string, number>> = start;
  let failing: readonly string[] = [];
  for (let redraws = 0; redraws <= maxRedraws; redraws += 1) {
    input.progress?.(0, plan.variables.length - 1 + withdrawn.length);
    const rounded = await roundTable({ table, counters, draw, earlier: known, base: plan.base });
    if (!rounded.ok) return rounded;
    const cube = assemble(input, table, rounded.value);
    const report = await attack({
      publications: [...earlier, { cube, table }],
      links,
      withdrawn,
      stopAtFirstFinding: true,
      ...(input.progress ? { progress: input.progress } : {}),
    });
    if (report.passed) {
      const branded = brandVerified(cube, report.passed);
      return branded.ok ? accepted({ cube: branded.value, counters, private: { table, audit: report, redraws } }) : branded;
    }
    const irreparable = report.findings.filter(({ code }) => !isRepairable(code));
    if (irreparable.length > 0) return refused(...toDiagnostics(irreparable, [...plan.variables, ...withdrawn]));
    const before = failing;
    failing = [...new Set(report.findings.map(({ variable }) => variable))];
    const disclosed = failing.find((variable) => withdrawn.some(({ id }) => id === variable));
    const offsets = new Map(plan.variables.map((one) => [one.id, offsetOf(one)]));
    const redrawable = (variable: string) => linkedTo(variable, links, plan).map((id) => offsets.get(id) ?? id);
    const ofDisclosed = disclosed === undefined ? [] : redrawable(disclosed);
    const linked = ofDisclosed.length > 0 ? ofDisclosed : ["level"];
    if (disclosed !== undefined && linked.every((id) => (counters[id] ?? 0) - (start[id] ?? 0) >= redrawsPerVariable))
      return refused(fault<CorrectionCode>("correction-tells-withdrawn", "", { variable: disclosed }));
    // What failed before this draw as well may be held by the draws of variables that the method's rules tie to it.
    const next = new Set(
      failing.flatMap((variable) => [offsets.get(variable) ?? linked, before.includes(variable) ? redrawable(variable) : []].flat()),
    );
    counters = { ...counters, ...Object.fromEntries([...next].map((name) => [name, (counters[name] ?? 0) + 1])) };
  }
  return refused(fault<StatisticsCode>("audit-not-repaired", "", { redraws: maxRedraws, variables: failing.join(", ") }));
}

/** Whether another draw can help. */
export function isRepairable(code: StatisticsCode): boolean {
  return code === "audit-narrow" || code === "audit-certain";
}

/** One diagnostic per code and variable: rows and categories stay in the closed zone. */
function toDiagnostics(findings: readonly Finding[], variables: readonly Variable[]) {
  const fewestIn = (variable: string) => fewestSingledOut(variables.find(({ id }) => id === variable) ?? { floor: 0 });
  const kinds = new Map(findings.map((one) => [`${one.code}|${one.variable}`, one]));
  return [...kinds.values()].map(({ code, variable }) => fault<StatisticsCode>(code, "", { variable, fewest: fewestIn(variable) }));
}

/** The variables of the plan that the method's rules tie to one, or to a withdrawn table; none where no rule names it. */
function linkedTo(variable: string, links: readonly Link[], plan: TablePlan): readonly string[] {
  const tied = links.map(({ terms }) => terms.map((term) => term.variable)).filter((names) => names.includes(variable));
  const named = new Set(tied.flat());
  return plan.variables.map(({ id }) => id).filter((id) => named.has(id));
}

/** The cube as published: rounded counts in the plan's order, null where withheld; the sizes of rows are exact. */
export function assemble(input: Pick<ProtectInput, "plan" | "meta">, table: Aggregate, rounded: Rounded): Cube {
  const rows = publishedRows(table);
  const withheld = withheldIn(table, sizesOf(table));
  const cells = table.variables.flatMap((variable) =>
    rowsIn(rows, variable).flatMap((row) =>
      variable.categories.map((category): Cell => {
        const { id } = variable;
        const count = withheld.get(id)?.has(row.id) ? null : (rounded.get(cellKey(row.id, id, category)) ?? null);
        return { row: row.id, variable: id, category, count };
      }),
    ),
  );
  const { round, release, edition, rehearsal, notice } = input.meta;
  return {
    schema: "infosaktrappan-cube/2",
    round,
    release,
    edition,
    rehearsal,
    ...(notice === undefined ? {} : { notice }),
    base: input.plan.base,
    rows,
    variables: [...table.variables],
    cells,
  };
}

/** The rows as published: member by member, so that nothing that names an organisation follows along. */
function publishedRows({ rows }: Pick<Aggregate, "rows">): Cube["rows"] {
  return rows.map(({ id, family, parent, value, organisations, answered }) => ({
    id,
    family,
    parent,
    value,
    asked: organisations.length,
    answered: answered.length,
  }));
}

// Requirements on a correction, and the rows of earlier releases, whose numbers it retains.
//
// A row that counts the same as in an earlier release, or in a round that is compared, shows the same numbers again. Otherwise releases
// could be averaged: the mean of many draws of one count is close to the count.
import { canonicalize, type Json } from "../../core/canonical.ts";
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { Publication } from "../disclosure/knowledge.ts";
import { belowLevel } from "../plan/levels.ts";
import { plannedVariables, shownTypes } from "../plan/shown-types.ts";
import { type TablePlan, type Variable, type WithdrawableKind, withdrawableKinds } from "../schema.ts";
import { shownRows } from "./cells.ts";
import type { CorrectionCode } from "./messages.ts";
import { rowKey } from "./systematic-rounding.ts";

/** What a correction is checked by before it is counted. */
interface CorrectionCheck {
  readonly round: string;
  readonly plan: TablePlan;
  /** The round's releases so far; the last is the one to be corrected. `hasSnapshot`: whether its counted table was retained. */
  readonly releases: readonly { readonly release: string; readonly plan: Pick<TablePlan, "variables">; readonly hasSnapshot: boolean }[];
  /** What was wrong, in both languages; null where no reason is given. */
  readonly reason: { readonly sv: string; readonly en: string } | null;
  /** Kinds of tables that it withdraws. */
  readonly withdraws?: readonly string[];
}

/** Whether the reason is given in both languages. */
export function hasReason({ reason }: Pick<CorrectionCheck, "reason">): boolean {
  return reason !== null && reason.sv.trim() !== "" && reason.en.trim() !== "";
}

/** Families that a correction may withdraw without the rest of a table: everything below the types. */
const headlineFamilies: readonly string[] = ["all", "type", shownTypes];

/**
 * The plan without whole kinds of tables, or without their rows below the types. Never single tables: which table could not be corrected
 * depends on the answers, which kind contains an error does not.
 */
export function withoutKinds<Plan extends Pick<TablePlan, "variables">>(plan: Plan, kinds: readonly string[]): Plan {
  const variables = plan.variables.flatMap((one) => {
    if (kinds.includes(one.kind)) return [];
    return kinds.includes(`${one.kind}-parts`) ? [{ ...one, families: one.families.filter((id) => headlineFamilies.includes(id)) }] : [one];
  });
  return { ...plan, variables };
}

/** What a correction withdraws: what is requested, and what was withdrawn before. A withdrawal is permanent. */
export function withdrawnKinds(
  { withdraws = [] }: Pick<CorrectionCheck, "withdraws">,
  plan: Pick<TablePlan, "variables">,
  earlier: readonly Pick<Publication, "cube">[],
): readonly WithdrawableKind[] {
  const last = earlier.at(-1)?.cube;
  const before = last ? missingKinds(plan, last) : [];
  return withdrawableKinds.filter((kind) => withdraws.includes(kind) || before.includes(kind));
}

/** The kinds of the plan, or their rows below the types, that a release does not show. */
function missingKinds(plan: Pick<TablePlan, "variables">, shown: Pick<TablePlan, "variables">): readonly WithdrawableKind[] {
  const hasKind = ({ variables }: Pick<TablePlan, "variables">, kind: string) => variables.some((one) => one.kind === kind);
  const hasParts = ({ variables }: Pick<TablePlan, "variables">, kind: string) =>
    variables.some((one) => one.kind === kind && one.families.some((id) => !headlineFamilies.includes(id)));
  return withdrawableKinds.filter((name) => {
    const kind = name.replace(/-parts$/, "");
    return name === kind
      ? hasKind(plan, kind) && !hasKind(shown, kind)
      : hasKind(shown, kind) && hasParts(plan, kind) && !hasParts(shown, kind);
  });
}

/** Tables, or rows of tables, that earlier releases published and that are not among those shown now. */
export function withdrawnVariables(earlier: readonly Pick<Publication, "cube">[], shown: readonly Variable[]): readonly Variable[] {
  const now = new Map(shown.map((one) => [one.id, one]));
  const before = new Map<string, Variable>();
  for (const one of earlier.flatMap(({ cube }) => cube.variables)) {
    const families = new Set([...(before.get(one.id)?.families ?? []), ...one.families]);
    before.set(one.id, { ...one, families: [...families] });
  }
  return [...before.values()].filter(({ id, families }) => families.some((family) => !now.get(id)?.families.includes(family)));
}

/** Whether the last release has exactly these tables. */
export function hasTables(earlier: readonly Pick<Publication, "cube">[], plan: Pick<TablePlan, "variables">): boolean {
  const last = earlier.at(-1)?.cube;
  const tablesOf = (variables: readonly Variable[]) => variables.map(({ id, families }) => `${id}: ${families.join()}`).join("\n");
  return last !== undefined && tablesOf(plannedVariables(last.variables)) === tablesOf(plan.variables);
}

/** Every obstacle to a correction at once; empty when it may be counted, rounded and audited together with the other releases. */
export function checkCorrection({ round, plan, releases, reason, withdraws = [] }: CorrectionCheck): readonly Diagnostic<CorrectionCode>[] {
  const last = releases.at(-1);
  if (!last) return [fault("correction-no-first", "", { round })];
  // Compared in canonical form: a published cube orders its members differently from the round's document.
  const tables = (of: Pick<TablePlan, "variables">) => canonicalize(of.variables as unknown as Json);
  // An earlier correction may have withdrawn tables.
  const remaining = (one: Pick<TablePlan, "variables">) => withoutKinds(plan, missingKinds(plan, one));
  const others = releases.filter((one) => tables({ variables: [...plannedVariables(one.plan.variables)] }) !== tables(remaining(one.plan)));
  const isWithdrawable = withdraws.every(
    (name) => plan.variables.some(({ kind }) => [kind, `${kind}-parts`].includes(name)) && isKind(name),
  );
  return [
    ...(isWithdrawable ? [] : [fault<CorrectionCode>("correction-withdraws", "", { kinds: withdrawableKinds.join(", ") })]),
    ...(hasReason({ reason }) ? [] : [fault<CorrectionCode>("correction-reason", "", { release: last.release })]),
    ...others.map(({ release }) => fault<CorrectionCode>("correction-other-plan", "", { release })),
    ...releases
      .filter(({ hasSnapshot }) => !hasSnapshot)
      .map(({ release }) => fault<CorrectionCode>("correction-no-memory", "", { release })),
  ];
}

function isKind(name: string): name is WithdrawableKind {
  return (withdrawableKinds as readonly string[]).includes(name);
}

/**
 * By `rowKey`: the numbers that each row was first published with. A level that divides those below level 1 is there undivided as well: an
 * edition without musts, or a re-scored series, would else draw a second offset for the same cumulative counts.
 */
export function earlierRows(publications: readonly Pick<Publication, "cube" | "table">[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const { cube, table } of publications)
    for (const { shown, ...row } of shownRows(cube, table)) {
      const { variable } = row;
      const below = variable.kind === "level" ? belowLevel(variable.categories, 1).length : 1;
      const undivided = (numbers: readonly number[]) => [
        numbers.slice(0, below).reduce((sum, one) => sum + one, 0),
        ...numbers.slice(below),
      ];
      for (const [drawnFrom, numbers] of [
        [row.drawnFrom, shown],
        ...(below > 1 ? ([[undivided(row.drawnFrom), undivided(shown)]] as const) : []),
      ] as const) {
        const key = rowKey({ ...row, drawnFrom });
        if (!found.has(key)) found.set(key, numbers);
      }
    }
  return found;
}

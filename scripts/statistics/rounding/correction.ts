// Requirements on a correction, and the check that it retains the numbers of earlier releases wherever possible.
//
// A correction reuses key and counters, so a set of organisations that is counted again has its old draw. Additivity could still move
// it: what one cell gains another must lose. So old numbers take precedence over any draw, and the audit asks the solver how many sets
// had to move at least. Otherwise corrections could be averaged: the mean of many draws of one count is close to the count.
import { canonicalize, type Json } from "../../core/canonical.ts";
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { Finding } from "../disclosure/findings.ts";
import type { Publication } from "../disclosure/knowledge.ts";
import { plannedVariables, shownTypes } from "../plan/shown-types.ts";
import { type TablePlan, type Variable, type WithdrawableKind, withdrawableKinds } from "../schema.ts";
import { publishedNumbers, structureOf } from "./cells.ts";
import { type Rounded, type RoundingInput, roundTable, setKey } from "./controlled-rounding.ts";
import type { CorrectionCode } from "./messages.ts";

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

/** By `setKey`: the number that each set of organisations was first published with. */
export function earlierNumbers(publications: readonly Publication[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { cube, table } of publications)
    for (const { cell, count } of publishedNumbers(cube, table)) {
      const key = setKey(cell.organisations);
      if (count !== null && !numbers.has(key)) numbers.set(key, count);
    }
  return numbers;
}

/** Findings where more sets moved than additivity forces; the same table rounded without draws shows how few had to. */
export async function movedFindings(input: RoundingInput, rounded: Rounded): Promise<readonly Finding[]> {
  const moved = movedSets(input, rounded);
  if (moved.length === 0) return [];
  const fewest = await roundTable({ ...input, draw: () => 0.5 });
  if (!fewest.ok || moved.length <= movedSets(input, fewest.value).length) return [];
  return [{ code: "audit-moved", variable: moved[0] ?? "", row: "", categories: [] }];
}

/** The owning variable of each set that moved. */
export function movedSets(input: RoundingInput, rounded: Rounded): readonly string[] {
  const { groups, groupOf } = structureOf(input);
  const values = new Map([...groupOf].flatMap(([key, at]) => (rounded.has(key) ? [[at, rounded.get(key)] as const] : [])));
  return groups.flatMap(({ organisations, owner }, at) => {
    const [before, now] = [input.earlier?.get(setKey(organisations)), values.get(at)];
    return before === undefined || now === undefined || now === before ? [] : [owner];
  });
}

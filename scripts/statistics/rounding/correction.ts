// Requirements on a correction, and the check that it retains the numbers of earlier releases wherever possible.
//
// A correction reuses key and counters, so a set of organisations that is counted again has its old draw. Additivity could still move
// it: what one cell gains another must lose. So old numbers take precedence over any draw, and the audit asks the solver how many sets
// had to move at least. Otherwise corrections could be averaged: the mean of many draws of one count is close to the count.
import { canonicalize, type Json } from "../../core/canonical.ts";
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { Finding } from "../disclosure/findings.ts";
import type { Publication } from "../disclosure/knowledge.ts";
import { respondent } from "../plan/plan.ts";
import { type TablePlan, type Variable, type WithdrawableKind, withdrawableKinds } from "../schema.ts";
import { cellKey, countsByKey, structureOf } from "./cells.ts";
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

/**
 * The plan without whole kinds of tables. Kinds and never single tables: which table could not be corrected depends on the answers,
 * which kind contains an error does not.
 */
export function withoutKinds<Plan extends Pick<TablePlan, "variables">>(plan: Plan, kinds: readonly string[]): Plan {
  return { ...plan, variables: plan.variables.filter(({ kind }) => !kinds.includes(kind)) };
}

/** The kinds that a correction withdraws: those requested, and those withdrawn before. A withdrawal is permanent. */
export function withdrawnKinds(
  { withdraws = [] }: Pick<CorrectionCheck, "withdraws">,
  plan: Pick<TablePlan, "variables">,
  earlier: readonly Pick<Publication, "cube">[],
): readonly WithdrawableKind[] {
  const shows = (of: Pick<TablePlan, "variables">, kind: string) => of.variables.some((one) => one.kind === kind);
  const last = earlier.at(-1)?.cube;
  return withdrawableKinds.filter((kind) => withdraws.includes(kind) || (last && shows(plan, kind) && !shows(last, kind)));
}

/** Tables that earlier releases published and that are not among those shown now. */
export function withdrawnVariables(earlier: readonly Pick<Publication, "cube">[], shown: readonly Variable[]): readonly Variable[] {
  const kept = new Set(shown.map(({ id }) => id));
  const all = new Map(earlier.flatMap(({ cube }) => cube.variables).map((one) => [one.id, one]));
  return [...all.values()].filter(({ id }) => !kept.has(id));
}

/** Whether the last release has exactly these tables. */
export function hasTables(earlier: readonly Pick<Publication, "cube">[], plan: Pick<TablePlan, "variables">): boolean {
  const idsOf = ({ variables }: Pick<TablePlan, "variables">) => variables.map(({ id }) => id).join();
  const last = earlier.at(-1)?.cube;
  return last !== undefined && idsOf(last) === idsOf(plan);
}

/** Every obstacle to a correction at once; empty when it may be counted, rounded and audited together with the other releases. */
export function checkCorrection({ round, plan, releases, reason, withdraws = [] }: CorrectionCheck): readonly Diagnostic<CorrectionCode>[] {
  const last = releases.at(-1);
  if (!last) return [fault("correction-no-first", "", { round })];
  // Canonically: a published cube has its members in another order than the round's document.
  const tables = (of: Pick<TablePlan, "variables">) => canonicalize(of.variables as unknown as Json);
  const kindsOf = ({ variables }: Pick<TablePlan, "variables">): readonly string[] => variables.map(({ kind }) => kind);
  // An earlier correction may have withdrawn tables.
  const remaining = (one: Pick<TablePlan, "variables">) =>
    withoutKinds(
      plan,
      withdrawableKinds.filter((kind) => !kindsOf(one).includes(kind)),
    );
  const others = releases.filter((one) => tables(one.plan) !== tables(remaining(one.plan)));
  const allowed: readonly string[] = withdrawableKinds.filter((kind) => kindsOf(plan).includes(kind));
  const isWithdrawable = withdraws.every((kind) => allowed.includes(kind));
  return [
    ...(isWithdrawable ? [] : [fault<CorrectionCode>("correction-withdraws", "", { kinds: withdrawableKinds.join(", ") })]),
    ...(hasReason({ reason }) ? [] : [fault<CorrectionCode>("correction-reason", "", { release: last.release })]),
    ...others.map(({ release }) => fault<CorrectionCode>("correction-other-plan", "", { release })),
    ...releases
      .filter(({ hasSnapshot }) => !hasSnapshot)
      .map(({ release }) => fault<CorrectionCode>("correction-no-memory", "", { release })),
  ];
}

/** By `setKey`: the number that each set of organisations was first published with. */
export function earlierNumbers(publications: readonly Publication[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { cube, table } of publications) {
    const published = countsByKey(cube.cells);
    for (const { row, variable, category, organisations } of table.cells) {
      const count = published.get(cellKey(row, variable, category)) ?? null;
      const key = setKey(organisations);
      if (count !== null && !numbers.has(key)) numbers.set(key, count);
    }
  }
  return numbers;
}

/** Findings where more sets moved than additivity forces; the same table rounded without draws shows how few had to. */
export async function movedFindings(input: RoundingInput, rounded: Rounded): Promise<readonly Finding[]> {
  const { sizes, others } = movedSets(input, rounded);
  const withoutDraws = { ...input, draw: () => 0.5 };
  const fewestSizes = await roundTable(withoutDraws);
  const fewestOthers = await roundTable({ ...withoutDraws, earlier: withSizes(input, rounded) });
  if (!fewestSizes.ok || !fewestOthers.ok) return [];
  const moved = (variable: string): Finding => ({ code: "audit-moved", variable, row: "", categories: [] });
  return [
    ...(sizes.length > movedSets(input, fewestSizes.value).sizes.length ? [moved(respondent)] : []),
    ...(others.length > movedSets(input, fewestOthers.value).others.length ? [moved(others[0] ?? "")] : []),
  ];
}

/** The earlier numbers with the present sizes in place of the old: given those, how few others had to move? */
function withSizes(input: RoundingInput, rounded: Rounded): ReadonlyMap<string, number> {
  const { groups, groupOf } = structureOf(input.table, input.variables, input.counters);
  const sizes = [...groupOf].flatMap(([key, at]) => {
    const group = groups[at];
    const size = rounded.get(key);
    return group?.owner === respondent && size !== undefined ? [[setKey(group.organisations), size] as const] : [];
  });
  return new Map([...(input.earlier ?? []), ...sizes]);
}

/** The owning variable of each set that moved: group sizes, and the rest. */
export function movedSets(
  input: RoundingInput,
  rounded: Rounded,
): { readonly sizes: readonly string[]; readonly others: readonly string[] } {
  const { groups, groupOf } = structureOf(input.table, input.variables, input.counters);
  // A withheld cell has no number that could move.
  const values = new Map([...groupOf].flatMap(([key, at]) => (rounded.has(key) ? [[at, rounded.get(key)] as const] : [])));
  const moved = groups.flatMap(({ organisations, owner }, at) => {
    const [before, now] = [input.earlier?.get(setKey(organisations)), values.get(at)];
    return before === undefined || now === undefined || now === before ? [] : [owner];
  });
  return { sizes: moved.filter((owner) => owner === respondent), others: moved.filter((owner) => owner !== respondent) };
}

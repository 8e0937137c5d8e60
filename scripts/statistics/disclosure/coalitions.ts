// Warns where a coalition of three organisations that pool their answers could learn a count almost exactly.
import { cellKey, countsByKey } from "../rounding/cells.ts";
import type { Variable } from "../schema.ts";
import type { Finding } from "./findings.ts";
import { type IsSafe, intervalsOf, targetsOf } from "./intervals.ts";
import { type Publication, systemOf } from "./knowledge.ts";

/** The largest coalition that is guarded against. */
export const coalitionSize = 3;

/** An interval narrower than this to a coalition gives a warning. */
const minWidth = 2;

const isSafe: IsSafe = ({ size }, { low, high }) => high - low >= Math.min(minWidth, Math.max(0, size - coalitionSize));

/**
 * The coalition that would learn most comes from a cell that is published as zero although they are in it, else from the smallest cell.
 * Counts that it then knows almost exactly are warnings; whether any three can learn an answer is for the audit itself to find.
 */
export async function coalitionWarnings(publications: readonly Publication[], variable: Variable): Promise<readonly Finding[]> {
  const coalition = mostInformedCoalition(publications, variable);
  if (variable.kind === "respondent" || coalition.size < coalitionSize) return [];
  const system = systemOf({ publications, links: [], coalition }, variable);
  const targets = targetsOf(system).filter(({ isShown, size }) => isShown && size > coalitionSize);
  const program = { lower: system.lower, upper: system.upper, constraints: system.constraints, integer: false };
  const localSearch = { start: system.truth, width: system.categories.length };
  const found = await intervalsOf({ program, targets, truth: system.truth, isSafe, localSearch });
  return targets.flatMap((target, at): readonly Finding[] => {
    const interval = found[at];
    if (!interval || isSafe(target, interval)) return [];
    return [{ code: "audit-thin-to-insiders", variable: variable.id, row: target.row ?? "", categories: target.categories }];
  });
}

function mostInformedCoalition(publications: readonly Publication[], variable: Variable): ReadonlySet<string> {
  const last = publications.at(-1);
  const published = countsByKey(last?.cube.cells ?? []);
  const publishedCount = ({ row, category }: { readonly row: string; readonly category: string }) =>
    published.get(cellKey(row, variable.id, category)) ?? null;
  const cells = last?.table.cells.filter((cell) => cell.variable === variable.id && cell.count > 0 && publishedCount(cell) !== null) ?? [];
  // Among cells published as zero the fullest first; else the smallest first.
  const rank = (cell: (typeof cells)[number]) => (publishedCount(cell) === 0 ? -cell.count : cell.count);
  const bestFirst = cells.toSorted((a, b) => rank(a) - rank(b));
  return new Set([...new Set(bestFirst.flatMap(({ organisations }) => organisations))].slice(0, coalitionSize));
}

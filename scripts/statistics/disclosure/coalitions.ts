// Decides what three organisations that put their answers together see: where it is almost exact, the maintainers are warned.
import { cellKey } from "../rounding/cells.ts";
import type { Variable } from "../schema.ts";
import type { Finding } from "./findings.ts";
import { type IsSafe, intervalsOf, targetsOf } from "./intervals.ts";
import { type Publication, type System, systemOf } from "./knowledge.ts";

/** As many organisations as may put their answers together. */
export const coalitionSize = 3;

/** Narrower than this to them is told. */
const leastWidth = 2;

const isSafe: IsSafe = ({ size }, { low, high }) => high - low >= Math.min(leastWidth, Math.max(0, size - coalitionSize));

/**
 * The three who would learn most are taken from a cell that is shown as none although they stand in it, else from the smallest. Counts that they then know almost exactly are warnings; that they know an answer is found by the audit itself, for
 * any three.
 */
export async function coalitionWarnings(publications: readonly Publication[], variable: Variable): Promise<readonly Finding[]> {
  const three = mostInformedCoalition(publications, variable);
  if (variable.kind === "respondent" || three.size < coalitionSize) return [];
  const system: System = systemOf({ publications, links: [], insiders: three }, variable);
  const targets = targetsOf(system).filter(({ isShown, size }) => isShown && size > coalitionSize);
  const program = { lower: system.lower, upper: system.upper, constraints: system.constraints, whole: false };
  const walk = { start: system.truth, width: system.categories.length };
  const found = await intervalsOf({ program, targets, truth: system.truth, isSafe, walk });
  return targets.flatMap((target, at): readonly Finding[] => {
    const interval = found[at];
    if (!interval || isSafe(target, interval)) return [];
    return [{ code: "audit-thin-to-insiders", variable: variable.id, row: target.row ?? "", categories: target.categories }];
  });
}

function mostInformedCoalition(publications: readonly Publication[], variable: Variable): ReadonlySet<string> {
  const last = publications.at(-1);
  const published = new Map(last?.cube.cells.map((cell) => [cellKey(cell.row, cell.variable, cell.category), cell.count]));
  const shownAs = ({ row, category }: { readonly row: string; readonly category: string }) =>
    published.get(cellKey(row, variable.id, category)) ?? null;
  const cells = last?.table.cells.filter((cell) => cell.variable === variable.id && cell.count > 0 && shownAs(cell) !== null) ?? [];
  // Shown as none, the fuller the better; else the smallest.
  const worth = (cell: (typeof cells)[number]) => (shownAs(cell) === 0 ? -cell.count : cell.count);
  const bestFirst = cells.toSorted((a, b) => worth(a) - worth(b));
  return new Set([...new Set(bestFirst.flatMap(({ organisations }) => organisations))].slice(0, coalitionSize));
}

// Audit findings that need no solver: unrounded numbers, breached floors, truth outside the bounds, unequal values of one set.
import type { StatisticsCode } from "../messages.ts";
import { rowsIn } from "../plan/rows.ts";
import { cellKey, countsByKey, publishedNumbers } from "../rounding/cells.ts";
import type { Variable } from "../schema.ts";
import type { Publication } from "./knowledge.ts";
import type { System } from "./system.ts";

/** One failure or warning of the audit. Confidential: it shows where the table is weak. */
export interface Finding {
  readonly code: Exclude<StatisticsCode, "audit-not-repaired">;
  readonly variable: string;
  /** Empty where it concerns organisations that are no published row on their own. */
  readonly row: string;
  /** The categories whose sum is meant; empty where it concerns the entire row. */
  readonly categories: readonly string[];
}

type Shown = Pick<Publication, "cube" | "figures">;

/** Counts by `cellKey`. */
type Published = ReadonlyMap<string, number | null>;

/** The part of the audit that anybody can repeat from the publication alone: whether numbers are rounded and floors respected. */
export function publicFindings(shown: Shown): readonly Finding[] {
  const published = countsByKey(shown.cube.cells);
  return [...roundingFindings(shown, published), ...shown.cube.variables.flatMap((variable) => floorFindings(shown, variable, published))];
}

/** The true table must satisfy the published bounds; otherwise the cube was made from other answers. */
export function outOfBoundsFindings(system: System): readonly Finding[] {
  const { variable, truth, constraints } = system;
  const value = (columns: readonly number[], values: readonly number[]) =>
    columns.reduce((sum, column, at) => sum + (values[at] ?? 0) * (truth[column] ?? 0), 0);
  const broken = constraints.filter(({ columns, values, min, max }) => {
    const sum = value(columns, values);
    return sum < min || sum > max;
  });
  if (broken.length === 0) return [];
  const affected = broken.flatMap(({ columns }) => columns).map((column) => Math.floor(column / system.categories.length));
  const rows = system.rows.filter(({ atoms }) => atoms.some((atom) => affected.includes(atom)));
  return [{ code: "audit-truth-outside", variable: variable.id, row: rows.at(-1)?.id ?? "", categories: [] }];
}

/** A row published with fewer respondents than the floor fails, whatever an attacker can infer. */
function floorFindings({ cube }: Shown, variable: Variable, published: Published): readonly Finding[] {
  if (variable.kind === "reason") return [];
  return rowsIn(cube.rows, variable).flatMap(({ id, answered }): readonly Finding[] => {
    const isShown = variable.categories.some((one) => (published.get(cellKey(id, variable.id, one)) ?? null) !== null);
    const isShort = answered < variable.floor;
    return isShown && isShort ? [{ code: "audit-floor", variable: variable.id, row: id, categories: [] }] : [];
  });
}

/** Every published count must be a multiple of the base, and every other figure must follow from published counts alone. */
function roundingFindings({ cube, figures = [] }: Shown, published: Published): readonly Finding[] {
  const raw = cube.cells.filter(({ count }) => count !== null && (count % cube.base !== 0 || count < 0));
  const notFromCube = figures.filter(({ row, variable, weights, value }) => {
    const counts = Object.entries(weights).map(([category, weight]) => ({
      weight,
      count: published.get(cellKey(row, variable, category)) ?? Number.NaN,
    }));
    const n = counts.reduce((sum, one) => sum + one.count, 0);
    return !(Math.abs(counts.reduce((sum, { weight, count }) => sum + weight * count, 0) / n - value) < 1e-9);
  });
  return [
    ...raw.map(({ row, variable, category }): Finding => ({ code: "audit-not-rounded", variable, row, categories: [category] })),
    ...notFromCube.map(
      ({ row, variable, weights }): Finding => ({ code: "audit-not-rounded", variable, row, categories: Object.keys(weights) }),
    ),
  ];
}

/**
 * Cells, and unions of cells, that count the same organisations must show the same number, within a release and between releases: two draws
 * of one count can be averaged. Between releases a cell may move where sums force it; `correction.ts` checks that no more cells move than must.
 */
export function unequalFindings(publications: readonly Publication[]): readonly Finding[] {
  return publications.flatMap(({ cube, table }) => {
    const shown = new Map<string, number>();
    return publishedNumbers(cube, table).flatMap(({ cell: { row, variable, category, organisations }, count }): readonly Finding[] => {
      if (count === null) return [];
      const who = organisations.join("\n");
      const known = shown.get(who);
      if (known === undefined) shown.set(who, count);
      return known === undefined || known === count ? [] : [{ code: "audit-unequal", variable, row, categories: [category] }];
    });
  });
}

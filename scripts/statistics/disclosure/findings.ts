// Audit findings that need no solver: unrounded numbers, breached floors, truth outside the bounds, unequal numbers of one row.
import type { StatisticsCode } from "../messages.ts";
import { rowsIn } from "../plan/rows.ts";
import { cellKey, countsByKey, shownRows } from "../rounding/cells.ts";
import { rowKey } from "../rounding/systematic-rounding.ts";
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

type Shown = Pick<Publication, "cube">;

/** Counts by `cellKey`. */
type Published = ReadonlyMap<string, number | null>;

/** The part of the audit that anybody can repeat from the publication alone: whether numbers are rounded and floors respected. */
export function publicFindings(shown: Shown): readonly Finding[] {
  const published = countsByKey(shown.cube.cells);
  return [...roundingFindings(shown), ...shown.cube.variables.flatMap((variable) => floorFindings(shown, variable, published))];
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

/** Every published count must be a multiple of the base. */
function roundingFindings({ cube }: Shown): readonly Finding[] {
  const raw = cube.cells.filter(({ count }) => count !== null && (count % cube.base !== 0 || count < 0));
  return raw.map(({ row, variable, category }) => ({ code: "audit-not-rounded", variable, row, categories: [category] }));
}

/**
 * A row that counts the same organisations alike shows the same numbers, within a release and between releases: two draws of one count can
 * be averaged.
 */
export function unequalFindings(publications: readonly Publication[]): readonly Finding[] {
  const known = new Map<string, string>();
  return publications.flatMap(({ cube, table }) =>
    shownRows(cube, table).flatMap(({ shown, ...one }): readonly Finding[] => {
      const [key, { variable, row }] = [rowKey(one), one];
      const before = known.get(key) ?? shown.join();
      known.set(key, before);
      return before === shown.join() ? [] : [{ code: "audit-unequal", variable: variable.id, row: row.id, categories: [] }];
    }),
  );
}

// Whether published figures can stand although some of the counts behind them were wrong.
import { roundingErrorOf } from "../base.ts";
import type { Aggregate } from "../plan/aggregate.ts";
import type { Cube, Variable } from "../schema.ts";
import { cellKey, countsByKey } from "./cells.ts";

/**
 * Whether every published number of a cube is one that rounding could have given to the corrected counts: exact sizes are the same, and
 * each cell, and each union that the plan rounds as one number, is within the rounding error. Then no figure needs to change, and no
 * pair of figures could disclose what was corrected.
 */
export function stillStands(cube: Pick<Cube, "rows" | "variables" | "cells" | "base">, corrected: Aggregate): boolean {
  const sizes = new Map(corrected.rows.map(({ id, organisations, answered }) => [id, `${organisations.length} ${answered.length}`]));
  if (!cube.rows.every(({ id, asked, answered }) => sizes.get(id) === `${asked} ${answered}`)) return false;
  const counts = countsByKey(corrected.cells);
  const shown = countsByKey(cube.cells);
  const isNear = (row: string, variable: Variable, categories: readonly string[]) => {
    const among = (of: ReadonlyMap<string, number | null>) =>
      categories.reduce((sum, category) => sum + (of.get(cellKey(row, variable.id, category)) ?? 0), 0);
    return Math.abs(among(shown) - among(counts)) <= roundingErrorOf(cube.base);
  };
  const variables = new Map(cube.variables.map((one) => [one.id, one]));
  const rows = new Map<string, Set<string>>();
  for (const { row, variable, count } of cube.cells) if (count !== null) rows.set(variable, (rows.get(variable) ?? new Set()).add(row));
  return [...rows].every(([id, shownRows]) => {
    const variable = variables.get(id);
    if (!variable) return false;
    const groups = [...variable.categories.map((one) => [one]), ...(variable.unions ?? [])];
    return [...shownRows].every((row) => groups.every((group) => isNear(row, variable, group)));
  });
}

/** The kinds of tables in which any organisation is counted otherwise than before, by what two releases counted of each variable. */
export function changedKinds(variables: readonly Variable[], isChanged: (at: number) => boolean): readonly Variable["kind"][] {
  return [...new Set(variables.flatMap(({ kind }, at) => (isChanged(at) ? [kind] : [])))];
}

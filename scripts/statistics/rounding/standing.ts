// Whether published figures can stand although some of the counts behind them were wrong.
import type { Aggregate } from "../plan/aggregate.ts";
import type { Cube, Variable } from "../schema.ts";
import { shownRows } from "./cells.ts";
import { couldBe } from "./systematic-rounding.ts";

/**
 * Whether every published row of a cube is one that rounding could have given to the corrected counts, and exact sizes are the same. Then
 * no figure needs to change, and no pair of figures could disclose what was corrected.
 */
export function stillStands(cube: Pick<Cube, "rows" | "cells" | "base">, corrected: Aggregate): boolean {
  const sizes = new Map(corrected.rows.map(({ id, organisations, answered }) => [id, `${organisations.length} ${answered.length}`]));
  return (
    cube.rows.every(({ id, asked, answered }) => sizes.get(id) === `${asked} ${answered}`) &&
    shownRows(cube, corrected).every(({ shown, counts }) => couldBe(shown, counts, cube.base))
  );
}

/** The kinds of tables in which any organisation is counted otherwise than before, by what two releases counted of each variable. */
export function changedKinds(variables: readonly Variable[], isChanged: (at: number) => boolean): readonly Variable["kind"][] {
  return [...new Set(variables.flatMap(({ kind }, at) => (isChanged(at) ? [kind] : [])))];
}

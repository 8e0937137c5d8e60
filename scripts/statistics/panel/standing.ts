// Whether a published panel can stand although some of the levels behind it were wrong.
import type { Aggregate } from "../plan/aggregate.ts";
import { couldBe } from "../rounding/systematic-rounding.ts";
import type { Panel } from "../schema.ts";
import { movementNames } from "./panel.ts";
import { panelGroups } from "./panel-groups.ts";
import { thirdOf } from "./thirds.ts";

/** The tables of the two rounds as corrected: sizes must be the same, movements near enough, and thirds true. */
export function panelStands(panel: Panel, tables: { readonly before: Aggregate; readonly after: Aggregate }): boolean {
  return panel.rows.every(({ row, sizes, movement, joiners, leavers }) => {
    const truth = panelGroups(tables, row);
    const isSame = truth.panel.length === sizes.panel && truth.joiners.length === sizes.joiners && truth.leavers.length === sizes.leavers;
    if (!isSame || movement === null) return isSame;
    return (
      couldBe(
        movementNames.map((name) => movement[name]),
        movementNames.map((name) => truth.movement[name].length),
        panel.base,
      ) &&
      thirdOf(truth.below.joiners, sizes.joiners) === joiners &&
      thirdOf(truth.below.leavers, sizes.leavers) === leavers
    );
  });
}

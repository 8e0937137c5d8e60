// Decides how an attacker sees a panel: in each of the two rounds it tells apart those who stayed from those who did not.

import type { Publication } from "../disclosure/knowledge.ts";
import { type Aggregate, trueCell } from "../plan/aggregate.ts";
import { answered, levelCategories, respondent } from "../plan/plan.ts";
import type { Cell, Cube, Panel, Variable } from "../schema.ts";
import { panelCounts } from "./panel.ts";
import type { PanelGroups } from "./panel-groups.ts";

/** The family of a view's rows; no plan has it, since a family there splits its parent's whole frame. */
export const panelFamily = "panel-group";

export interface ViewInput {
  readonly panel: Panel;
  /** Of the types that are shown. */
  readonly groups: readonly PanelGroups[];
  /** The cube whose level the view says more of: the earlier round's or this one's. */
  readonly cube: Cube;
  readonly side: "before" | "after";
}

/**
 * One more publication of the round's level, over those who stayed and the others. The others' numbers are differences of published
 * ones: they are shown, but bind nothing that the rest does not.
 */
export function panelView({ panel, groups, cube, side }: ViewInput): Publication {
  const others = side === "before" ? "leavers" : "joiners";
  const rows: {
    readonly id: string;
    readonly variable: "panel-before" | "panel-after" | "leavers" | "joiners";
    readonly group: PanelGroups;
  }[] = groups.flatMap((group) => [
    { id: `${group.row}-stayed`, variable: `panel-${side}` as const, group },
    { id: `${group.row}-${others}`, variable: others, group },
  ]);
  const who = ({ variable, group }: (typeof rows)[number]) => (variable === others ? group[variable] : group.panel);
  const counted = rows.flatMap((row): Aggregate["cells"] => [
    trueCell(row.id, respondent, answered, who(row)),
    ...levelCategories.map((category, at) => trueCell(row.id, "level", category, row.group.levels[row.variable][at] ?? [])),
  ]);
  const cells = rows.flatMap(({ id, variable, group }): readonly Cell[] => {
    const counts = panelCounts(panel, group.row, variable);
    const size = counts?.reduce((sum, one) => sum + one, 0) ?? null;
    return [
      { row: id, variable: respondent, category: answered, count: size },
      ...levelCategories.map((category, at) => ({ row: id, variable: "level", category, count: counts?.[at] ?? null })),
    ];
  });
  const shape = rows.map(({ id, group }) => ({ id, family: panelFamily, parent: null, value: group.row }));
  return {
    cube: { ...cube, release: `${panel.release}-panel-${panel.round}`, rows: shape, variables: viewed(cube), cells },
    table: { rows: rows.map((row, at) => ({ ...(shape[at] as (typeof shape)[number]), organisations: who(row) })), cells: counted },
    derived: new Set(rows.filter(({ variable }) => variable === others).map(({ id }) => id)),
  };
}

/**
 * What the attacker is followed through: response and level, with the view's rows among theirs, and the areas, which stand in the same
 * rows otherwise and are tied to the level there. Questions stand in other rows, no part of which is a panel's. The floor is the
 * panel's own and held elsewhere.
 */
function viewed({ variables }: Cube): Variable[] {
  const followed = variables.filter(({ id, kind }) => id === respondent || id === "level" || kind === "area");
  return followed.map((one) => (one.id === respondent || one.id === "level" ? { ...one, families: [...one.families, panelFamily] } : one));
}

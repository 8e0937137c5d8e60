// A panel as the attacker sees it: in each round a publication that separates those who answered both rounds from the others.
import type { Publication } from "../disclosure/knowledge.ts";
import { type Aggregate, trueCell } from "../plan/aggregate.ts";
import { answered, levelCategories, respondent } from "../plan/plan.ts";
import type { Cell, Cube, Panel, Variable } from "../schema.ts";
import { panelCounts } from "./panel.ts";
import type { PanelGroups } from "./panel-groups.ts";

/** The family of a view's rows. No plan has it, since a plan's family splits its parent's whole frame. */
const panelFamily = "panel-group";

interface ViewInput {
  readonly panel: Panel;
  /** Of the types that are shown. */
  readonly groups: readonly PanelGroups[];
  /** The cube whose level the view splits further: the earlier round's or this one's. */
  readonly cube: Cube;
  readonly side: "before" | "after";
}

/**
 * A further publication of the round's level, for those who stayed and for the others. The others' numbers are differences of published
 * ones, so they add no constraint.
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
    cube: { ...cube, release: `${panel.release}-panel-${panel.round}`, rows: shape, variables: viewVariables(cube), cells },
    table: { rows: rows.map((row, at) => ({ ...(shape[at] as (typeof shape)[number]), organisations: who(row) })), cells: counted },
    derived: new Set(rows.filter(({ variable }) => variable === others).map(({ id }) => id)),
  };
}

/**
 * The variables to attack: response and level, with the view's rows added to theirs, and the areas, which have the same other rows and
 * are linked to the level there. Questions have other rows, which no panel splits. The floor is the panel's own and checked elsewhere.
 */
function viewVariables({ variables }: Cube): Variable[] {
  const attacked = variables.filter(({ id, kind }) => id === respondent || id === "level" || kind === "area");
  return attacked.map((one) => (one.id === respondent || one.id === "level" ? { ...one, families: [...one.families, panelFamily] } : one));
}

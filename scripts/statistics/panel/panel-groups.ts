// Decides who of two rounds makes up a panel, who has joined and who has left, and how many of each stand at every level.
import type { Aggregate } from "../plan/aggregate.ts";
import { answered, levelCategories, respondent } from "../plan/plan.ts";

/** One type's groups, sorted by id, and by level the organisations of each. Secret: it names who stands where. */
export interface PanelGroups {
  readonly row: string;
  /** Answered both rounds. */
  readonly panel: readonly string[];
  /** Answered this round and not the earlier: silent then, or not in its frame. */
  readonly joiners: readonly string[];
  /** Answered the earlier round and not this: silent now, or gone from the frame. */
  readonly leavers: readonly string[];
  readonly levels: Readonly<Record<"panel-before" | "panel-after" | "joiners" | "leavers", readonly (readonly string[])[]>>;
}

export interface Comparison {
  /** The earlier round as it was counted for its release. */
  readonly before: Aggregate;
  readonly after: Aggregate;
}

export function panelGroups({ before, after }: Comparison, row: string): PanelGroups {
  const [then, now] = [whoIn(before, row, respondent, answered), whoIn(after, row, respondent, answered)];
  const both = new Set(then.filter((id) => now.includes(id)));
  const among = (table: Aggregate, isIn: (id: string) => boolean) =>
    levelCategories.map((category) => whoIn(table, row, "level", category).filter(isIn));
  const stays = (id: string) => both.has(id);
  const moves = (id: string) => !both.has(id);
  return {
    row,
    panel: then.filter(stays),
    joiners: now.filter(moves),
    leavers: then.filter(moves),
    levels: {
      "panel-before": among(before, stays),
      "panel-after": among(after, stays),
      joiners: among(after, moves),
      leavers: among(before, moves),
    },
  };
}

function whoIn(table: Aggregate, row: string, variable: string, category: string): readonly string[] {
  return table.cells.find((cell) => cell.row === row && cell.variable === variable && cell.category === category)?.organisations ?? [];
}

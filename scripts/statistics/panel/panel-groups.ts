// Divides the respondents of two rounds into panel, joiners and leavers, each by level.
import type { Aggregate } from "../plan/aggregate.ts";
import { answered, levelCategories, respondent } from "../plan/plan.ts";

/** One type's groups, sorted by id, and the organisations of each by level. Confidential: it names organisations with their levels. */
export interface PanelGroups {
  readonly row: string;
  /** Answered both rounds. */
  readonly panel: readonly string[];
  /** Answered this round but not the earlier one: did not respond then, or was not in its frame. */
  readonly joiners: readonly string[];
  /** Answered the earlier round but not this one: did not respond now, or is no longer in the frame. */
  readonly leavers: readonly string[];
  readonly levels: Readonly<Record<"panel-before" | "panel-after" | "joiners" | "leavers", readonly (readonly string[])[]>>;
}

interface Comparison {
  /** The earlier round's table as it was counted for its release. */
  readonly before: Aggregate;
  readonly after: Aggregate;
}

export function panelGroups({ before, after }: Comparison, row: string): PanelGroups {
  const [then, now] = [whoIn(before, row, respondent, answered), whoIn(after, row, respondent, answered)];
  const both = new Set(then.filter((id) => now.includes(id)));
  const among = (table: Aggregate, isIn: (id: string) => boolean) =>
    levelCategories.map((category) => whoIn(table, row, "level", category).filter(isIn));
  const isInBoth = (id: string) => both.has(id);
  const isInOne = (id: string) => !both.has(id);
  return {
    row,
    panel: then.filter(isInBoth),
    joiners: now.filter(isInOne),
    leavers: then.filter(isInOne),
    levels: {
      "panel-before": among(before, isInBoth),
      "panel-after": among(after, isInBoth),
      joiners: among(after, isInOne),
      leavers: among(before, isInOne),
    },
  };
}

function whoIn(table: Aggregate, row: string, variable: string, category: string): readonly string[] {
  return table.cells.find((cell) => cell.row === row && cell.variable === variable && cell.category === category)?.organisations ?? [];
}

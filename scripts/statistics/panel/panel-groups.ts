// Divides those who answered two rounds in a row by who stayed, joined and left, and by how their level moved.
import { whoAnswered } from "../disclosure/knowledge.ts";
import type { Aggregate } from "../plan/aggregate.ts";
import { levelOf } from "../plan/levels.ts";
import type { MovementName } from "./panel.ts";

/** One type's groups, sorted by id. Confidential: it names organisations with how they moved. */
export interface PanelGroups {
  readonly row: string;
  /** Answered both rounds. */
  readonly panel: readonly string[];
  /** Answered this round but not the earlier one: did not respond then, or was not in its frame. */
  readonly joiners: readonly string[];
  /** Answered the earlier round but not this one: did not respond now, or is no longer in the frame. */
  readonly leavers: readonly string[];
  /** How many of the leavers are no longer in the frame. */
  readonly gone: number;
  /** The panel by how its level moved. */
  readonly movement: Readonly<Record<MovementName, readonly string[]>>;
  /** How many joiners are below level 1 now, and how many leavers were then. */
  readonly below: { readonly joiners: number; readonly leavers: number };
}

interface Comparison {
  /** The earlier round's table as it was counted for its release. */
  readonly before: Aggregate;
  readonly after: Aggregate;
}

export function panelGroups({ before, after }: Comparison, row: string): PanelGroups {
  const [then, now] = [whoAnswered(before, row), whoAnswered(after, row)];
  const frame = new Set(after.rows.find(({ id }) => id === row)?.organisations);
  const [were, are] = [new Set(then), new Set(now)];
  const [from, to] = [levelsIn(before, row), levelsIn(after, row)];
  const panel = then.filter((id) => are.has(id));
  const [joiners, leavers] = [now.filter((id) => !were.has(id)), then.filter((id) => !are.has(id))];
  const by = (isMoved: (change: number) => boolean) => panel.filter((id) => isMoved((to.get(id) ?? 0) - (from.get(id) ?? 0)));
  return {
    row,
    panel,
    joiners,
    leavers,
    gone: leavers.filter((id) => !frame.has(id)).length,
    movement: { rose: by((change) => change > 0), same: by((change) => change === 0), fell: by((change) => change < 0) },
    below: {
      joiners: joiners.filter((id) => to.get(id) === 0).length,
      leavers: leavers.filter((id) => from.get(id) === 0).length,
    },
  };
}

function levelsIn({ cells }: Aggregate, row: string): ReadonlyMap<string, number> {
  const inRow = cells.filter((cell) => cell.row === row && cell.variable === "level");
  return new Map(inRow.flatMap(({ category, organisations }) => organisations.map((id) => [id, levelOf(category)] as const)));
}

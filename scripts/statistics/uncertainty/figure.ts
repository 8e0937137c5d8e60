// Shares from published cells, with certain bounds on the true share behind the rounding.
import { hasCell as isInCube, type ProtectedCube, type RunFigure, responseRate, runOf } from "../cube/cube.ts";
import type { ProtectedPanel } from "../panel/panel.ts";
import { figureRule } from "../wording/figure-rule.ts";
import { type Bounds, worstCase } from "./worst-case.ts";

/** A release, the one it is compared with, and the panel of both, if any. */
export interface Releases {
  readonly now: ProtectedCube;
  readonly before: ProtectedCube | null;
  readonly panel?: ProtectedPanel | null;
}

/** Names one published number: a row of the plan, a variable and one of its categories, or of the level `underLevel1`. */
export interface CellName {
  readonly row: string;
  readonly variable: string;
  readonly category: string;
}

/** A cell as a share of its row, or for the response of the whole frame; see `RunFigure`. */
export interface ShareFigure extends Omit<RunFigure, "categories" | "n"> {
  readonly cell: CellName;
  /** Exact size of the group; null for reasons, whose group is itself known within bounds. */
  readonly n: number | null;
  /** The group is smaller than `pointFloor`: bounds of the count are given instead of the share. */
  readonly isSmall: boolean;
}

/** `type-municipality/level/0`, as in links and in prose. */
export function formatCellName({ row, variable, category }: CellName): string {
  return `${row}/${variable}/${category}`;
}

/** Parses a cell's name; null where it does not have three parts. */
export function parseCellName(text: string): CellName | null {
  const [row, variable, category, ...more] = text.split("/");
  if (!row || !variable || !category || more.length > 0) return null;
  return { row, variable, category };
}

/** Whether the cube has such a cell, withheld or not. */
export function hasCell(cube: ProtectedCube, cell: CellName): boolean {
  return isInCube(cube, cell.row, cell);
}

/** Null where the cube lacks or withholds the cell, or its group is empty. */
export function shareOf(cube: ProtectedCube, cell: CellName): ShareFigure | null {
  const found = runOf(cube, cell.row, { variable: cell.variable, categories: [cell.category] });
  if (!found) return null;
  const { categories: _, n, ...figure } = found;
  return { cell, ...figure, n: figure.of.low === figure.of.high ? n : null, isSmall: figureRule(n) === "interval" };
}

/** Whether the first share is certainly larger or smaller than the second, whatever the rounding conceals. */
export function direction(first: Pick<ShareFigure, "between">, second: Pick<ShareFigure, "between">): "more" | "less" | "unclear" {
  if (first.between.low > second.between.high) return "more";
  if (first.between.high < second.between.low) return "less";
  return "unclear";
}

/** `80/175`: pins a figure next to the prose that was written about it. */
export function pinOf({ count, of }: ShareFigure): string {
  return `${count}/${(of.low + of.high) / 2}`;
}

/** Bounds of the cell's share of the whole frame, without any assumption about non-respondents. Null where the figure is withheld. */
export function worstOf(cube: ProtectedCube, cell: CellName): Bounds | null {
  const figure = shareOf(cube, cell);
  return figure && worstCase({ counts: figure.counts, ...responseRate(cube, cell.row) });
}

// Shares from published cells, with certain bounds on the true share behind the rounding.
import { count, denominatorOf, hasCell as isInCube, type ProtectedCube, responseRate } from "../cube/cube.ts";
import type { ProtectedPanel } from "../panel/panel.ts";
import { figureRule } from "../wording/figure-rule.ts";
import { type Bounds, countBounds, shareBounds, worstCase } from "./worst-case.ts";

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

/**
 * A cell as a share of its row: of the sum of its categories; for the response of the whole frame.
 * `share` is count / of. `between` are certain bounds of the true share.
 */
export interface ShareFigure {
  readonly cell: CellName;
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly between: Bounds;
  /** Exact size of the group; null for reasons, whose group is itself a rounded number. */
  readonly n: number | null;
  /** The group is smaller than `pointFloor`: an interval is given instead of the share. */
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

/** Null where the cube lacks or withholds the cell, or its denominator is 0. */
export function shareOf(cube: ProtectedCube, cell: CellName): ShareFigure | null {
  const found = count(cube, cell.row, cell);
  const of = denominatorOf(cube, cell.row, cell.variable);
  if (found === null || of === 0) return null;
  const n = sizeOf(cube, cell);
  return {
    cell,
    count: found,
    of,
    share: found / of,
    between: betweenOf(cube, cell, found),
    n,
    isSmall: figureRule(n ?? of) === "interval",
  };
}

function sizeOf(cube: ProtectedCube, { row, variable }: CellName): number | null {
  const kind = cube.variables.find(({ id }) => id === variable)?.kind;
  const { n, N } = responseRate(cube, row);
  return kind === "reason" ? null : kind === "respondent" ? N : n;
}

/** For reasons the size of the group is itself a rounded number. */
function betweenOf(cube: ProtectedCube, { row, variable, category }: CellName, found: number): Bounds {
  const n = sizeOf(cube, { row, variable, category });
  if (n !== null) return shareBounds(found, n);
  const size = countBounds(denominatorOf(cube, row, variable));
  const part = countBounds(found);
  return { low: part.low / size.high, high: Math.min(1, part.high / Math.max(1, size.low)) };
}

/** Whether the first share is certainly larger or smaller than the second, whatever the rounding conceals. */
export function direction(first: Pick<ShareFigure, "between">, second: Pick<ShareFigure, "between">): "more" | "less" | "unclear" {
  if (first.between.low > second.between.high) return "more";
  if (first.between.high < second.between.low) return "less";
  return "unclear";
}

/** `80/175`: pins a figure next to the prose that was written about it. */
export function pinOf({ count: found, of }: ShareFigure): string {
  return `${found}/${of}`;
}

/** Bounds of the cell's share of the whole frame, without any assumption about non-respondents. Null where the figure is withheld. */
export function worstOf(cube: ProtectedCube, cell: CellName): Bounds | null {
  const figure = shareOf(cube, cell);
  return figure && worstCase({ count: figure.count, ...responseRate(cube, cell.row) });
}

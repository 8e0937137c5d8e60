// Decides what a published cell lets a reader know: the figure, and between which bounds the truth behind the rounding lies.

import { askedIn, count, isRestOne, type ProtectedCube } from "../cube/cube.ts";
import type { ProtectedPanel } from "../panel/panel.ts";
import { dividedBy, respondent } from "../plan/plan.ts";
import { change } from "./change.ts";
import type { Part } from "./decomposition.ts";
import { type Bounds, countBetween, shareBetween, worstCase } from "./worst-case.ts";

/** What sentences are held against: the release, the one it is compared with, and the panel of both. Without a panel nothing is said of one. */
export interface Releases {
  readonly now: ProtectedCube;
  readonly before: ProtectedCube | null;
  readonly panel?: ProtectedPanel | null;
}

/** One published number: a row of the plan, a variable and one of its categories. */
export interface CellName {
  readonly row: string;
  readonly variable: string;
  readonly category: string;
}

/**
 * A cell as a share of its row: of those who answered, or of those asked for the variable `respondent`. `share` is count / of.
 * `between` holds every share that the rounding leaves open.
 */
export interface ShareFigure {
  readonly cell: CellName;
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly between: Bounds;
}

/** `type-municipality/level/0`: how a cell is named in links and in prose. */
export function cellText({ row, variable, category }: CellName): string {
  return `${row}/${variable}/${category}`;
}

/** The cell that a text names; null where it is not of three parts. */
export function cellFrom(text: string): CellName | null {
  const [row, variable, category, ...more] = text.split("/");
  if (!row || !variable || !category || more.length > 0) return null;
  return { row, variable, category };
}

/** Whether the cube has such a cell at all, withheld or not. */
export function hasCell(cube: ProtectedCube, { row, variable, category }: CellName): boolean {
  return cube.cells.some((cell) => cell.row === row && cell.variable === variable && cell.category === category);
}

/** Rounded number of those that a share in the row is of: asked, answered or, for reasons to decline, declined. Null where it is withheld or nobody. */
export function wholeOf(cube: ProtectedCube, { row, variable }: CellName): number | null {
  const planned = cube.variables.find(({ id }) => id === variable);
  const all = cube.variables.find(({ id }) => id === respondent)?.categories ?? [];
  const counts = (variable === respondent ? all : [dividedBy(planned ?? { kind: "level" })]).map((category) =>
    count(cube, row, { variable: respondent, category }),
  );
  if (counts.length === 0 || counts.includes(null)) return null;
  return counts.reduce<number>((sum, one) => sum + (one ?? 0), 0) || null;
}

/** Null where the cube lacks the cell, withholds it, or counts nobody in its row. */
export function shareOf(cube: ProtectedCube, cell: CellName): ShareFigure | null {
  const found = count(cube, cell.row, cell);
  const of = wholeOf(cube, cell);
  if (found === null || of === null) return null;
  const figure = figureOf(cell, { count: found, of }, isRestOne(cube, cell.variable, [cell.category]));
  const asked = cell.variable === respondent ? askedIn(cube, cell.row) : undefined;
  if (asked === undefined) return figure;
  const { low, high } = countBetween(found);
  return { ...figure, between: { low: low / asked, high: Math.min(1, high / asked) } };
}

function figureOf(cell: CellName, { count: found, of }: Part, isRest: boolean): ShareFigure {
  return { cell, count: found, of, share: found / of, between: shareBetween(found, of, isRest) };
}

/** Under level 1 among those who answered both rounds, at the one or the other; null where the row has no panel of these releases. */
export function panelShareOf({ now, before, panel = null }: Releases, cell: CellName): ShareFigure | null {
  const found = before && change({ before, after: now, panel, row: cell.row, subject: "under-1" });
  const part = found?.split?.parts[cell.variable === "panel-before" ? "before" : "after"];
  return part ? figureOf(cell, part, false) : null;
}

/** Whether the first share is certainly larger or smaller than the second, whatever the rounding hid; else unclear. */
export function direction(first: ShareFigure, second: ShareFigure): "more" | "less" | "unclear" {
  if (first.between.low > second.between.high) return "more";
  if (first.between.high < second.between.low) return "less";
  return "unclear";
}

/** `80/175`: how a figure is pinned beside the words that were written about it. */
export function pinOf({ count: found, of }: ShareFigure): string {
  return `${found}/${of}`;
}

/** The share of the whole frame that the cell can be when nothing is known of those who did not answer. Null where the figure is withheld. */
export function worstOf(cube: ProtectedCube, cell: CellName): Bounds | null {
  const figure = shareOf(cube, cell);
  const asked = wholeOf(cube, { ...cell, variable: respondent });
  return figure && asked !== null
    ? worstCase({
        count: figure.count,
        n: figure.of,
        N: asked,
        asked: askedIn(cube, cell.row),
        isRestOne: isRestOne(cube, cell.variable, [cell.category]),
      })
    : null;
}

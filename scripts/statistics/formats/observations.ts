// Everything that a release's files say: the observations of its cube and of its panel, each with its period and status.
import { count, hasCell, type ProtectedCube, responseRate, runOf } from "../cube/cube.ts";
import { type MovementName, movementBounds } from "../panel/panel.ts";
import { declined as declinedCategory, respondent } from "../plan/plan.ts";
import { cellKey } from "../rounding/cells.ts";
import type { Cell, Panel } from "../schema.ts";
import { type Bounds, roundingError } from "../uncertainty/worst-case.ts";
import type { Dataset } from "./dataset.ts";
import { periodOf, type RoundDays } from "./periods.ts";
import { type FileStatus, statusOf } from "./status.ts";

/** What files say of each observation. */
export const measures = ["count", "low", "high"] as const;
type Measure = (typeof measures)[number];

/** `count` is a number of organisations; in the category `class` the class instead. */
export interface Observation extends Cell {
  /** The lowest and the highest true count that can have given the row shown; null where the count is. */
  readonly low: number | null;
  readonly high: number | null;
  /** A year, two years ("2025–2026"), or a round. */
  readonly period: string;
  readonly status: FileStatus;
}

/** What observations need of a dataset. */
type Observed = Pick<Dataset, "cube" | "breaks" | "isEstimated" | "panel"> & { readonly about: RoundDays };

/** The variables of a panel in files: who answered both rounds and how they moved, and who answered one round only. */
export const panelVariables = ["movement", "joiners", "leavers"] as const;
const panelCategories = {
  movement: ["stayed", "rose", "same", "fell"],
  joiners: ["size", "class"],
  leavers: ["size", "class"],
} as const;

const declinedCell = { variable: respondent, category: declinedCategory };

/** The cube's observations, or those of some of its cells: the response of every row, then the other cells in the given order. */
export function observationsOf(dataset: Observed, cells: readonly Cell[] = dataset.cube.cells): readonly Observation[] {
  const { cube, about } = dataset;
  const answered = new Map(cube.rows.map((row) => [row.id, row.answered]));
  const reasons = new Set(cube.variables.flatMap(({ id, kind }) => (kind === "reason" ? [id] : [])));
  /** Reasons are given by those who declined, all else by those who answered. */
  const sizeOf = ({ row, variable }: Cell) => (reasons.has(variable) ? count(cube, row, declinedCell) : answered.get(row)) ?? 0;
  // Every row has a response, whether or not it has a cell of it.
  const rows = cells.some(({ variable }) => variable === respondent) ? cube.rows.map(({ id }) => id) : [];
  return [
    ...rows.flatMap((row) => responseObservations(dataset, row)),
    ...cells
      .filter(({ variable }) => variable !== respondent)
      .map((cell): Observation => {
        const status = statusOf(dataset, { ...cell, answered: sizeOf(cell) });
        return { ...cell, ...rounded(cell.count, boundsOf(cube, cell)), period: periodOf(cell.variable, about), status };
      }),
  ];
}

function boundsOf(cube: ProtectedCube, { row, variable, category }: Omit<Cell, "count">): Bounds | undefined {
  return runOf(cube, row, { variable, categories: [category] })?.counts;
}

function exact(count: number | null): Pick<Observation, Measure> {
  return { count, low: count, high: count };
}

/** Where no whole row can have given the count, only the rounding bounds it: such files are refused when they are checked. */
function rounded(count: number | null, bounds?: Bounds): Pick<Observation, Measure> {
  if (count === null) return exact(count);
  const own = { low: Math.max(0, count - roundingError), high: count + roundingError };
  return { count, ...(bounds && bounds.low <= bounds.high ? bounds : own) };
}

function responseObservations(dataset: Observed, row: string): readonly Observation[] {
  const { n: answered, N: asked } = responseRate(dataset.cube, row);
  // Published for the whole frame and for each type: they are too few in other rows.
  const isPublished = hasCell(dataset.cube, row, declinedCell);
  const declined = count(dataset.cube, row, declinedCell);
  const of = { row, variable: respondent, period: periodOf(respondent, dataset.about) };
  const status = isPublished ? statusOf(dataset, { variable: respondent, count: declined, answered }) : "O";
  return [
    { ...of, category: "asked", ...exact(asked), status: "A" },
    { ...of, category: "answered", ...exact(answered), status: "A" },
    { ...of, category: "declined", ...rounded(declined, boundsOf(dataset.cube, { row, ...declinedCell })), status },
  ];
}

/** The panel's observations; none where the release has no panel. Sizes and classes are exact. */
export function panelObservations({ panel, about }: Pick<Observed, "panel" | "about">): readonly Observation[] {
  if (!panel) return [];
  const { before } = panel;
  return panel.panel.rows.flatMap((row) =>
    panelVariables.flatMap((variable) =>
      panelCategories[variable].map((category): Observation => {
        const count = panelValue(row, variable, category);
        const isRounded = variable === "movement" && category !== "stayed";
        const status = isRounded ? statusOf({}, { variable, count, answered: row.sizes.panel }) : count === null ? "Q" : "A";
        const bounds = isRounded ? rounded(count, movementBounds(row)?.[category as MovementName]) : exact(count);
        return { row: row.row, variable, category, period: periodOf(variable, about, before), ...bounds, status };
      }),
    ),
  );
}

type PanelRow = Panel["rows"][number];

function panelValue({ sizes, movement, ...classes }: PanelRow, variable: (typeof panelVariables)[number], category: string): number | null {
  if (variable !== "movement") return category === "size" ? sizes[variable] : classes[variable];
  return category === "stayed" ? sizes.panel : (movement?.[category as "rose" | "same" | "fell"] ?? null);
}

/** The cube's cells as they were read from files. Cells that the files do not show are the cube's own. */
export function cellsReadAs(cube: Pick<ProtectedCube, "cells">, read: readonly Cell[]): readonly Cell[] {
  const keyOf = ({ row, variable, category }: Cell) => cellKey(row, variable, category);
  const shown = new Map(read.filter(({ count }) => count !== null).map((one) => [keyOf(one), one.count]));
  return cube.cells.map((cell) => ({ ...cell, count: shown.get(keyOf(cell)) ?? cell.count }));
}

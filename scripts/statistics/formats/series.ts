// The series over all rounds: response and level of the whole frame and of each type, round by round, with breaks marked.
import { count, type ProtectedCube } from "../cube/cube.ts";
import { atLevel, levelsIn, topLevel } from "../plan/levels.ts";
import type { Cell, Cube } from "../schema.ts";
import type { Bilingual, Dataset, Names } from "./dataset.ts";
import { type Observation, observationsOf } from "./observations.ts";
import { periodsOfRounds } from "./periods.ts";
import { type Table, tableOf } from "./tables.ts";

export interface RoundOfSeries {
  /** Of the round's newest release. */
  readonly dataset: Dataset;
  /** Whether the level is comparable with the round before. Ignored in a first round. */
  readonly continues: boolean;
}

/** A round's observations in the series, with its own names and source. */
interface SeriesPart {
  readonly dataset: Dataset;
  readonly period: string;
  readonly breaks: boolean;
  readonly observations: readonly Observation[];
}

export interface Series {
  /** Oldest first. */
  readonly parts: readonly SeriesPart[];
  /** Of the last part. */
  readonly newest: Dataset;
  readonly table: Table;
  /** Names of the table's codes; levels by the newest edition. */
  readonly names: Names;
}

/** The table's id: the MATRIX of its PX file. */
export const seriesId = "series";

/** A variable and a category as one code of the table: `level-0`. No variable in the series has a hyphen in its id. */
function seriesCode({ variable, category }: Pick<Observation, "variable" | "category">): string {
  return `${variable}-${category}`;
}

export function fromSeriesCode(code: string): Pick<Observation, "variable" | "category"> {
  const [variable = "", ...category] = code.split("-");
  return { variable, category: category.join("-") };
}

/** The series of the rounds, oldest first. Null where there is none. */
export function seriesOf(rounds: readonly RoundOfSeries[]): Series | null {
  const newest = rounds.at(-1)?.dataset;
  if (!newest) return null;
  const periods = periodsOfRounds(rounds.map(({ dataset: { about, cube } }) => ({ ...about, round: cube.round })));
  const rows = rowsInAll(rounds.map(({ dataset }) => dataset.cube));
  const top = Math.max(...rounds.map(({ dataset }) => topLevel(levelsIn(dataset.cube))));
  const parts = rounds.map(({ dataset, continues }, at): SeriesPart => {
    const breaks = at > 0 && !continues;
    const period = periods[at] ?? "";
    const { cube } = dataset;
    const own = observationsOf({ ...dataset, breaks: new Set(breaks ? ["level"] : []) }, seriesCells(cube, rows, top))
      .filter(({ row, category }) => rows.has(row) && category !== "declined")
      .map((one): Observation => (isNoLevel(cube, one) ? { ...one, status: "O" } : one));
    return { dataset, period, breaks, observations: own.map((one) => ({ ...one, period })) };
  });
  const flat = parts.flatMap(({ observations }) =>
    observations.map((one): Observation => ({ ...one, variable: seriesId, category: seriesCode(one) })),
  );
  return { parts, newest, table: tableOf({ id: seriesId, kind: seriesId, file: "serie" }, flat), names: namesIn(newest.names) };
}

/** The response, and each level as one number: editions may divide those below level 1 otherwise, and have other numbers of levels. */
function seriesCells(cube: ProtectedCube, rows: ReadonlySet<string>, top: number): readonly Cell[] {
  const shown = cube.rows.filter(({ id }) => rows.has(id) && levelsIn(cube).length > 0);
  const levels = shown.flatMap(({ id }) =>
    Array.from({ length: top + 1 }, (_, level): Cell => {
      const cell = { variable: "level", category: String(level) };
      return { row: id, ...cell, count: count(cube, id, cell) };
    }),
  );
  return [...cube.cells.filter(({ variable }) => variable === "respondent"), ...levels];
}

/** Whether the round's edition lacks the level that another round has. */
function isNoLevel(cube: Cube, { variable, category }: Pick<Observation, "variable" | "category">): boolean {
  return variable === "level" && atLevel(levelsIn(cube), Number(category)).length === 0;
}

/** The whole frame and the types that every round has. */
function rowsInAll(cubes: readonly Cube[]): ReadonlySet<string> {
  const of = (cube: Cube) => cube.rows.filter(({ family }) => family === "all" || family === "type").map(({ id }) => id);
  const [first = [], ...rest] = cubes.map(of);
  return new Set(first.filter((id) => rest.every((ids) => ids.includes(id))));
}

function namesIn(names: Names): Names {
  const nameOf = (code: string): Bilingual => {
    const { variable, category } = fromSeriesCode(code);
    return names.category(variable, category);
  };
  return { ...names, category: (_, code) => nameOf(code) };
}

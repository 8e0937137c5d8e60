// Divides what a release says into rectangular tables, one for each PX and JSON-stat file.
import { cellKey } from "../rounding/cells.ts";
import type { Dataset } from "./dataset.ts";
import { type Observation, observationsOf, panelObservations } from "./observations.ts";

/** A rectangular part of what a release says: variables of one kind with the same categories and periods in the same rows. */
export interface Table {
  /** The kind; numbered where a kind needs several tables. */
  readonly id: string;
  readonly kind: string;
  /** Base name of the table's files: Swedish, a–z. */
  readonly file: string;
  readonly rows: readonly string[];
  readonly variables: readonly string[];
  readonly categories: readonly string[];
  readonly periods: readonly string[];
  /** Whether the table has a single variable that is its own subject and needs no dimension. */
  readonly isSingle: boolean;
  /** In the order of the files: by row, then variable, category and period. */
  readonly observations: readonly Observation[];
}

const files: Readonly<Record<string, string>> = {
  respondent: "svarande",
  level: "niva",
  area: "omraden",
  question: "fragor",
  reason: "skal",
  movement: "panel-rorelse",
  joiners: "panel-nya",
  leavers: "panel-slutat",
};

/** Divides the cube's observations into tables, in the cube's order. Every observation is in exactly one of them. */
export function tablesOf(dataset: Dataset): readonly Table[] {
  const kinds = new Map(dataset.cube.variables.map(({ id, kind }) => [id, kind]));
  return divided(observationsOf(dataset), (variable) => kinds.get(variable) ?? variable);
}

/** The tables of the panel, each with the period of its own observations; none where there is no panel. */
export function panelTablesOf(dataset: Dataset): readonly Table[] {
  return divided(panelObservations(dataset), (variable) => variable);
}

function divided(observations: readonly Observation[], kindOf: (variable: string) => string): readonly Table[] {
  const groups = new Map<string, { kind: string; observations: Observation[] }>();
  for (const variable of distinct(observations, "variable")) {
    const own = observations.filter((one) => one.variable === variable);
    const kind = kindOf(variable);
    const key = JSON.stringify([kind, distinct(own, "row"), distinct(own, "category")]);
    const group = groups.get(key) ?? { kind, observations: [] };
    group.observations.push(...own);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  return all.map(({ kind, observations: own }) => {
    const alike = all.filter((one) => one.kind === kind);
    const number = alike.length > 1 ? `-${alike.findIndex((one) => one.observations === own) + 1}` : "";
    return tableOf({ id: `${kind}${number}`, kind, file: `${files[kind] ?? kind}${number}` }, own);
  });
}

function distinct(observations: readonly Observation[], of: "row" | "variable" | "category" | "period"): readonly string[] {
  return [...new Set(observations.map((one) => one[of]))];
}

/** @throws RangeError if the observations are not rectangular: a bug. */
export function tableOf(of: Pick<Table, "id" | "kind" | "file">, observations: readonly Observation[]): Table {
  const [rows, variables, categories, periods] = (["row", "variable", "category", "period"] as const).map((part) =>
    distinct(observations, part),
  ) as [readonly string[], readonly string[], readonly string[], readonly string[]];
  const byKey = new Map(observations.map((one) => [observationKey(one), one]));
  const ordered = rows.flatMap((row) =>
    variables.flatMap((variable) =>
      categories.flatMap((category) => periods.flatMap((period) => byKey.get(observationKey({ row, variable, category, period })) ?? [])),
    ),
  );
  if (ordered.length !== rows.length * variables.length * categories.length * periods.length)
    throw new RangeError(`${of.file} is not rectangular`);
  return { ...of, rows, variables, categories, periods, isSingle: variables.length === 1 && variables[0] === of.id, observations: ordered };
}

/** What an observation is about, as one string. */
export function observationKey({ row, variable, category, period }: Pick<Observation, "row" | "variable" | "category" | "period">): string {
  return [cellKey(row, variable, category), period].join("|");
}

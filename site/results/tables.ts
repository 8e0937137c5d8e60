// The table behind each figure of a release's pages, as CSV.
import { types } from "../../scripts/core/organisation-types.ts";
import { csvFile, panelCsvFile } from "../../scripts/statistics/formats/csv.ts";
import { type Dataset, type FileLanguage, fileLanguageOf, fileLanguages } from "../../scripts/statistics/formats/dataset.ts";
import { shownTypes } from "../../scripts/statistics/plan/shown-types.ts";
import type { Cell, Cube } from "../../scripts/statistics/schema.ts";
import type { Release } from "../data/releases.ts";
import { digestList, filesOf, readmeOf } from "../publishing/release-files.ts";
import type { ServedFile } from "../publishing/served-file.ts";
import type { Language } from "../text/languages.ts";

/** Organisation types as they are spelled in addresses. */
const inAddresses: Readonly<Record<string, string>> = {
  ...Object.fromEntries(types.map(({ id, address }) => [id, address])),
  [shownTypes]: "redovisade-typer",
};
const firstWithParts = types.find(({ hasParts }) => hasParts)?.id;

/** The name of a figure's table: `niva`, `storlek-kommuner`, `fraga-<id>`. Permanent, with a–z only. */
export const tableNames = {
  response: "svar",
  levels: "niva",
  sizes: (type: string) => `storlek-${inAddresses[type] ?? type}`,
  parts: (type: string) => (type === firstWithParts ? "landsdelar" : `landsdelar-${inAddresses[type] ?? type}`),
  reasons: "skal-att-avboja",
  areas: (group: string) => `omraden-${inAddresses[group] ?? "alla"}`,
  question: (id: string) => `fraga-${id}`,
  panel: (type: string) => `panel-${inAddresses[type] ?? type}`,
} as const;

/** File names have a suffix, except in the first language. */
const suffixOf = (language: Language): string => (language === fileLanguages[0] ? "" : `.${language}`);

export interface FigureTable {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** Every table with at least one cell, in cube order. Cells that no page shows are only in the complete table. */
export function figureTables(cube: Cube): readonly FigureTable[] {
  const kinds = new Map(cube.variables.map((one) => [one.id, one]));
  const rows = new Map(cube.rows.map((row) => [row.id, row]));
  const tables = new Map<string, Cell[]>();
  for (const cell of cube.cells) {
    const [variable, row] = [kinds.get(cell.variable), rows.get(cell.row)];
    const name = variable && row && nameOf(variable, row);
    if (name) tables.set(name, [...(tables.get(name) ?? []), cell]);
  }
  return [...tables].map(([name, cells]) => ({ name, cells }));
}

function nameOf({ id, kind, question }: Cube["variables"][number], row: Cube["rows"][number]): string | null {
  const { family, parent } = row;
  const isTypeOrAll = family === "type" || parent === null;
  const value = family === shownTypes ? family : row.value;
  switch (kind) {
    case "respondent":
      return tableNames.response;
    case "level":
      if (isTypeOrAll) return tableNames.levels;
      return family.endsWith("-size")
        ? tableNames.sizes(family.replace("-size", ""))
        : family.endsWith("-part")
          ? tableNames.parts(family.replace("-part", ""))
          : null;
    case "area":
      return isTypeOrAll ? tableNames.areas(value) : null;
    case "question":
      return tableNames.question(question ?? id.replace(/^question-/, ""));
    case "reason":
      return tableNames.reasons;
    default:
      return kind satisfies never;
  }
}

/** The folder of the tables, relative to the release. */
export const tablesFolderName = "tabeller";

/** SHA-256 of the tables, in their own folder: the release's digests.txt is copied under `latest`, which has no such folder. */
const tableDigests = "digests.txt";
export const tableDigestsPath = `${tablesFolderName}/${tableDigests}`;

/** The address of a figure's table, in the language or the nearest that files have. */
export function tableAddress({ round, release }: Pick<Release, "round" | "release">, name: string, language: Language): string {
  return `/resultat/${round}/${release}/${tablesFolderName}/${name}${suffixOf(fileLanguageOf(language))}.csv`;
}

/** Everything in the folder of a release's tables. */
export function tableFolder(release: Release): readonly ServedFile[] {
  const { dataset } = filesOf(release);
  return withDigests([...tableFiles(dataset), readmeOf(dataset)]);
}

/** The files, followed by the list of their digests. */
export function withDigests(files: readonly ServedFile[]): readonly ServedFile[] {
  return [...files, { name: tableDigests, mediaType: "text/plain", text: digestList(files) }];
}

/** The tables, with the same columns as the complete table, or as the panel's. */
export function tableFiles(dataset: Dataset): readonly ServedFile[] {
  const tables = figureTables(dataset.cube).map(({ name, cells }) => ({
    name,
    text: (language: FileLanguage) => csvFile(dataset, language, cells),
  }));
  const values = new Map(dataset.cube.rows.map(({ id, value }) => [id, value]));
  const panels = (dataset.panel?.panel.rows ?? []).map(({ row }) => ({
    name: tableNames.panel(values.get(row) ?? row),
    text: (language: FileLanguage) => panelCsvFile(dataset, language, row),
  }));
  return [...tables, ...panels].flatMap(({ name, text }) =>
    fileLanguages.map((language) => ({
      name: `${name}${suffixOf(language)}.csv`,
      mediaType: "text/csv",
      text: text(language),
    })),
  );
}

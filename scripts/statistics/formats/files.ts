// Lists and writes the files of a release, with their names and formats.
import { csvFile, panelCsvFile, seriesCsvFile, type TableKind } from "./csv.ts";
import { type Dataset, type FileLanguage, fileLanguages } from "./dataset.ts";
import { jsonStatFile, seriesJsonStatFile } from "./json-stat.ts";
import { csvwFile } from "./metadata/csvw.ts";
import { notesOf, seriesNotesOf, titleOf } from "./notes.ts";
import { pxFile, seriesPxFile } from "./px.ts";
import type { Series } from "./series.ts";
import { panelTablesOf, type Table, tablesOf } from "./tables.ts";
import { panelTitle } from "./words.ts";

export const formats = ["csv", "csvw", "px", "json-stat"] as const;
export type Format = (typeof formats)[number];

export const mediaTypes: Readonly<Record<Format, string>> = {
  csv: "text/csv",
  csvw: "application/csvm+json",
  px: "text/x-pcaxis",
  "json-stat": "application/json",
};

export interface DataFile {
  readonly name: string;
  readonly format: Format;
  /** Title of its table, in each language; absent where it contains the whole release. */
  readonly title?: Readonly<Record<FileLanguage, string>>;
  /** Absent where the file has both languages. */
  readonly language?: FileLanguage;
  /** Of the panel, which is a dataset of its own. */
  readonly isPanel?: boolean;
  readonly text: string;
}

const tableNames: Readonly<Record<FileLanguage, string>> = { sv: "tabell.csv", en: "table.csv" };

/** The whole release as one table in each language, with its metadata. */
function releaseTables(dataset: Dataset, prefix = ""): readonly DataFile[] {
  return fileLanguages.flatMap((language) =>
    withMetadata(dataset, {
      name: `${prefix}${tableNames[language]}`,
      language,
      kind: "release",
      text: csvFile(dataset, language),
      notes: notesOf(dataset, language),
    }),
  );
}

interface CsvTable {
  readonly name: string;
  readonly language: FileLanguage;
  readonly kind: TableKind;
  readonly title?: DataFile["title"];
  readonly text: string;
  readonly notes: readonly string[];
}

function withMetadata(dataset: Dataset, { name, language, kind, title, text, notes }: CsvTable): readonly DataFile[] {
  return [
    { name, format: "csv", language, ...(title ? { title } : {}), text },
    { name: `${name}-metadata.json`, format: "csvw", language, text: csvwFile(dataset, { url: name, language, kind, notes }) },
  ];
}

/** The files of a re-scored earlier round, beside those of the release that scores it: whole tables only. */
export function rescoredFilesOf(dataset: Dataset): readonly DataFile[] {
  return releaseTables(dataset, "omraknad-");
}

/** Every file of a release, in a stable order. The same dataset gives the same bytes. */
export function filesOf(dataset: Dataset): readonly DataFile[] {
  return [...releaseTables(dataset), ...tableFiles(dataset, tablesOf(dataset)), ...panelFiles(dataset)];
}

/** A panel is about two rounds, so it is a dataset of its own. */
function panelFiles(dataset: Dataset): readonly DataFile[] {
  const tables = panelTablesOf(dataset);
  if (tables.length === 0) return [];
  const csv = fileLanguages.flatMap((language) =>
    withMetadata(dataset, {
      name: `panel.${language}.csv`,
      language,
      kind: "panel",
      title: panelTitle,
      text: panelCsvFile(dataset, language),
      notes: notesOf(dataset, language, ["movement"]),
    }),
  );
  return [...csv, ...tableFiles(dataset, tables)].map((file) => ({ ...file, isPanel: true }));
}

function tableFiles(dataset: Dataset, tables: readonly Table[]): readonly DataFile[] {
  return tables.flatMap((table): readonly DataFile[] => {
    const title = { sv: titleOf(table, "sv"), en: titleOf(table, "en") };
    const json = fileLanguages.map((language): DataFile => {
      return { name: `${table.file}.${language}.json`, format: "json-stat", title, language, text: jsonStatFile(dataset, table, language) };
    });
    return [{ name: `${table.file}.px`, format: "px", title, text: pxFile(dataset, table) }, ...json];
  });
}

const seriesNames: Readonly<Record<FileLanguage, string>> = { sv: "serie", en: "series" };

/** The files of the series over all rounds. */
export function seriesFilesOf(series: Series): readonly DataFile[] {
  const title = { sv: titleOf(series.table, "sv"), en: titleOf(series.table, "en") };
  const csv = fileLanguages.flatMap((language) =>
    withMetadata(series.newest, {
      name: `${seriesNames[language]}.csv`,
      language,
      kind: "release",
      title,
      text: seriesCsvFile(series, language),
      notes: seriesNotesOf(series, language),
    }),
  );
  const json = fileLanguages.map((language): DataFile => {
    return { name: `${seriesNames[language]}.json`, format: "json-stat", title, language, text: seriesJsonStatFile(series, language) };
  });
  return [...csv, { name: "serie.px", format: "px", title, text: seriesPxFile(series) }, ...json];
}

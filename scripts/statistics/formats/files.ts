// Lists and writes the files of a release, with their names and formats.
import { csvFile } from "./csv.ts";
import { type Dataset, type FileLanguage, fileLanguages, tablesOf } from "./dataset.ts";
import { jsonStatFile } from "./json-stat.ts";
import { csvwFile } from "./metadata/csvw.ts";
import { titleOf } from "./notes.ts";
import { pxFile } from "./px.ts";
import { sdmxCsvFile } from "./sdmx-csv.ts";

export const formats = ["csv", "csvw", "px", "json-stat", "sdmx-csv"] as const;
export type Format = (typeof formats)[number];

export const mediaTypes: Readonly<Record<Format, string>> = {
  csv: "text/csv",
  csvw: "application/csvm+json",
  px: "text/x-pcaxis",
  "json-stat": "application/json",
  "sdmx-csv": "application/vnd.sdmx.data+csv",
};

export interface DataFile {
  readonly name: string;
  readonly format: Format;
  /** Title of its table, in each language; absent where it contains the whole release. */
  readonly title?: Readonly<Record<FileLanguage, string>>;
  /** Absent where the file has both languages. */
  readonly language?: FileLanguage;
  readonly text: string;
}

const tableNames: Readonly<Record<FileLanguage, string>> = { sv: "tabell.csv", en: "table.csv" };

/** The whole release as one table in each language, with its metadata. */
function releaseTables(dataset: Dataset, prefix = ""): readonly DataFile[] {
  return fileLanguages.flatMap((language): readonly DataFile[] => {
    const url = `${prefix}${tableNames[language]}`;
    return [
      { name: url, format: "csv", language, text: csvFile(dataset, language) },
      { name: `${url}-metadata.json`, format: "csvw", language, text: csvwFile(dataset, { url, language }) },
    ];
  });
}

/** The files of a re-scored earlier round, beside those of the release that scores it: whole tables only. */
export function rescoredFilesOf(dataset: Dataset): readonly DataFile[] {
  return [...releaseTables(dataset, "omraknad-"), { name: "omraknad-sdmx.csv", format: "sdmx-csv", text: sdmxCsvFile(dataset) }];
}

/** Every file of a release, in a stable order. The same dataset gives the same bytes. */
export function filesOf(dataset: Dataset): readonly DataFile[] {
  const tables = tablesOf(dataset.cube).map((table) => ({ table, title: { sv: titleOf(table, "sv"), en: titleOf(table, "en") } }));
  return [
    ...releaseTables(dataset),
    ...tables.map(({ table, title }): DataFile => ({ name: `${table.file}.px`, format: "px", title, text: pxFile(dataset, table) })),
    ...tables.flatMap(({ table, title }) =>
      fileLanguages.map((language): DataFile => {
        return {
          name: `${table.file}.${language}.json`,
          format: "json-stat",
          title,
          language,
          text: jsonStatFile(dataset, table, language),
        };
      }),
    ),
    { name: "sdmx.csv", format: "sdmx-csv", text: sdmxCsvFile(dataset) },
  ];
}

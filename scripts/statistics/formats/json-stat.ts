// Writes a table in JSON-stat 2.0 (json-stat.org/format), one file per language.
import { cellsOf, type Dataset, type FileLanguage, type Table } from "./dataset.ts";
import { dimensionNames, ownCategories, sharedCategory } from "./names.ts";
import { contactOf, licence, licenceAddress, notesOf, noticeOf, sizeOf, sourceOf, titleOf, withheld } from "./notes.ts";
import { statusNames, statusOf } from "./status.ts";
import { dimensions, units } from "./words.ts";

interface JsonStatDimension {
  readonly label: string;
  readonly category: {
    readonly index: readonly string[];
    readonly label: Readonly<Record<string, string>>;
    readonly note?: Readonly<Record<string, readonly string[]>>;
  };
}

/**
 * A dataset with the dimensions row, variable (where there are several), category and time. A withheld value is null with the status
 * `..`; other values have SDMX's code where their status is not normal.
 */
export function jsonStatFile(dataset: Dataset, table: Table, language: FileLanguage): string {
  const { cube, about } = dataset;
  const notice = noticeOf(dataset);
  const { n, N } = sizeOf(dataset);
  const entries = dimensionsOf(dataset, table, language);
  const cells = cellsOf(cube, table);
  // A normal value has no status.
  const marked = cells.flatMap((cell, at) => {
    const status = statusOf(dataset, cell);
    return status === "A" ? [] : [{ at: String(at), status, mark: status === "Q" ? withheld : status }];
  });
  const labels = new Map(marked.map(({ status, mark }) => [mark, statusNames[status][language]]));
  const file = {
    version: "2.0",
    class: "dataset",
    label: `${notice ? `${notice[language]}: ` : ""}${titleOf(table, language)}`,
    source: sourceOf(dataset, language),
    ...(about.released === null ? {} : { updated: about.released }),
    note: notesOf(dataset, language),
    link: { license: [{ type: "text/html", href: licenceAddress }] },
    role: { time: ["time"] },
    id: entries.map(([id]) => id),
    size: entries.map(([, dimension]) => dimension.category.index.length),
    dimension: Object.fromEntries(entries),
    value: cells.map(({ count }) => count),
    ...(marked.length === 0 ? {} : { status: Object.fromEntries(marked.map(({ at, mark }) => [at, mark])) }),
    extension: {
      ...(notice ? { notice: notice[language] } : {}),
      ...(labels.size === 0 ? {} : { status: { label: Object.fromEntries(labels) } }),
      table: table.id,
      round: cube.round,
      release: cube.release,
      edition: cube.edition,
      n,
      N,
      unit: units[language],
      roundedTo: cube.base,
      officialStatistics: false,
      license: licence,
      contact: contactOf(dataset, language),
    },
  };
  return `${JSON.stringify(file)}\n`;
}

function dimensionsOf(dataset: Dataset, table: Table, language: FileLanguage): readonly [id: string, JsonStatDimension][] {
  const { names, about } = dataset;
  const named = dimensionNames(table.kind);
  const labelled = (codes: readonly string[], label: (code: string) => string) => ({
    index: codes,
    label: Object.fromEntries(codes.map((code) => [code, label(code)])),
  });
  const ids = table.variables.map(({ id }) => id);
  const own = [...ownCategories(names, table)].map(([id, options]) => [id, options[language].split("\n")] as const);
  const note = own.length === 0 ? {} : { note: Object.fromEntries(own) };
  const variable: JsonStatDimension = {
    label: named.variable[language],
    category: { ...labelled(ids, (id) => names.variable(id)[language]), ...note },
  };
  const year = about.closes.slice(0, 4);
  return [
    ["row", { label: dimensions.row[language], category: labelled(table.rows, (id) => names.row(id)[language]) }],
    ...(table.isSingle ? [] : [["variable", variable] as [string, JsonStatDimension]]),
    [
      "category",
      { label: named.category[language], category: labelled(table.categories, (one) => sharedCategory(names, table, one)[language]) },
    ],
    ["time", { label: dimensions.time[language], category: labelled([year], (code) => code) }],
  ];
}

// Writes a table in JSON-stat 2.0 (json-stat.org/format), one file per language.
import type { Dataset, FileLanguage, Names } from "./dataset.ts";
import { dimensionNames, ownCategories, sharedCategory } from "./names.ts";
import {
  contactOf,
  licence,
  licenceAddress,
  notesOf,
  noticeOf,
  seriesNotesOf,
  seriesSourceOf,
  sizeOf,
  sourceOf,
  titleOf,
  withNotice,
} from "./notes.ts";
import { measures } from "./observations.ts";
import { areYears } from "./periods.ts";
import type { Series } from "./series.ts";
import { isMissing, levelBreak, statusNames } from "./status.ts";
import type { Table } from "./tables.ts";
import { dimensions, measureNames, units } from "./words.ts";

interface JsonStatDimension {
  readonly label: string;
  readonly category: {
    readonly index: readonly string[];
    readonly label: Readonly<Record<string, string>>;
    readonly note?: Readonly<Record<string, readonly string[]>>;
    readonly unit?: Readonly<Record<string, { readonly label: string; readonly decimals: number }>>;
  };
}

/** A table of a release. */
export function jsonStatFile(dataset: Dataset, table: Table, language: FileLanguage): string {
  const { cube, names } = dataset;
  const of = { dataset, table, names, language };
  const { n, N } = sizeOf(dataset);
  return fileOf(of, {
    source: sourceOf(dataset, language),
    note: notesOf(dataset, language, [table.kind]),
    facts: { round: cube.round, release: cube.release, edition: cube.edition, n, N },
  });
}

/** The series over all rounds. `extension.rounds` says which release each period is from. */
export function seriesJsonStatFile(series: Series, language: FileLanguage): string {
  const { table, names, parts, newest: dataset } = series;
  const rounds = parts.map(({ period, dataset: { cube } }) => ({
    period,
    round: cube.round,
    release: cube.release,
    edition: cube.edition,
  }));
  const broken = parts.flatMap(({ breaks, period }) => (breaks ? [[period, [levelBreak[language]]] as const] : []));
  return fileOf(
    { dataset, table, names, language, periodNotes: Object.fromEntries(broken) },
    { source: seriesSourceOf(series, language), note: seriesNotesOf(series, language), facts: { rounds } },
  );
}

interface Contents {
  readonly dataset: Dataset;
  readonly table: Table;
  readonly names: Names;
  readonly language: FileLanguage;
  readonly periodNotes?: Readonly<Record<string, readonly string[]>>;
}

/**
 * A dataset with the dimensions row, variable (where there are several), category, time and measure. A missing value is null; a value whose status
 * is not normal has SDMX's code.
 */
function fileOf(
  of: Contents,
  { source, note, facts }: { readonly source: string; readonly note: readonly string[]; readonly facts: object },
): string {
  const { dataset, table, language } = of;
  const { cube } = dataset;
  const notice = noticeOf(dataset);
  const entries = dimensionsOf(of);
  // A normal value has no status.
  const values = table.observations.flatMap(({ status, ...one }) => measures.map((measure) => ({ status, value: one[measure] })));
  const marked = values.flatMap(({ status }, at) => (status === "A" ? [] : [[String(at), status] as const]));
  const labels = Object.fromEntries(marked.map(([, status]) => [status, statusNames[status][language]]));
  const file = {
    version: "2.0",
    class: "dataset",
    label: withNotice(dataset, language, titleOf(table, language)),
    source,
    ...(dataset.about.modified === null ? {} : { updated: dataset.about.modified }),
    note,
    link: { license: [{ type: "text/html", href: licenceAddress }] },
    // Two years are no time that a program could place.
    role: { ...(areYears(table.periods) ? { time: ["time"] } : {}), metric: ["measure"] },
    id: entries.map(([id]) => id),
    size: entries.map(([, dimension]) => dimension.category.index.length),
    dimension: Object.fromEntries(entries),
    value: values.map(({ value, status }) => (isMissing(status) ? null : value)),
    ...(marked.length === 0 ? {} : { status: Object.fromEntries(marked) }),
    extension: {
      ...(notice ? { notice: notice[language] } : {}),
      ...(marked.length === 0 ? {} : { status: { label: labels } }),
      table: table.id,
      ...facts,
      roundedTo: cube.base,
      officialStatistics: false,
      license: licence,
      contact: contactOf(dataset, language),
    },
  };
  return `${JSON.stringify(file)}\n`;
}

function dimensionsOf({ table, names, language, periodNotes = {} }: Contents): readonly [id: string, JsonStatDimension][] {
  const named = dimensionNames(table);
  const labelled = <Code extends string>(codes: readonly Code[], label: (code: Code) => string) => ({
    index: codes,
    label: Object.fromEntries(codes.map((code) => [code, label(code)])),
  });
  const noted = (notes: Readonly<Record<string, readonly string[]>>) => (Object.keys(notes).length === 0 ? {} : { note: notes });
  const unit = Object.fromEntries(measures.map((one) => [one, { label: units[language], decimals: 0 }]));
  const own = [...ownCategories(names, table)].map(([id, options]) => [id, options[language].split("\n")] as const);
  const variable: JsonStatDimension = {
    label: named.variable[language],
    category: { ...labelled(table.variables, (id) => names.variable(id)[language]), ...noted(Object.fromEntries(own)) },
  };
  return [
    ["row", { label: dimensions.row[language], category: labelled(table.rows, (id) => names.row(id)[language]) }],
    ...(table.isSingle ? [] : [["variable", variable] as [string, JsonStatDimension]]),
    [
      "category",
      { label: named.category[language], category: labelled(table.categories, (one) => sharedCategory(names, table, one)[language]) },
    ],
    ["time", { label: named.time[language], category: { ...labelled(table.periods, (code) => code), ...noted(periodNotes) } }],
    ["measure", { label: dimensions.measure[language], category: { ...labelled(measures, (one) => measureNames[one][language]), unit } }],
  ];
}

// Writes and reads CSV tables: one observation per line, with codes, names, period, status and source.
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import * as english from "../../core/terms/en.ts";
import * as swedish from "../../core/terms/sv.ts";
import { base, roundingErrorOf } from "../base.ts";
import type { Cell } from "../schema.ts";
import type { Bilingual, Dataset, FileLanguage } from "./dataset.ts";
import { csvText, missing, parseDelimited, separators } from "./delimited.ts";
import type { FormatCode } from "./messages.ts";
import { licence, noticeOf } from "./notes.ts";
import { measures, type Observation, observationsOf, panelObservations } from "./observations.ts";
import type { Series } from "./series.ts";
import { type FileStatus, isMissing, statuses } from "./status.ts";
import { shareClasses } from "./words.ts";

/** Column headings by content. Other people's scripts depend on them, so they never change. */
export const columns = {
  round: { sv: "matomgang", en: "round" },
  release: { sv: "publicering", en: "release" },
  row: { sv: "grupp", en: "group" },
  rowName: { sv: "gruppnamn", en: "group_name" },
  variable: { sv: "variabel", en: "variable" },
  variableName: { sv: "variabelnamn", en: "variable_name" },
  category: { sv: "kategori", en: "category" },
  categoryName: { sv: "kategorinamn", en: "category_name" },
  count: { sv: "antal", en: "count" },
  low: { sv: "antal_lagst", en: "count_low" },
  high: { sv: "antal_hogst", en: "count_high" },
  answered: { sv: "svarade_n", en: "answered_n" },
  asked: { sv: "tillfragade_N", en: "asked_N" },
  /** In the panel, whose counts may be classes. */
  className: { sv: "klassnamn", en: "class_name" },
  period: { sv: "period", en: "period" },
  status: { sv: "status", en: "status" },
  source: { sv: "kalla", en: "source" },
  notice: { sv: "markning", en: "notice" },
} as const satisfies Record<string, Bilingual>;

export type Column = keyof typeof columns;
const codes = ["round", "release", "row", "rowName", "variable", "variableName", "category", "categoryName"] as const;
const about = ["period", "status", "source", "notice"] as const;

/** The columns of a release or the series, and of a panel, whose groups have sizes of their own. */
export const columnOrders = {
  release: [...codes, "count", "low", "high", "answered", "asked", ...about],
  panel: [...codes, "count", "low", "high", "className", ...about],
} as const satisfies Record<string, readonly Column[]>;
export type TableKind = keyof typeof columnOrders;

/** RFC 4180 and UTF-8, as `csvText`; the status is SDMX's code. `cells` are all of the cube's, or those of one figure. */
export function csvFile(dataset: Dataset, language: FileLanguage, cells: readonly Cell[] = dataset.cube.cells): string {
  return tableText("release", language, linesOf(dataset, language, observationsOf(dataset, cells)));
}

/** The panel's table: of the whole panel, or of one row. */
export function panelCsvFile(dataset: Dataset, language: FileLanguage, row?: string): string {
  const observations = panelObservations(dataset).filter((one) => row === undefined || one.row === row);
  return tableText("panel", language, linesOf(dataset, language, observations));
}

/** The series over all rounds: each line has its own round's release, names and source. */
export function seriesCsvFile({ parts }: Series, language: FileLanguage): string {
  const lines = parts.flatMap(({ dataset, observations }) => linesOf(dataset, language, observations));
  return tableText("release", language, lines);
}

type Line = Readonly<Record<Column, string | number | null>>;

function tableText(kind: TableKind, language: FileLanguage, lines: readonly Line[]): string {
  const order = columnOrders[kind];
  const valuesOf = (line: Line) => order.map((column) => line[column] ?? missing[language]);
  return csvText([order.map((column) => columns[column][language]), ...lines.map(valuesOf)], language);
}

function linesOf(dataset: Dataset, language: FileLanguage, observations: readonly Observation[]): readonly Line[] {
  const { cube, names } = dataset;
  const sizes = new Map(cube.rows.map((row) => [row.id, row]));
  const constant = {
    round: cube.round,
    release: cube.release,
    source: sourceLine(dataset, language),
    notice: noticeOf(dataset)?.[language] ?? "",
  };
  return observations.map((one) => {
    const { row, variable, category, count } = one;
    return {
      ...constant,
      ...one,
      rowName: names.row(row)[language],
      variableName: names.variable(variable)[language],
      categoryName: names.category(variable, category)[language],
      className: category === "class" && count !== null ? (shareClasses[count]?.[language] ?? "") : "",
      answered: sizes.get(row)?.answered ?? 0,
      asked: sizes.get(row)?.asked ?? 0,
    };
  });
}

/** Source and status, so that a line copied out of the table is still documented. */
function sourceLine({ about: { system, publisher } }: Dataset, language: FileLanguage): string {
  return `${system[language]}, ${publisher[language]}. ${kindOfFigures[language]} ${licence}.`;
}

const kindOfFigures: Bilingual = {
  sv: `Självskattat, antal avrundade till ${swedish.multiplesOf(base)} (upp till ${swedish.inWords(roundingErrorOf(base))} mer eller mindre), inte officiell statistik.`,
  en: `Self-assessed, counts rounded to ${english.multiplesOf(base)} (up to ${english.inWords(roundingErrorOf(base))} more or less), not official statistics.`,
};

/** The observations of a table written by this module, of either kind and in either language. */
export function readCsv(text: string): Checked<readonly Observation[]> {
  const syntaxFault = (what: string) => refused(fault<FormatCode>("format-syntax", "", { format: "CSV", what }));
  const language = text.startsWith("\uFEFF") ? "sv" : "en";
  const [headings, ...records] = parseDelimited(text, separators[language]) ?? [];
  if (!headings) return syntaxFault(`not RFC 4180 with ${separators[language]}`);
  const isOf = (order: readonly Column[]) => order.map((column) => columns[column][language]).join() === headings.join();
  const order = Object.values(columnOrders).find(isOf) as readonly Column[] | undefined;
  if (!order) return syntaxFault("unexpected columns");
  const observations: Observation[] = [];
  for (const [line, record] of records.entries()) {
    const at = (column: Column): string => record[order.indexOf(column)] ?? "";
    const [count, low, high] = measures.map((column) => countIn(at(column), missing[language]));
    const status = statuses.find((one) => one === at("status"));
    if (count === undefined || low === undefined || high === undefined) return syntaxFault(`a count on line ${line + 2}`);
    if (!hasStatus(count, status)) return syntaxFault(`the status on line ${line + 2}`);
    const values = { count, low, high, status };
    observations.push({ row: at("row"), variable: at("variable"), category: at("category"), period: at("period"), ...values });
  }
  return accepted(observations);
}

/** Whether the status is one of a missing value exactly where the value is missing. */
function hasStatus(count: number | null, status: FileStatus | undefined): status is FileStatus {
  return status !== undefined && isMissing(status) === (count === null);
}

/** Parses a count: null for the sign of a withheld one, undefined for anything but a non-negative integer. */
export function countIn(text: string, withheldSign: string): number | null | undefined {
  if (text === withheldSign) return null;
  return /^(?:0|[1-9][0-9]*)$/.test(text) ? Number(text) : undefined;
}

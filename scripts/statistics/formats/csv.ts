// Writes and reads a release as one CSV table: one cell per line, with codes, names, count, n, N and source.
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import { responseRate } from "../cube/cube.ts";
import type { Cell } from "../schema.ts";
import type { Bilingual, Dataset, FileLanguage } from "./dataset.ts";
import { csvText, parseDelimited } from "./delimited.ts";
import type { FormatCode } from "./messages.ts";
import { licence, noticeOf, withheld } from "./notes.ts";
import { statusOf } from "./status.ts";

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
  answered: { sv: "svarade_n", en: "answered_n" },
  asked: { sv: "tillfragade_N", en: "asked_N" },
  status: { sv: "status", en: "status" },
  source: { sv: "kalla", en: "source" },
  notice: { sv: "markning", en: "notice" },
} as const satisfies Record<string, Bilingual>;

export type Column = keyof typeof columns;
export const columnOrder = Object.keys(columns) as readonly Column[];

/**
 * RFC 4180 with semicolons, UTF-8 with a byte order mark. A withheld count is `..`; the status is SDMX's code. `cells` are all of the
 * cube's, or those of one figure.
 */
export function csvFile(dataset: Dataset, language: FileLanguage, cells: readonly Cell[] = dataset.cube.cells): string {
  const { cube, names } = dataset;
  const sizes = new Map(cube.rows.map(({ id }) => [id, responseRate(cube, id)]));
  const panelVariables = new Set(cube.variables.flatMap(({ id, kind }) => (kind === "panel" ? [id] : [])));
  /** The denominator of a line's count: all respondents in the row, or in a panel the group itself (panel, joiners or leavers). */
  const answeredOf = ({ row, variable }: Cell): number =>
    panelVariables.has(variable)
      ? cells.reduce((sum, one) => sum + (one.row === row && one.variable === variable ? (one.count ?? 0) : 0), 0)
      : (sizes.get(row)?.n ?? 0);
  const constant = {
    round: cube.round,
    release: cube.release,
    source: sourceLine(dataset, language),
    notice: noticeOf(dataset)?.[language] ?? "",
  };
  const lines = cells.map((cell) => {
    const { row, variable, category, count } = cell;
    const values: Readonly<Record<Column, string | number>> = {
      ...constant,
      row,
      variable,
      category,
      rowName: names.row(row)[language],
      variableName: names.variable(variable)[language],
      categoryName: names.category(variable, category)[language],
      count: count ?? withheld,
      answered: answeredOf(cell),
      asked: sizes.get(row)?.N ?? 0,
      status: statusOf(dataset, { variable, count }),
    };
    return columnOrder.map((column) => values[column]);
  });
  return csvText([columnOrder.map((column) => columns[column][language]), ...lines]);
}

/** Source and status, so that a line taken out of the table is still documented. */
function sourceLine({ about }: Dataset, language: FileLanguage): string {
  return language === "sv"
    ? `${about.system.sv}, ${about.publisher.sv}. Självskattat, avrundat till femtal, inte officiell statistik. ${licence}.`
    : `${about.system.en}, ${about.publisher.en}. Self-assessed, rounded to multiples of five, not official statistics. ${licence}.`;
}

/** The cells of a table written by `csvFile`, in either language. */
export function readCsv(text: string): Checked<readonly Cell[]> {
  const syntaxFault = (what: string) => refused(fault<FormatCode>("format-syntax", "", { format: "CSV", what }));
  const [headings, ...records] = parseDelimited(text, ";") ?? [];
  if (!headings) return syntaxFault("not RFC 4180 with semicolons");
  const language = headings[0] === columns.round.en ? "en" : "sv";
  if (columnOrder.some((column, at) => headings[at] !== columns[column][language])) return syntaxFault("unexpected columns");
  const cells: Cell[] = [];
  for (const [line, record] of records.entries()) {
    const at = (column: Column): string => record[columnOrder.indexOf(column)] ?? "";
    const count = countIn(at("count"), withheld);
    if (count === undefined) return syntaxFault(`the count on line ${line + 2}`);
    cells.push({ row: at("row"), variable: at("variable"), category: at("category"), count });
  }
  return accepted(cells);
}

/** Parses a count: null for the sign of a withheld one, undefined for anything but a non-negative integer. */
export function countIn(text: string, withheldSign: string): number | null | undefined {
  if (text === withheldSign) return null;
  return /^(?:0|[1-9][0-9]*)$/.test(text) ? Number(text) : undefined;
}

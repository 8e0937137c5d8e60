// A workbook: sheets of cells with a few looks, lists to choose from, and formulas of our own.
import type { Language } from "../core/terms/languages.ts";

/** How a cell looks. `input`: room to write, kept as text so that a program does not make dates of it. */
export type Look = "text" | "title" | "head" | "quiet" | "input" | "date" | "number";

export interface Cell {
  readonly value: string | number;
  readonly look?: Look;
  /** `value` is a formula in English names, without the equals sign. */
  readonly isFormula?: true;
}

export interface Choice {
  /** One column of rows, from 1. */
  readonly column: number;
  readonly rows: readonly [first: number, last: number];
  /** Texts without commas, at most 255 characters together, or a range such as `Alternativ!$B$2:$E$2`. */
  readonly from: readonly string[] | string;
  /** Shown when something else is written. */
  readonly message: string;
}

export interface Sheet {
  /** At most 31 characters, none of []:*?/\ */
  readonly name: string;
  /** Width of each column, in characters: 130 together fit one page across. */
  readonly widths: readonly number[];
  /** Absent cells are null. */
  readonly rows: readonly (readonly (Cell | null)[])[];
  /** Rows at the top that stay in sight. */
  readonly frozen?: number;
  readonly choices?: readonly Choice[];
  readonly isHidden?: true;
}

export interface Workbook {
  readonly language: Language;
  readonly title: string;
  /** At the foot of every printed page. */
  readonly footer: string;
  readonly sheets: readonly Sheet[];
}

/** A, B … Z, AA … for 1, 2 … */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnName(rest) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

/** Makes a name that a sheet can have of any text. */
export function sheetName(text: string): string {
  const allowed = text.replaceAll(/[[\]:*?/\\]/g, " ");
  return allowed.slice(0, 31).trim();
}

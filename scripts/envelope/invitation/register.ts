// Decides how the register of those to invite is read: a CSV file with a column of ids, as a spreadsheet saves it.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import type { RegisterCode } from "../codes.ts";

const idPattern = /^[mra]-[0-9a-z]+$/;
/** More faults than a person reads: the rest are counted. */
const toldAtMost = 200;

/**
 * The ids of a CSV file (RFC 4180; comma, semicolon or tab, as spreadsheets in Sweden write it), in the file's order. The first row
 * names the columns; only `id` is read. Faults come all at once with the line of the file on which the row begins; beyond 200 they are
 * counted. Bytes are read as UTF-8 or UTF-16 by their mark, else as UTF-8 where they are that, else as Windows-1252.
 */
export function readRegister(bytes: string | Uint8Array, population: ReadonlySet<string>): Checked<readonly string[]> {
  const { rows, openQuote } = parseRows(typeof bytes === "string" ? bytes : decode(bytes));
  // Everything after an open quotation mark is one cell: what else could be said of it would be wrong.
  if (openQuote !== undefined) return refused(problem("register-quote", { row: openQuote }));
  const [heading, ...body] = rows;
  if (!heading || body.length === 0) return refused(problem("register-empty"));
  const column = heading.cells.map((name) => name.trim().toLowerCase()).indexOf("id");
  if (column < 0) return refused(problem("register-no-id-column"));
  const faults: Diagnostic<RegisterCode>[] = [];
  const firstRows = new Map<string, number>();
  for (const { cells, line: row } of body) {
    const id = cells[column]?.trim() ?? "";
    const first = firstRows.get(id);
    if (cells.length !== heading.cells.length)
      faults.push(problem("register-columns", { row, count: cells.length, needed: heading.cells.length }));
    else if (!idPattern.test(id)) faults.push(problem("register-id", { row }));
    else if (first !== undefined) faults.push(problem("register-duplicate", { row, id, first }));
    else if (!population.has(id)) faults.push(problem("register-not-in-population", { row, id }));
    if (first === undefined) firstRows.set(id, row);
  }
  const beyond = faults.length - toldAtMost;
  if (beyond > 0) faults.splice(toldAtMost, beyond, problem("register-more", { count: beyond }));
  return faults.length > 0 ? refused(...faults) : accepted([...firstRows.keys()]);
}

function problem(code: RegisterCode, values: Diagnostic["values"] = {}): Diagnostic<RegisterCode> {
  const line = values["row"];
  return { ...fault(code, "", values), ...(typeof line === "number" ? { line } : {}) };
}

/** As text: UTF-8 or UTF-16 by their mark, else UTF-8 where they are that, else Windows-1252. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

export interface Row {
  readonly cells: readonly string[];
  /** The line on which the row begins, from 1. */
  readonly line: number;
}

export interface Parsed {
  readonly rows: readonly Row[];
  /** The line of a quotation mark that nothing closes. */
  readonly openQuote?: number;
}

/** Rows of cells; empty lines are left out. A quotation mark counts at the start of a cell only, and is written twice inside. */
export function parseRows(withMark: string): Parsed {
  const text = withMark.replace(/^\uFEFF/, "");
  const separator = separatorOf(text);
  const rows: Row[] = [];
  let [cells, cell, line, rowLine]: [string[], string, number, number] = [[], "", 1, 1];
  let quoteLine: number | undefined;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== "")) rows.push({ cells, line: rowLine });
    [cells, cell] = [[], ""];
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const breaks = character === "\n" || (character === "\r" && text.charAt(at + 1) !== "\n");
    if (breaks) line += 1;
    if (quoteLine !== undefined) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoteLine = undefined;
    } else if (character === '"' && cell.trim() === "") [cell, quoteLine] = ["", line];
    else if (character === separator) {
      cells.push(cell);
      cell = "";
    } else if (breaks) {
      endRow();
      rowLine = line;
    } else if (character !== "\r") cell += character;
  }
  endRow();
  return { rows, ...(quoteLine === undefined ? {} : { openQuote: quoteLine }) };
}

/** The separator that the first row has; a comma where it has none. */
function separatorOf(text: string): string {
  const first = text.split(/\r|\n/).find((one) => one.trim() !== "") ?? "";
  return [";", "\t"].find((one) => first.includes(one)) ?? ",";
}

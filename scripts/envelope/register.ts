// Decides how the register of those to invite is read: a CSV file with a column of ids.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../diagnostic.ts";
import type { RegisterCode } from "./codes.ts";

const idPattern = /^[mra]-[0-9a-z]+$/;

/**
 * The ids in a CSV text (RFC 4180; comma or semicolon, as spreadsheets in Sweden write it), in the file's order. The first row
 * names the columns; only `id` is read. All faults at once, by row, counted as in the spreadsheet.
 */
export function readRegister(text: string, population: ReadonlySet<string>): Checked<readonly string[]> {
  const rows = parseRows(text.replace(/^\uFEFF/, ""));
  const [heading, ...body] = rows;
  if (!heading || body.length === 0) return refused(problem("register-empty"));
  const column = heading.map((name) => name.trim().toLowerCase()).indexOf("id");
  if (column < 0) return refused(problem("register-no-id-column"));
  const faults: Diagnostic<RegisterCode>[] = [];
  const ids = new Set<string>();
  body.forEach((cells, at) => {
    const row = at + 2;
    const id = cells[column]?.trim() ?? "";
    if (cells.length !== heading.length) faults.push(problem("register-columns", { row, count: cells.length, needed: heading.length }));
    else if (!idPattern.test(id)) faults.push(problem("register-id", { row }));
    else if (ids.has(id)) faults.push(problem("register-duplicate", { row, id }));
    else if (!population.has(id)) faults.push(problem("register-not-in-population", { row, id }));
    ids.add(id);
  });
  return faults.length > 0 ? refused(...faults) : accepted([...ids]);
}

function problem(code: RegisterCode, values: Diagnostic["values"] = {}): Diagnostic<RegisterCode> {
  return fault(code, "", values);
}

/** Rows of cells; empty lines are left out. A quotation mark inside a quoted cell is written twice. */
function parseRows(text: string): readonly (readonly string[])[] {
  const separator = (text.split(/\r?\n/, 1)[0] ?? "").includes(";") ? ";" : ",";
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], "", false];
  const endRow = (): void => {
    row.push(cell);
    if (row.some((one) => one.trim() !== "")) rows.push(row);
    [row, cell] = [[], ""];
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"' && quoted && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"') quoted = !quoted;
    else if (quoted) cell += character;
    else if (character === separator) {
      row.push(cell);
      cell = "";
    } else if (character === "\n") endRow();
    else if (character !== "\r") cell += character;
  }
  endRow();
  return rows;
}

// Reads the register of organisations to invite: a CSV file with a column of ids, as saved by a spreadsheet.
import { decodeText, parseCsv } from "../../core/csv.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import { isOrganisationId } from "../../core/organisation-types.ts";
import type { InvitationFault } from "./messages.ts";

/** More than anyone reads: the rest are only counted. */
const maxFaults = 200;

/**
 * The ids of a CSV file (RFC 4180; comma, semicolon or tab, as spreadsheets in Sweden write it), in the file's order. The first row
 * names the columns; only `id` is read. All faults are returned together, each with the line on which its row begins; those beyond 200
 * are only counted. Bytes are decoded by their byte order mark, else as UTF-8 if valid, else as Windows-1252.
 */
export function readRegister(bytes: string | Uint8Array, population: ReadonlySet<string>): Checked<readonly string[]> {
  const { rows, openQuote } = parseCsv(typeof bytes === "string" ? bytes : decodeText(bytes));
  // Everything after an unclosed quotation mark is one cell, so any other fault would be misleading.
  if (openQuote !== undefined) return refused(problem("register-quote", { row: openQuote }));
  const [heading, ...body] = rows;
  if (!heading || body.length === 0) return refused(problem("register-empty"));
  const column = heading.cells.map((name) => name.trim().toLowerCase()).indexOf("id");
  if (column < 0) return refused(problem("register-no-id-column"));
  const faults: Diagnostic<InvitationFault>[] = [];
  const firstRows = new Map<string, number>();
  for (const { cells, line: row } of body) {
    const id = cells[column]?.trim() ?? "";
    const first = firstRows.get(id);
    if (cells.length !== heading.cells.length)
      faults.push(problem("register-columns", { row, count: cells.length, needed: heading.cells.length }));
    else if (!isOrganisationId(id)) faults.push(problem("register-id", { row }));
    else if (first !== undefined) faults.push(problem("register-duplicate", { row, id, first }));
    else if (!population.has(id)) faults.push(problem("register-not-in-population", { row, id }));
    if (first === undefined) firstRows.set(id, row);
  }
  const beyond = faults.length - maxFaults;
  if (beyond > 0) faults.splice(maxFaults, beyond, problem("register-more", { count: beyond }));
  return faults.length > 0 ? refused(...faults) : accepted([...firstRows.keys()]);
}

function problem(code: InvitationFault, values: Diagnostic["values"] = {}): Diagnostic<InvitationFault> {
  const line = values["row"];
  return { ...fault(code, "", values), ...(typeof line === "number" ? { line } : {}) };
}

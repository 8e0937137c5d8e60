// Reads CSV as spreadsheets write it: RFC 4180 with comma, semicolon or tab.

/** Decodes by the byte order mark (UTF-8, UTF-16), else as UTF-8 where valid, else as Windows-1252: what spreadsheets save. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

interface CsvRow {
  readonly cells: readonly string[];
  /** The line on which the row begins, from 1. */
  readonly line: number;
}

export interface ParsedCsv {
  readonly rows: readonly CsvRow[];
  /** The line of a quotation mark that is never closed. */
  readonly openQuote?: number;
}

/** Rows of cells; empty lines are skipped. A quotation mark opens a quoted cell only at its start, and is doubled inside. */
export function parseCsv(withMark: string): ParsedCsv {
  const text = withMark.replace(/^\uFEFF/, "");
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
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

/** The separator used in the first row; a comma if it has none. */
function separatorOf(text: string): string {
  const first = text.split(/\r|\n/).find((one) => one.trim() !== "") ?? "";
  return [";", "\t"].find((one) => first.includes(one)) ?? ",";
}

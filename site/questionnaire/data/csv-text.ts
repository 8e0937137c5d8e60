/**
 * RFC 4180 with semicolons, CRLF and a byte order mark, like the site's other tables. Every cell is quoted, so that a program that splits
 * at commas cannot start a cell within a text, and no cell can begin a formula.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(cell).join(";")}\r\n`).join("")}`;
}

/** Prefixes what a spreadsheet would interpret as a formula with an apostrophe (OWASP, CSV Injection). */
function cell(value: string): string {
  const harmless = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n\0]/u.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}

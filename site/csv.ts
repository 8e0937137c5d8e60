// Decides how a table becomes a CSV file: RFC 4180 with semicolons, as Swedish spreadsheets expect.

/** UTF-8 with a byte order mark, so that å, ä and ö survive in a spreadsheet; CRLF after every line; quoted only where needed. */
export function csvText(lines: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${lines.map((line) => `${line.map((value) => quoted(String(value))).join(";")}\r\n`).join("")}`;
}

function quoted(value: string): string {
  return /[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

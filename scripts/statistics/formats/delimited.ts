// Decides how lines of values become text, and how such text is read: RFC 4180, with whatever separator a format has.

export type Line = readonly (string | number)[];

/** CRLF after every line; quoted only where needed: a separator, a quotation mark or a line break in the value. */
export function delimitedText(lines: readonly Line[], separator: ";" | ","): string {
  const quoted = (value: string) => (/["\r\n]/.test(value) || value.includes(separator) ? `"${value.replaceAll('"', '""')}"` : value);
  return lines.map((line) => `${line.map((value) => quoted(String(value))).join(separator)}\r\n`).join("");
}

/** With semicolons and a byte order mark, as Swedish spreadsheets expect: so å, ä and ö survive there. */
export function csvText(lines: readonly Line[]): string {
  return `\uFEFF${delimitedText(lines, ";")}`;
}

/**
 * Every record as a list of its values; null where the text breaks the rules: a quotation mark inside a plain value, something after
 * a closing one, a line that ends otherwise than with CRLF, records of different lengths.
 */
export function parseDelimited(text: string, separator: ";" | ","): readonly (readonly string[])[] | null {
  const body = text.replace(/^\uFEFF/, "");
  const value = separator === ";" ? /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/y : /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < body.length) {
    value.lastIndex = at;
    const found = value.exec(body);
    if (!found) return null;
    record.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    at += found[0].length;
    if (found[3] !== separator) {
      records.push(record);
      record = [];
    }
  }
  const width = records[0]?.length;
  return record.length === 0 && records.every((one) => one.length === width) ? records : null;
}

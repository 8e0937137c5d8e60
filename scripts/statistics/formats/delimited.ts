// Writes and strictly parses delimited text: RFC 4180, with a comma or a semicolon.

import type { FileLanguage } from "./dataset.ts";

type Line = readonly (string | number)[];

export const separators = { sv: ";", en: "," } as const;
const mark = { sv: "\uFEFF", en: "" } as const;
/** A missing value: the sign of Swedish tables, and what R and pandas take as missing. */
export const missing = { sv: "..", en: "NA" } as const;

/** Ends every line with CRLF, and quotes only values with a separator, a quotation mark or a line break. */
export function delimitedText(lines: readonly Line[], separator: ";" | ","): string {
  const quoted = (value: string) => (/["\r\n]/.test(value) || value.includes(separator) ? `"${value.replaceAll('"', '""')}"` : value);
  return lines.map((line) => `${line.map((value) => quoted(String(value))).join(separator)}\r\n`).join("");
}

/** In Swedish semicolons and a byte order mark, which Swedish spreadsheets need. In English commas alone, as programs expect. */
export function csvText(lines: readonly Line[], language: FileLanguage = "sv"): string {
  return `${mark[language]}${delimitedText(lines, separators[language])}`;
}

/**
 * Every record as a list of its values. Null where the text is malformed: a quotation mark in an unquoted value, text after a closing
 * one, a line that does not end with CRLF, records of different lengths.
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

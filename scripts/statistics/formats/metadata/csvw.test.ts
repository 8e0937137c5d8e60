import { describe, expect, it } from "vitest";
import { inventedCube, inventedDataset, withExactResponse } from "../../../testing/statistics/invented-dataset.ts";
import { csvFile } from "../csv.ts";
import type { FileLanguage } from "../dataset.ts";
import { parseDelimited } from "../delimited.ts";
import { notesOf } from "../notes.ts";
import { csvwFile } from "./csvw.ts";

interface Metadata {
  readonly "@context": readonly [string, { readonly "@language": string }];
  readonly url: string;
  readonly dialect: { readonly delimiter: ";" | ","; readonly header: boolean; readonly encoding: string };
  readonly tableSchema: {
    readonly columns: readonly {
      readonly name: string;
      readonly titles: string;
      readonly datatype: string | { readonly base: string };
      readonly null?: readonly string[];
      readonly required: boolean;
    }[];
    readonly primaryKey: readonly string[];
  };
}

const datatypes: Readonly<Record<string, RegExp>> = { nonNegativeInteger: /^\+?[0-9]+$/, string: /^/ };

/** A validator's faults of a table by its metadata (Model for Tabular Data, section 6.4; Metadata Vocabulary, 5.5–5.6, 6). */
function faultsOf(metadata: Metadata, csv: string): readonly string[] {
  const { columns, primaryKey } = metadata.tableSchema;
  const [header = [], ...records] = parseDelimited(csv, metadata.dialect.delimiter) ?? [];
  const faults: string[] = [];
  if (metadata["@context"][0] !== "http://www.w3.org/ns/csvw") faults.push("context");
  if (header.join("\n") !== columns.map(({ titles }) => titles).join("\n")) faults.push("titles");
  if (columns.some(({ name }) => !/^[A-Za-z0-9][A-Za-z0-9_.]*$/.test(name))) faults.push("name");
  const keys = new Set<string>();
  for (const [line, record] of records.entries()) {
    for (const [at, column] of columns.entries()) {
      const value = record[at] ?? "";
      const isNull = (column.null ?? [""]).includes(value);
      const base = typeof column.datatype === "string" ? column.datatype : column.datatype.base;
      if (isNull && column.required) faults.push(`required ${column.name} ${line}`);
      if (!isNull && !datatypes[base]?.test(value)) faults.push(`datatype ${column.name} ${line}`);
    }
    const key = primaryKey.map((name) => record[columns.findIndex((column) => column.name === name)]).join("\n");
    if (keys.has(key)) faults.push(`primary key ${line}`);
    keys.add(key);
  }
  return faults;
}

describe.each(["sv", "en"] as const)("the metadata of the table, %s", (language: FileLanguage) => {
  const dataset = inventedDataset({ cube: withExactResponse(inventedCube(true)) });
  const url = language === "sv" ? "tabell.csv" : "table.csv";
  const csv = csvFile(dataset, language);
  const metadata = JSON.parse(csvwFile(dataset, { url, language, kind: "release", notes: notesOf(dataset, language) }));

  it("describe the table: headings, types, nullable columns and primary key", () => {
    expect(faultsOf(metadata, csv)).toEqual([]);
    expect(metadata.url).toBe(url);
    expect(metadata.tableSchema.columns.filter((column: { null?: unknown }) => column.null)).toMatchObject([
      ...["count", "count_low", "count_high"].map((name) => ({
        name,
        null: [language === "sv" ? ".." : "NA"],
      })),
    ]);
  });

  it("state licence, publisher, language and every note", () => {
    expect(metadata["dc:license"]).toEqual({ "@id": "http://creativecommons.org/publicdomain/zero/1.0/" });
    expect(metadata["dc:description"]).toContain(
      language === "sv" ? "Övning – påhittade organisationer." : "Rehearsal – invented organisations.",
    );
    expect(metadata["dc:description"]).toContain(language === "sv" ? "inte officiell statistik" : "not official statistics");
    expect(metadata["@context"][1]).toEqual({ "@language": language });
  });

  it("do not fit a table with another heading, an invalid count, or a repeated line", () => {
    const [, first = ""] = csv.split("\r\n");
    const valuesOf = (text: string) => text.replaceAll(";", language === "sv" ? ";" : ",");
    expect(faultsOf(metadata, csv.replace(language === "sv" ? "antal" : "count", "x"))).toEqual(["titles"]);
    expect(faultsOf(metadata, csv.replace(valuesOf(";383;"), valuesOf(";383.5;")))).toEqual(["datatype count 0"]);
    expect(faultsOf(metadata, csv.replace(valuesOf(";383;267;383;"), valuesOf(";383;;383;")))).toEqual(["required answered_n 0"]);
    expect(faultsOf(metadata, `${csv}${first}\r\n`)).toEqual([`primary key ${csv.split("\r\n").length - 2}`]);
  });
});

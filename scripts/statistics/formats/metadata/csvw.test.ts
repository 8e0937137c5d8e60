import { csvParseRows, dsvFormat } from "d3";
import { describe, expect, it } from "vitest";
import { inventedCube, inventedDataset, withExactResponse } from "../../../testing/statistics/invented-dataset.ts";
import { csvFile } from "../csv.ts";
import type { FileLanguage } from "../dataset.ts";
import { notesOf } from "../notes.ts";
import { csvwFile } from "./csvw.ts";

interface Column {
  readonly name: string;
  readonly titles: string;
  readonly datatype: string | { readonly base: string };
  readonly null?: readonly string[];
}

describe.each(["sv", "en"] as const)("the metadata of the table, %s", (language: FileLanguage) => {
  const dataset = inventedDataset({ cube: withExactResponse(inventedCube(true)) });
  const url = language === "sv" ? "tabell.csv" : "table.csv";
  const csv = csvFile(dataset, language);
  const metadata = JSON.parse(csvwFile(dataset, { url, language, kind: "release", notes: notesOf(dataset, language) }));

  it("describe the table as another reader finds it: headings, numbers, nullable columns and primary key", () => {
    const [header = [], ...records] = language === "sv" ? dsvFormat(";").parseRows(csv.slice(1)) : csvParseRows(csv);
    const columns: readonly Column[] = metadata.tableSchema.columns;
    expect(metadata["@context"][0]).toBe("http://www.w3.org/ns/csvw");
    expect(metadata.url).toBe(url);
    expect(columns.map(({ titles }) => titles)).toEqual(header);
    expect(columns.filter(({ name }) => !/^[A-Za-z0-9][A-Za-z0-9_.]*$/.test(name))).toEqual([]);
    for (const [at, column] of columns.entries()) {
      const isCount = /^count|_n$|_N$/i.test(column.name);
      expect(JSON.stringify(column.datatype).includes("nonNegativeInteger"), column.name).toBe(isCount);
      const others = new Set(records.map((one) => one[at] ?? "").filter((value) => isCount && !/^[0-9]+$/.test(value)));
      expect([...others], column.name).toEqual(column.null ?? []);
    }
    const key = metadata.tableSchema.primaryKey.map((name: string) => columns.findIndex((column) => column.name === name));
    expect(new Set(records.map((one) => key.map((at: number) => one[at]).join("\n"))).size).toBe(records.length);
  });

  it("state licence, publisher, language and every note", () => {
    expect(metadata["dc:license"]).toEqual({ "@id": "http://creativecommons.org/publicdomain/zero/1.0/" });
    expect(metadata["dc:description"]).toContain(
      language === "sv" ? "Övning – påhittade organisationer." : "Rehearsal – invented organisations.",
    );
    expect(metadata["dc:description"]).toContain(language === "sv" ? "inte officiell statistik" : "not official statistics");
    expect(metadata["@context"][1]).toEqual({ "@language": language });
  });
});

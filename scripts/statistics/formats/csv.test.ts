import { dsvFormat } from "d3";
import { describe, expect, it } from "vitest";
import { inventedCube, inventedDataset, trying } from "../../testing/statistics/invented-dataset.ts";
import { columnOrder, columns, csvFile, readCsv } from "./csv.ts";
import { delimitedText, parseDelimited } from "./delimited.ts";

/** Parsed by an independent implementation. */
const rowsOf = (text: string): readonly (readonly string[])[] => dsvFormat(";").parseRows(text);

describe("the table of a release", () => {
  const dataset = inventedDataset({ cube: inventedCube(true) });
  const text = csvFile(dataset, "sv");
  const [headings = [], ...records] = rowsOf(text.slice(1));
  const at = (record: readonly string[], heading: string) => record[headings.indexOf(heading)];

  it("agrees with the cube, cell for cell, when parsed by another implementation", () => {
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(records.map((one) => [at(one, "grupp"), at(one, "variabel"), at(one, "kategori"), at(one, "antal")])).toEqual(
      dataset.cube.cells.map(({ row, variable, category, count }) => [row, variable, category, count === null ? ".." : String(count)]),
    );
  });

  it("preserves quotation marks, semicolons, line breaks and every letter in names", () => {
    const area = records.find((one) => at(one, "variabel") === "area-risk") ?? [];
    expect(at(area, "variabelnamn")).toBe(trying);
    const option = records.find((one) => at(one, "variabel") === "question-policy" && at(one, "kategori") === "1") ?? [];
    expect(at(option, "kategorinamn")).toBe(trying);
  });

  it("has n and N of the group, source, status, licence and the rehearsal's notice on every line", () => {
    const agency = records.find((one) => at(one, "grupp") === "type-agency") ?? [];
    expect([at(agency, "svarade_n"), at(agency, "tillfragade_N")]).toEqual(["60", "105"]);
    expect(records.every((one) => at(one, "markning") === "Övning – påhittade organisationer")).toBe(true);
    expect(records.every((one) => /femtal, inte officiell statistik\. CC0-1\.0\.$/.test(at(one, "kalla") ?? ""))).toBe(true);
    expect(csvFile(inventedDataset(), "sv")).not.toContain("Övning");
  });

  it("is the same table in English, with headings and names of its own", () => {
    const [english = [], ...lines] = rowsOf(csvFile(dataset, "en").slice(1));
    expect(english).toEqual(columnOrder.map((column) => columns[column].en));
    expect(lines).toHaveLength(records.length);
    expect(lines[0]).toContain("All organisations");
    expect(readCsv(csvFile(dataset, "en"))).toEqual(readCsv(text));
  });

  it("still has the columns of the first release, in their order", () => {
    const first = ["matomgang", "publicering", "grupp", "gruppnamn", "variabel", "variabelnamn", "kategori", "kategorinamn", "antal"];
    expect(headings.slice(0, first.length)).toEqual(first);
    expect(headings.at(-1)).toBe("markning");
  });

  it("is rejected when a column or a count is wrong", () => {
    expect(readCsv(text.replace("antal", "summa")).ok).toBe(false);
    expect(readCsv(text.replace(";265;", ";265,5;")).ok).toBe(false);
    expect(readCsv(text.replace(";265;", ";;")).ok).toBe(false);
  });
});

describe("delimited text", () => {
  it("round-trips with either separator", () => {
    const lines = [
      [trying, "a,b", "c;d", ""],
      ["\r\n", '"', "å", "5"],
    ];
    for (const separator of [";", ","] as const) expect(parseDelimited(delimitedText(lines, separator), separator)).toEqual(lines);
  });

  it("is rejected where it is malformed", () => {
    for (const text of ['a;b"c;d\r\n', '"a"b;c\r\n', "a;b\n", "a;b\r\nc\r\n", '"a;b\r\n', "a;b"])
      expect(parseDelimited(text, ";")).toBeNull();
  });
});

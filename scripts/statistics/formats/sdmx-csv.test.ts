import { csvParse } from "d3";
import { describe, expect, it } from "vitest";
import { inventedCube, inventedDataset } from "../../testing/statistics/invented-dataset.ts";
import { readSdmxCsv, sdmxCsvFile } from "./sdmx-csv.ts";

const dataset = inventedDataset({ cube: inventedCube(true) });
const text = sdmxCsvFile(dataset);
const lines = text.split("\r\n");

describe("an SDMX-CSV message", () => {
  it("begins with the columns of version 2.0, and identifies its structure by agency, id and version", () => {
    expect(lines[0]).toMatch(/^STRUCTURE\[\|\],STRUCTURE_ID,ACTION,ORG_GROUP,INDICATOR,CATEGORY,TIME_PERIOD,OBS_VALUE,OBS_STATUS,/);
    expect(lines[1]).toMatch(/^dataflow,PAHITT:INFOSAKTRAPPAN\(1\.0\.0\),I,all,respondent,answered,2026-05-29,265,A,omgang-1,r1,2026,/);
  });

  it("has one line per cell: A with a count, Q without one where suppressed, and nothing else", () => {
    const observations = lines.slice(1, 1 + dataset.cube.cells.length);
    expect(observations.map((line) => line.split(",").slice(3, 9).join())).toEqual(
      dataset.cube.cells.map(({ row, variable, category, count }) =>
        [row, variable, category, "2026-05-29", count ?? "", count === null ? "Q" : "A"].join(),
      ),
    );
    expect(observations.every((line) => line.includes("sv:Övning – påhittade organisationer|en:Rehearsal – invented organisations"))).toBe(
      true,
    );
  });

  it("has the attributes of the whole set on a last line without dimensions, in both languages", () => {
    const last = lines.at(-2) ?? "";
    expect(lines.at(-1)).toBe("");
    expect(last).toMatch(/^dataflow,PAHITT:INFOSAKTRAPPAN\(1\.0\.0\),I,,,,,,,omgang-1,r1,2026,/);
    for (const part of ["n = 265", "N = 380", "inte officiell statistik", "not official statistics", "CC0-1.0", "|en:Rehearsal"])
      expect(last).toContain(part);
    expect(lines).toHaveLength(dataset.cube.cells.length + 3);
  });

  it("agrees with the cube, cell for cell, when parsed by another implementation", () => {
    const read = csvParse(text).slice(0, -1);
    expect(read.map((line) => [line["ORG_GROUP"], line["INDICATOR"], line["CATEGORY"], line["OBS_VALUE"]])).toEqual(
      dataset.cube.cells.map(({ row, variable, category, count }) => [row, variable, category, String(count ?? "")]),
    );
  });

  it("has ids that SDMX allows", () => {
    const ids = dataset.cube.cells.flatMap(({ row, variable, category }) => [row, variable, category]);
    expect(ids.filter((id) => !/^[A-Za-z0-9_@$-]+$/.test(id))).toEqual([]);
  });

  it("is rejected when a status and its value disagree", () => {
    expect(readSdmxCsv(text.replace(",265,A,", ",265,Q,")).ok).toBe(false);
    expect(readSdmxCsv(text.replace(",,Q,", ",,A,")).ok).toBe(false);
    expect(readSdmxCsv(text.replace(",,Q,", ",5,Q,")).ok).toBe(false);
    expect(readSdmxCsv(text.replace("STRUCTURE_ID", "DATAFLOW")).ok).toBe(false);
    expect(readSdmxCsv(text.replace(",all,respondent,", ",,respondent,")).ok).toBe(false);
  });
});

import JSONstat from "jsonstat-toolkit";
import { describe, expect, it } from "vitest";
import { inventedCube, inventedDataset, trying, withExactResponse } from "../../testing/statistics/invented-dataset.ts";
import { jsonStatFile } from "./json-stat.ts";
import { readJsonStat } from "./reading/read-json-stat.ts";
import { tablesOf } from "./tables.ts";

const dataset = inventedDataset({ cube: withExactResponse(inventedCube(true)) });
const tables = tablesOf(dataset);
const tableOf = (file: string) => tables.find((one) => one.file === file) as (typeof tables)[number];

describe("a JSON-stat file, read by the format's own toolkit", () => {
  it("has names, roles, notes and facts in its own language", () => {
    const written = JSON.parse(jsonStatFile(dataset, tableOf("omraden"), "en")) as { readonly updated: string };
    const english = JSONstat(written);
    expect(english.Dimension("row").Category("type-agency").label).toBe("State agencies");
    expect(english.Dimension("time").role).toBe("time");
    expect(english.Dimension("measure").role).toBe("metric");
    expect(english.label).toMatch(/^Rehearsal – invented organisations: Number of organisations by group, area/);
    expect(written.updated).toBe("2026-11-20");
    expect(english.source).toBe("The Invented Agency, Infosäktrappan, round omgang-1, release r1");
    expect(english.extension).toMatchObject({
      n: 267,
      N: 383,
      officialStatistics: false,
      license: "CC0-1.0",
      notice: "Rehearsal – invented organisations",
    });
    const swedish = JSONstat(JSON.parse(jsonStatFile(dataset, tableOf("omraden"), "sv")));
    expect(swedish.Dimension("variable").Category("area-risk").label).toBe(trying);
    expect(swedish.note.join(" ")).toContain("Övning – påhittade organisationer");
    expect(swedish.note.join(" ")).toContain("inte officiell statistik");
  });

  it("describes each question's options", () => {
    const read = JSON.parse(jsonStatFile(dataset, tableOf("fragor-1"), "sv"));
    expect(read.dimension.variable.category.note["question-plan"]).toEqual(["alternativ 1: inte alls", "alternativ 2: ja"]);
  });
});

describe("our own reader of JSON-stat", () => {
  const file = JSON.parse(jsonStatFile(dataset, tableOf("niva"), "sv"));
  const codes = (change: object) => readJsonStat(JSON.stringify({ ...file, ...change })).diagnostics.map(({ code }) => code);

  it("reads other forms that the format allows: sparse values, index as an object", () => {
    const sparse = Object.fromEntries(file.value.flatMap((one: number | null, at: number) => (one === null ? [] : [[at, one]])));
    const index = Object.fromEntries(file.dimension.row.category.index.map((code: string, at: number) => [code, at]).reverse());
    const row = { ...file.dimension.row, category: { ...file.dimension.row.category, index } };
    const other = { ...file, value: sparse, dimension: { ...file.dimension, row } };
    expect(readJsonStat(JSON.stringify(other))).toEqual(readJsonStat(JSON.stringify(file)));
  });

  it("rejects a value that is missing without a status, withheld but present, or not a count, and a wrong size", () => {
    expect(codes({ status: {} })).toEqual(["format-syntax"]);
    expect(codes({ status: { ...file.status, 21: "Q" } })).toEqual(["format-syntax"]);
    expect(codes({ value: file.value.with(21, 49.5) })).toEqual(["format-syntax"]);
    expect(codes({ status: { ...file.status, 21: "X" } })).toEqual(["format-syntax"]);
    expect(codes({ status: { ...file.status, 22: "E" } })).toEqual(["format-syntax"]);
    expect(codes({ size: [4, 5, 1] })).toEqual(["format-syntax"]);
    expect(codes({ version: "1.3" })).toEqual(["format-syntax"]);
    expect(codes({ value: [...file.value, 5] })).toEqual(["format-syntax"]);
  });
});

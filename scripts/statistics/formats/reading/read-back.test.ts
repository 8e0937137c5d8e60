import { describe, expect, it } from "vitest";
import * as fc from "../../../testing/properties.ts";
import { inventedCube, inventedDataset, inventedPanel, inventedSeries } from "../../../testing/statistics/invented-dataset.ts";
import { base } from "../../base.ts";
import type { ProtectedCube } from "../../cube/cube.ts";
import type { Cube } from "../../schema.ts";
import { type DataFile, filesOf, formats, seriesFilesOf } from "../files.ts";
import { messages } from "../messages.ts";
import { observationsOf, panelObservations } from "../observations.ts";
import { panelTablesOf, tablesOf } from "../tables.ts";
import { differences, readAllBack, readBack } from "./read-back.ts";

const dataset = inventedDataset();
const files = filesOf(dataset);
const expected = observationsOf(dataset);
const codesOf = (changed: readonly DataFile[]) => readAllBack(expected, changed).diagnostics.map(({ code }) => code);

describe("the files of a release", () => {
  it("of the panel and of the series agree with them, in every format and language", () => {
    const withPanel = inventedDataset({ panel: inventedPanel });
    const own = filesOf(withPanel).filter(({ isPanel }) => isPanel);
    const read = readAllBack(panelObservations(withPanel), own);
    expect(read.diagnostics).toEqual([]);
    expect(read.ok && read.value.map(({ format, observations }) => [format, observations.length])).toEqual([
      ["csv", 16],
      ["csv", 16],
      ["px", 16],
      ["json-stat", 16],
      ["json-stat", 16],
    ]);
    const series = inventedSeries();
    const observations = series.parts.flatMap((one) => one.observations);
    const again = readAllBack(observations, seriesFilesOf(series));
    expect(again.diagnostics).toEqual([]);
    expect(again.ok && again.value.map(({ observations }) => observations.length)).toEqual([56, 56, 56, 56, 56]);
    // A panel is in no table of one year.
    expect(filesOf(withPanel).filter(({ isPanel }) => !isPanel)).toEqual(files);
    expect(readAllBack(panelObservations(withPanel), files).diagnostics.length).toBeGreaterThan(100);
  });

  it("are the same bytes every time, with distinct names", () => {
    expect(filesOf(inventedDataset())).toEqual(files);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    expect(files.every(({ name }) => /^[a-z0-9.-]+$/.test(name))).toBe(true);
  });

  it("have each observation in exactly one table", () => {
    const tables = tablesOf(dataset);
    expect(tables.map(({ id, file, rows, variables }) => [id, file, rows.length, variables.length])).toEqual([
      ["respondent", "svarande", 5, 1],
      ["level", "niva", 5, 1],
      ["area", "omraden", 5, 2],
      ["question-1", "fragor-1", 2, 2],
      ["question-2", "fragor-2", 2, 1],
    ]);
    expect(tables.flatMap(({ observations }) => observations)).toHaveLength(expected.length);
    expect(panelTablesOf(inventedDataset({ panel: inventedPanel })).map(({ id, file, periods }) => [id, file, periods])).toEqual([
      ["movement", "panel-rorelse", ["2025–2026"]],
      ["joiners", "panel-nya", ["2026"]],
      ["leavers", "panel-slutat", ["2025"]],
    ]);
  });

  it("cannot be made from an unprotected cube", () => {
    const plain: Cube = { ...dataset.cube };
    // @ts-expect-error: a Cube is not a ProtectedCube. If this compiles, the protection is gone.
    const never = (): unknown => filesOf({ ...dataset, cube: plain });
    expect(never).toBeTypeOf("function");
  });

  it("can represent any names and any counts", () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 400 });
    const counts = fc.array(fc.option(fc.integer({ min: 0, max: 9999 }).map((one) => one * base)), { minLength: 200, maxLength: 200 });
    fc.forAll(60, [text, counts, fc.boolean()], (name, values, rehearsal) => {
      const start = inventedCube(rehearsal);
      const cube = { ...start, cells: start.cells.map((cell, at) => ({ ...cell, count: values[at] ?? null })) } as ProtectedCube;
      const made = inventedDataset({ cube, name, email: "fragor@example.se" });
      const read = readAllBack(observationsOf(made), filesOf(made));
      expect(read.diagnostics).toEqual([]);
      if (read.ok)
        for (const { observations } of read.value) expect(observations).toMatchObject(observationsOf(made).map(({ count }) => ({ count })));
    });
  });
});

describe("a file that has been tampered with", () => {
  /** 50 municipalities that lack the most, which every format writes as this number. */
  const faults: Readonly<Record<string, readonly [from: string | RegExp, to: string]>> = {
    csv: [/([;,]level[;,][^;,]*[;,]lacks-4[;,][^;,]*[;,])50([;,])/, "$155$2"],
    px: ["50 47 54 ", "50 46 54 "],
    "json-stat": ["null,null,50,47,54,", "null,null,50,47,53,"],
  };

  it.each(Object.entries(faults))("is detected in %s", (format, [from, to]) => {
    const changed = files.map((file) => (file.format === format ? { ...file, text: file.text.replace(from, to) } : file));
    expect(changed.filter((file, at) => file.text !== files[at]?.text).length).toBeGreaterThan(0);
    expect(new Set(codesOf(changed))).toEqual(new Set(["format-cell-differs"]));
  });

  it("is detected when a small row is no longer marked as such, or another year is given", () => {
    const changed = (format: string, from: string | RegExp, to: string) =>
      new Set(codesOf(files.map((file) => (file.format === format ? { ...file, text: file.text.replace(from, to) } : file))));
    expect(changed("csv", /([;,]2026[;,])E([;,])/, "$1A$2")).toEqual(new Set(["format-cell-differs"]));
    expect(changed("json-stat", /"(\d+)":"E","\d+":"E","\d+":"E",/, "")).toEqual(new Set(["format-cell-differs"]));
    expect(changed("csv", /([;,])2026([;,]A[;,])/, "$12025$2")).toEqual(new Set(["format-cell-missing", "format-cell-unknown"]));
    expect(changed("px", /(CODES|VALUES|TIMEVAL)(\(.År.\)=.*?)2026/g, "$1$22025")).toEqual(
      new Set(["format-cell-missing", "format-cell-unknown"]),
    );
  });

  it("is detected when a withheld count is filled in, and when counts are left out", () => {
    const [px] = files.filter(({ name }) => name === "niva.px");
    const filled = { ...px, text: px?.text.replace('".."', "5") } as DataFile;
    expect(codesOf(files.map((file) => (file === px ? filled : file)))).toEqual(["format-cell-differs"]);
    const fewer = { ...px, text: px?.text.replace(/^50 47 54 .*\n/m, "") } as DataFile;
    expect(codesOf(files.map((file) => (file === px ? fewer : file)))).toEqual(["format-syntax"]);
    expect(codesOf(files.filter((file) => file !== px)).every((code) => code === "format-cell-missing")).toBe(true);
  });

  it("is detected when a cell is repeated or does not belong to the cube", () => {
    const [one] = expected;
    if (!one) throw new Error("the invented cube has cells");
    expect(differences(expected, [...expected, one], "CSV").map(({ code }) => code)).toEqual(["format-cell-repeated"]);
    expect(differences(expected, [...expected, { ...one, row: "x" }], "CSV").map(({ code }) => code)).toEqual(["format-cell-unknown"]);
  });

  it.each(formats.filter((format) => format !== "csvw"))("is rejected in %s when truncated, with a message", (format) => {
    const text = files.find((file) => file.format === format)?.text ?? "";
    const read = readBack(format, text.slice(0, -20));
    expect(read.ok).toBe(false);
    expect(read.diagnostics.every(({ code }) => code in messages)).toBe(true);
  });
});

import { expect, test } from "vitest";
import { inventedInput } from "../../testing/report/invented-input.ts";
import { assembleReport } from "../assemble.ts";
import type { ReportFigure, ReportTable } from "../output/nodes.ts";
import { assembleShort } from "../short-report.ts";
import { answersNote } from "./wording.ts";

const blocks = [assembleReport(inventedInput), assembleShort(inventedInput, "kommuner")].flatMap(
  (report) => report?.sections.flatMap((one) => one.blocks) ?? [],
);

test("each bar has the counts of its share", () => {
  const bars = blocks.filter((one): one is ReportFigure => one.type === "reportFigure").flatMap((one) => one.bars);
  expect(bars.length).toBeGreaterThan(6);
  for (const { value } of bars) expect(value).toMatch(/^\d+ % \(\d+ av \d+\)$/);
});

test("each table of shares has the counts behind them below it", () => {
  const tables = blocks.filter((one): one is ReportTable => one.type === "reportTable" && one.columns.some(({ title }) => /%/.test(title)));
  expect(tables.length).toBeGreaterThan(4);
  for (const { caption, note } of tables)
    expect(note, caption).toMatch(/Så många svarade, i avrundade tal: .*(kommuner 175|myndigheter 130)/);
});

test("a withheld group has no number in the note", () => {
  const { cube } = inventedInput.now;
  const cells = cube.cells.map((one) => (one.row === "type-region" ? { ...one, count: null } : one));
  const input = { ...inventedInput, now: { ...inventedInput.now, cube: { ...cube, cells } as typeof cube } };
  expect(answersNote(input, ["type-region", "type-municipality"])).toBe("Så många svarade, i avrundade tal: kommuner 175.");
  expect(answersNote(input, ["type-region"])).toBe("");
});

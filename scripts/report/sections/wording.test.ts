import { expect, test } from "vitest";
import { inventedInput } from "../../testing/report/invented-input.ts";
import { assembleReport } from "../assemble.ts";
import type { ReportFigure, ReportTable } from "../output/nodes.ts";
import { assembleShort } from "../short-report.ts";
import { countText, intervalNote } from "./wording.ts";

const blocks = [assembleReport(inventedInput), assembleShort(inventedInput, "kommuner")].flatMap(
  (report) => report?.sections.flatMap((one) => one.blocks) ?? [],
);

test("each bar has the exact number behind its share", () => {
  const bars = blocks.filter((one): one is ReportFigure => one.type === "reportFigure").flatMap((one) => one.bars);
  expect(bars.length).toBeGreaterThan(6);
  for (const { value } of bars) expect(value).toMatch(/^\d+ % \((?:\d+ av \d+|\d+ svar)\)$|^\d+–\d+ % \(\d+ svar\)$/);
});

test("each table of shares has the counts behind them below it", () => {
  const tables = blocks.filter(
    (one): one is ReportTable => one.type === "reportTable" && one.columns.some(({ title, group }) => /%/.test(`${title} ${group ?? ""}`)),
  );
  expect(tables.length).toBeGreaterThan(2);
  for (const { caption, note } of tables) expect(note, caption).toMatch(/Så många svarade: .*(kommuner 175|myndigheter 130)/);
});

test("counts in the tables of a small group are intervals, and the note says why", () => {
  expect(countText(inventedInput, "type-region", 5)).toBe("1–9");
  expect(countText(inventedInput, "type-region", 20)).toBe("16–20");
  expect(countText(inventedInput, "type-municipality", 5)).toBe("5");
  expect(intervalNote(inventedInput, ["type-municipality"])).toBe("");
  expect(intervalNote(inventedInput, ["type-municipality", "type-region"])).toContain("Där färre än 50 har svarat står ett spann");
});

import { expect, test } from "vitest";
import { runOf } from "../../statistics/cube/cube.ts";
import { inventedInput } from "../../testing/report/invented-input.ts";
import { assembleReport } from "../assemble.ts";
import type { ReportFigure, ReportTable } from "../output/nodes.ts";
import { countText, intervalNote } from "./wording.ts";

const blocks = assembleReport(inventedInput).sections.flatMap((one) => one.blocks);

test("each bar has the exact number behind its share", () => {
  const bars = blocks.filter((one): one is ReportFigure => one.type === "reportFigure").flatMap((one) => one.bars);
  expect(bars.length).toBeGreaterThan(6);
  for (const { value } of bars) expect(value).toMatch(/^\d+ % \((?:\d+ av \d+|\d+ svar)\)$|^\d+–\d+ av \d+ svar$/);
});

test("each table of shares has the counts behind them below it", () => {
  const tables = blocks.filter(
    (one): one is ReportTable => one.type === "reportTable" && one.columns.some(({ title, group }) => /%/.test(`${title} ${group ?? ""}`)),
  );
  expect(tables.length).toBeGreaterThan(2);
  for (const { caption, note } of tables) expect(note, caption).toMatch(/Så många svarade: .*(kommuner 175|myndigheter 130)/);
});

test("counts in the tables of a small group are intervals, as where none or all may be meant, and the note says why", () => {
  const under = (row: string, category = "0") => {
    const found = runOf(inventedInput.now.cube, row, { variable: "level", categories: [category] });
    return found && countText(found);
  };
  expect(under("type-region")).toMatch(/^\d+–\d+$/);
  expect(under("type-municipality")).toBe("80");
  const counted = { count: 0, counts: { low: 0, high: 4 }, rest: { low: 171, high: 175 } };
  expect(countText({ ...counted, n: 175 })).toBe("0–4");
  expect(intervalNote([["Kommuner", "80"]])).toBe("");
  expect(intervalNote([["Kommuner", "0–4"]])).toContain("Ett spann står där färre än 100 har svarat");
});

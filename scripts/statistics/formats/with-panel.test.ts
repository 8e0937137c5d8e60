import { expect, it } from "vitest";
import { inventedDataset } from "../../testing/statistics/invented-dataset.ts";
import type { ProtectedPanel } from "../panel/panel.ts";
import { panelRows } from "../panel/panel.ts";
import { levelCategories } from "../plan/plan.ts";
import { panelVariables } from "../schema.ts";
import { csvFile } from "./csv.ts";
import { parseDelimited } from "./delimited.ts";
import { filesOf } from "./files.ts";
import { readAllBack } from "./reading/read-back.ts";
import { withPanel } from "./with-panel.ts";

/** Agencies are withheld; the numbers need only round-trip. */
const panel = {
  floor: 15,
  cells: panelRows.flatMap((row, place) =>
    panelVariables.flatMap((variable, at) =>
      levelCategories.map((category, level) => ({ row, variable, category, count: place === 1 ? null : 5 * (at + level) })),
    ),
  ),
} as unknown as ProtectedPanel;

it("a panel is in every format, cell for cell, in a table of its own", () => {
  const dataset = inventedDataset();
  const cube = withPanel(dataset.cube, panel);
  const files = filesOf({ ...dataset, cube });
  expect(readAllBack(cube, files).diagnostics).toEqual([]);
  expect(readAllBack(cube, filesOf(dataset)).diagnostics.map(({ code }) => code)).toContain("format-cell-missing");
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(["panel.px", "panel.sv.json", "panel.en.json"]));
  expect(withPanel(dataset.cube, null)).toBe(dataset.cube);
});

it("a line of the panel gives its own denominator: those who stayed, joined or left, not all respondents", () => {
  const dataset = inventedDataset();
  const [headings = [], ...lines] = parseDelimited(csvFile({ ...dataset, cube: withPanel(dataset.cube, panel) }, "en"), ";") ?? [];
  const at = (line: readonly string[], column: string): string => line[headings.indexOf(column)] ?? "";
  const groups = Map.groupBy(
    lines.filter((line) => at(line, "group") === "type-municipality" && panelVariables.some((one) => one === at(line, "variable"))),
    (line) => at(line, "variable"),
  );
  expect([...groups.keys()]).toEqual([...panelVariables]);
  for (const own of groups.values()) {
    const sum = own.reduce((all, line) => all + Number(at(line, "count")), 0);
    expect(new Set(own.map((line) => at(line, "answered_n")))).toEqual(new Set([String(sum)]));
  }
  expect(new Set([...groups.values()].map(([line]) => at(line ?? [], "answered_n"))).size).toBeGreaterThan(1);
});

it("the first observation after a break is marked, for the variables that break only", () => {
  const dataset = inventedDataset();
  const [plain, broken] = [dataset, { ...dataset, breaks: new Set(["level"]) }].map(
    (one) => filesOf(one).find(({ format }) => format === "sdmx-csv")?.text ?? "",
  );
  const lines = (text: string, status: string) => text.split("\r\n").filter((line) => line.includes(`,${status},`));
  expect(lines(plain ?? "", "B")).toEqual([]);
  expect(lines(broken ?? "", "B").length).toBeGreaterThan(5);
  expect(lines(broken ?? "", "B").every((line) => line.includes(",level,"))).toBe(true);
  expect(lines(broken ?? "", "A").some((line) => line.includes(",level,"))).toBe(false);
  expect(broken).toContain("Tidsserien för nivån bryts här");
});

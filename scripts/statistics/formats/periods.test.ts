import { expect, it } from "vitest";
import { inventedDataset, inventedPanel } from "../../testing/statistics/invented-dataset.ts";
import { filesOf, seriesFilesOf } from "./files.ts";
import { periodOf, periodsOfRounds } from "./periods.ts";
import { readAllBack } from "./reading/read-back.ts";
import { seriesOf } from "./series.ts";

const [then, now] = [
  { round: "omgang-0", opens: "2025-10-01", closes: "2026-01-30" },
  { round: "omgang-1", opens: "2027-03-01", closes: "2027-05-28" },
];

it("a round's observations have the year in which its answers ended, leavers the earlier round's, and movement both", () => {
  expect(["respondent", "level", "area-risk", "joiners"].map((variable) => periodOf(variable, now, then))).toEqual(Array(4).fill("2027"));
  expect(periodOf("leavers", now, then)).toBe("2026");
  expect(periodOf("movement", now, then)).toBe("2026–2027");
});

it("every format takes the period from there: no file of a release has another year, and only the panel's have the earlier", () => {
  const files = filesOf(inventedDataset({ panel: inventedPanel })).filter(({ format }) => format !== "csvw");
  const isEarlier = (text: string) => /TIMEVAL\("År"\)=TLIST\(A1\),"2025"|"time":\{[^}]*"index":\["2025"\]|[;,]2025[;,]/.test(text);
  const earlier = files.filter(({ text }) => isEarlier(text)).map(({ name }) => name);
  expect(earlier.toSorted()).toEqual(["panel-slutat.en.json", "panel-slutat.px", "panel-slutat.sv.json", "panel.en.csv", "panel.sv.csv"]);
});

it("two rounds of the same year keep their ids in the series, which then has no years", () => {
  expect(periodsOfRounds([then, now])).toEqual(["2026", "2027"]);
  expect(periodsOfRounds([then, { ...now, closes: "2026-12-01" }])).toEqual(["omgang-0", "omgang-1"]);
  const dataset = inventedDataset();
  const before = { ...dataset, cube: { ...dataset.cube, round: "omgang-0" } as typeof dataset.cube };
  const series = seriesOf([before, dataset].map((one) => ({ dataset: one, continues: true })));
  const files = series ? seriesFilesOf(series) : [];
  expect(files.find(({ format }) => format === "px")?.text).not.toContain("TIMEVAL");
  const expected = series?.parts.flatMap(({ observations }) => observations) ?? [];
  expect(new Set(expected.map(({ period }) => period))).toEqual(new Set(["omgang-0", "omgang-1"]));
  expect(readAllBack(expected, files).diagnostics).toEqual([]);
});

import { expect, test } from "vitest";
import { inventedCube, withoutRegions } from "../../testing/report/invented.ts";
import { inventedInput, inventedTypes } from "../../testing/report/invented-input.ts";
import { inventedSmall } from "../../testing/report/invented-small.ts";
import { assembleReport } from "../assemble.ts";
import { reportMarkdown } from "../output/to-markdown.ts";
import { levelFigure, levelTable, nationalRows } from "./levels.ts";

const types = ["type-municipality", "type-region", "type-agency"];

test("regions' levels are shown together with a sign of their own, never that of withheld numbers", () => {
  const { rows, note } = levelTable(inventedInput, types);
  expect(rows[1]).toEqual(["Regioner", "20", "1–9", "ihop", "ihop", "ihop", "ihop", "11–19"]);
  expect(rows.flat()).not.toContain("..");
  expect(note).toContain("”ihop” betyder");
  expect(note).toContain("Ett spann står där färre än 100 har svarat");
  expect(note).not.toContain("för liten");
});

test("a table of regions alone has no empty columns", () => {
  const { columns, rows } = levelTable(inventedInput, ["type-region"]);
  expect(columns.map(({ title }) => title)).toEqual(["Grupp", "Antal svar", "Under 1", "1–4"]);
  expect(rows).toEqual([["Regioner", "20", "1–9", "11–19"]]);
});

test("withheld regions are called too small, not shown together", () => {
  const cube = inventedCube(inventedTypes);
  const cells = cube.cells.map((one) => (one.row === "type-region" && one.variable === "level" ? { ...one, count: null } : one));
  const { rows, note } = levelTable({ ...inventedInput, now: { ...inventedInput.now, cube: { ...cube, cells } as typeof cube } }, types);
  expect(rows[1]?.[1]).toBe("20");
  expect(rows[1]?.slice(2).every((cell) => cell === "..")).toBe(true);
  expect(note).toContain("för liten");
  expect(note).not.toContain("ihop");
});

test("a group by size is treated as regions are: its levels are shown together, and the note is about the group", () => {
  const { columns, rows, note } = levelTable(inventedSmall(), ["municipality-size-0-9999"]);
  expect(columns.map(({ title }) => title)).toEqual(["Grupp", "Antal svar", "Under 1", "1–4"]);
  expect(rows).toEqual([[expect.stringMatching(/^Kommuner med /), "46", "37–44", "2–9"]]);
  expect(note).toContain("Nivå 1–4 visas som ett tal");
  expect(note).toContain("gruppen är liten");
  expect(note).not.toContain("Region");
});

test("a zero is shown as what it may be, and a note says why, only where there is one", () => {
  expect(levelTable(inventedInput, ["type-municipality"]).note ?? "").not.toContain("spann");
  const cube = inventedCube({ ...inventedTypes, "type-municipality": { answered: 175, silent: 115, levels: [20, 15, 0, 0, 0] } });
  expect(levelTable({ ...inventedInput, now: { ...inventedInput.now, cube } }, ["type-municipality"])).toMatchObject({
    rows: [["Kommuner", "175", "100", "75", "0–4", "0–4", "0–4", "75"]],
    note: expect.stringContaining("Ett spann står där"),
  });
});

test("where too few regions answered, the other types stand for all and are named; the report says why", () => {
  const cube = withoutRegions(inventedCube({ ...inventedTypes, "type-region": { answered: 5, silent: 15, levels: [1, 0, 0, 0, 0] } }));
  const input = { ...inventedInput, now: { ...inventedInput.now, cube } };
  const { rows, note } = levelTable(input, nationalRows(input));
  expect(rows.at(-1)?.slice(0, 3)).toEqual(["Kommuner och statliga myndigheter", "305", "130"]);
  const why =
    "För få regioner har svarat för att redovisas. Därför står kommuner och myndigheter tillsammans där alla organisationer annars";
  expect(note).toContain(why);
  const text = reportMarkdown(assembleReport(input)).replaceAll("\u00a0", " ");
  expect(text).toContain(why);
  expect(text).toContain(
    "Too few regions answered to be shown, so municipalities and state agencies together stand in for all organisations.",
  );
  expect(text).toContain("| Kommuner och statliga myndigheter | 43 % (305 svar)");
  expect(nationalRows(inventedInput).at(-1)).toBe("all");
  expect(reportMarkdown(assembleReport(inventedInput))).not.toContain("tillsammans där alla");
});

test("a bar of a small group goes from its lowest to its highest possible share, and has no share", () => {
  const { bars, note } = levelFigure(inventedInput, { rows: types, caption: "x" });
  expect(bars.map(({ value }) => value)).toEqual(["46 % (175 svar)", "1–9 av 20 svar", "38 % (130 svar)"]);
  expect(bars.map(({ share, between }) => [share === null, between])).toEqual([
    [false, null],
    [true, { low: 0.05, high: 0.45 }],
    [false, null],
  ]);
  expect(note).toContain("En ljusare stapel visar ett spann");
});

import JSONstat from "jsonstat-toolkit";
import { describe, expect, it } from "vitest";
import { inventedDataset } from "../../testing/statistics/invented-dataset.ts";
import { readCsv } from "./csv.ts";
import { type Dataset, tablesOf } from "./dataset.ts";
import { parseDelimited } from "./delimited.ts";
import { type Format, filesOf } from "./files.ts";
import { parsePx } from "./reading/read-px.ts";
import { fileFaults } from "./reading/verified-files.ts";

const plain = inventedDataset({ name: "ett namn" });
const broken: Dataset = { ...plain, breaks: new Set(["level", "area-risk", "question-plan"]) };
const estimated: Dataset = { ...plain, isEstimated: true };
const expected: readonly (readonly [string, Dataset, (variable: string) => string])[] = [
  ["nothing breaks", plain, () => "A"],
  ["some variables break", broken, (variable) => (broken.breaks?.has(variable) ? "B" : "A")],
  ["the figures are estimates", estimated, () => "E"],
];

const textOf = (dataset: Dataset, format: Format, name?: string) =>
  filesOf(dataset).find((file) => file.format === format && (name === undefined || file.name === name))?.text ?? "";
const px = (dataset: Dataset, name: string) => {
  const parsed = parsePx(textOf(dataset, "px", name));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.value.keywords;
};

/** Records by heading, whatever the order of the columns. */
function columnsIn(text: string, separator: ";" | ","): readonly Readonly<Record<string, string>>[] {
  const [headings = [], ...records] = parseDelimited(text, separator) ?? [];
  return records.map((record) => Object.fromEntries(headings.map((heading, at) => [heading, record[at] ?? ""])));
}

describe.each(expected)("where %s", (_, dataset, statusOf) => {
  const statuses = dataset.cube.cells.map(({ variable, count }) => (count === null ? "Q" : statusOf(variable)));

  it("every line of SDMX-CSV and of the CSV table has its status", () => {
    const sdmx = columnsIn(textOf(dataset, "sdmx-csv"), ",").filter((line) => line["ORG_GROUP"] !== "");
    expect(sdmx.map((line) => line["OBS_STATUS"])).toEqual(statuses);
    for (const name of ["tabell.csv", "table.csv"])
      expect(columnsIn(textOf(dataset, "csv", name), ";").map((line) => line["status"])).toEqual(statuses);
  });

  it("JSON-stat has every status but normal, with its name", () => {
    const json = filesOf(dataset).filter(({ format, language }) => format === "json-stat" && language === "sv");
    expect(json).toHaveLength(tablesOf(dataset.cube).length);
    tablesOf(dataset.cube).forEach((table, at) => {
      const text = JSON.parse(json[at]?.text ?? "");
      const read = JSONstat(text);
      for (const row of table.rows)
        for (const { id: variable } of table.variables)
          for (const category of table.categories) {
            const { value, status } = read.Data({ row, ...(table.isSingle ? {} : { variable }), category, time: "2026" });
            const own = value === null ? ".." : statusOf(variable);
            expect(status ?? "A").toBe(own);
            if (own !== "A") expect(text.extension.status.label[own]).toMatch(/^[a-zåäö]/);
          }
    });
  });

  it("the files still agree with the cube when read back", () => {
    expect(fileFaults(dataset.cube, filesOf(dataset)).filter(({ code }) => code.startsWith("format-"))).toEqual([]);
    expect(readCsv(textOf(dataset, "csv")).ok).toBe(true);
  });
});

it("PX has a mandatory note for each variable that breaks, in both languages, and none for the others", () => {
  const notes = (dataset: Dataset, name: string) => [...px(dataset, name).keys()].filter((key) => key.startsWith("VALUENOTEX"));
  expect(notes(broken, "omraden.px")).toEqual(['VALUENOTEX("Område","ett namn")', 'VALUENOTEX[en]("Area","ett namn")']);
  expect(px(broken, "omraden.px").get('VALUENOTEX("Område","ett namn")')?.join("")).toContain("Tidsserien bryts här");
  expect([...notes(broken, "niva.px"), ...notes(plain, "omraden.px")]).toEqual([]);
});

it("the notes mention a break of the level, breaks of others and estimates only where there are any", () => {
  const note = (dataset: Dataset) => px(dataset, "niva.px").get("NOTEX[en]")?.join("") ?? "";
  expect(note(plain)).not.toMatch(/break|estimated/);
  expect(note({ ...plain, breaks: new Set(["level"]) })).toContain("The series of the level breaks here");
  expect(note({ ...plain, breaks: new Set(["level"]) })).not.toContain("other variables");
  expect(note(broken)).toContain("The series of other variables break here too");
  expect(note(estimated)).toContain("counted by a later edition’s rules");
});

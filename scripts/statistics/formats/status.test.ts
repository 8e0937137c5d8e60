import { describe, expect, it } from "vitest";
import { inventedCube, inventedDataset, inventedPanel, withExactResponse } from "../../testing/statistics/invented-dataset.ts";
import { readCsv } from "./csv.ts";
import type { Dataset } from "./dataset.ts";
import { parseDelimited } from "./delimited.ts";
import { type Format, filesOf } from "./files.ts";
import { observationsOf } from "./observations.ts";
import { parsePx } from "./reading/read-px.ts";
import { fileFaults } from "./reading/verified-files.ts";
import { releaseReadme } from "./readme.ts";

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
function columnsIn(text: string): readonly Readonly<Record<string, string>>[] {
  const [headings = [], ...records] = parseDelimited(text, text.startsWith("\uFEFF") ? ";" : ",") ?? [];
  return records.map((record) => Object.fromEntries(headings.map((heading, at) => [heading, record[at] ?? ""])));
}

describe.each(expected)("where %s", (_, dataset, statusOf) => {
  const isSmall = (row: string) => row !== "all" && row !== "type-municipality";
  const expectedOf = ({ row, variable, count }: { readonly row: string; readonly variable: string; readonly count: number | null }) =>
    count === null ? "Q" : isSmall(row) ? "E" : statusOf(variable);
  const statuses = dataset.cube.cells.filter(({ variable }) => variable !== "respondent").map(expectedOf);

  it("every line of the CSV table has its status", () => {
    for (const [name, variable] of Object.entries({ "tabell.csv": "variabel", "table.csv": "variable" })) {
      const lines = columnsIn(textOf(dataset, "csv", name)).filter((line) => line[variable] !== "respondent");
      expect(lines.map((line) => line["status"])).toEqual(statuses);
    }
  });

  it("the files still agree with the cube when read back", () => {
    expect(fileFaults(dataset, filesOf(dataset)).filter(({ code }) => code.startsWith("format-"))).toEqual([]);
    expect(readCsv(textOf(dataset, "csv")).ok).toBe(true);
  });
});

it("PX has a mandatory note for each variable that breaks, in both languages, and none for the others", () => {
  const notes = (dataset: Dataset, name: string) =>
    [...px(dataset, name).keys()].filter((key) => /^VALUENOTEX.*\("(?:Område|Area)"/.test(key));
  expect(notes(broken, "omraden.px")).toEqual(['VALUENOTEX("Område","ett namn")', 'VALUENOTEX[en]("Area","ett namn")']);
  expect(px(broken, "omraden.px").get('VALUENOTEX("Område","ett namn")')?.join("")).toContain("Tidsserien bryts här");
  expect([...notes(broken, "niva.px"), ...notes(plain, "omraden.px")]).toEqual([]);
});

it("a row with fewer than a hundred respondents is unreliable, one with a hundred is not; exact numbers never are", () => {
  const cube = inventedCube(false);
  const rowsOf = (answered: number) => withExactResponse(cube).rows.map((row) => ({ ...row, answered }));
  const statusesWith = (answered: number) => {
    const made = inventedDataset({ cube: { ...cube, rows: rowsOf(answered) } as Dataset["cube"] });
    return new Map(observationsOf(made).map(({ row, category, status, variable }) => [`${row} ${variable} ${category}`, status]));
  };
  for (const [answered, status] of [
    [99, "E"],
    [100, "A"],
  ] as const) {
    expect(statusesWith(answered).get("type-agency level lacks-4")).toBe(status);
    expect(statusesWith(answered).get("type-agency respondent declined")).toBe(status);
    expect(statusesWith(answered).get("type-agency respondent answered")).toBe("A");
    expect(statusesWith(answered).get("type-region level lacks-4")).toBe("Q");
  }
});

it("reasons are unreliable where fewer than a hundred declined, however many answered", () => {
  const cube = inventedCube(false);
  const reason = { id: "reason", kind: "reason", families: ["type"], categories: ["other"], floor: 10 };
  const cells = ["type-municipality", "type-agency"].map((row) => ({ row, variable: "reason", category: "other", count: 10 }));
  const made = { ...cube, variables: [...cube.variables, reason], cells: [...cube.cells, ...cells] } as Dataset["cube"];
  const found = observationsOf(inventedDataset({ cube: made })).filter(({ variable }) => variable === "reason");
  expect(found.map(({ row, status }) => `${row} ${status}`)).toEqual(["type-municipality E", "type-agency E"]);
});

it("every file of levels, the panel and the catalogue's words say the known error, the zero rule, that rows are alone and what shares are of", () => {
  const error = { round: "omgang-1", releases: ["r1"], kinds: ["level"], direction: "up", date: "2026-09-01" } as const;
  const errors: Dataset["errors"] = [
    { ...error, kinds: [...error.kinds], releases: ["r1"], text: { sv: "Planer räknades.", en: "Plans were counted." } },
    { ...error, kinds: ["area"], releases: ["r2"], text: { sv: "Annat fel.", en: "Another error." } },
  ];
  const made = { ...plain, errors, panel: inventedPanel };
  const files = [...filesOf(made).map(({ name, text }) => [name, text] as const), ["README.txt", releaseReadme(made)] as const];
  const saying = (part: RegExp) => files.flatMap(([name, text]) => (part.test(text.replaceAll('"\n"', "")) ? [name] : []));
  const described = files.map(([name]) => name).filter((name) => !name.endsWith(".csv"));
  const known = saying(/Känt fel i mätomgång omgang-1, meddelat 2026-09-01: Planer räknades\.|announced 2026-09-01: Plans were counted\./);
  expect(known).toEqual(described.filter((name) => !/svarande|omraden|fragor/.test(name)));
  expect(saying(/Annat fel|Another error/)).toEqual([]);
  expect(saying(/En nolla kan alltså vara upp till fyra|a zero may be up to four/)).toEqual(described);
  expect(saying(/Varje rad är avrundad för sig|Each row is rounded on its own/)).toEqual(described);
  expect(saying(/En andel av en grupp är|A share of a group is/)).toEqual(
    described.filter((name) => /table|tabell\.|niva|omraden|README/.test(name)),
  );
  expect(releaseReadme(made)).toContain("- count_low: The lowest that the true count can be.");
});

it("the notes mention a break of the level, breaks of others and estimates only where there are any", () => {
  const note = (dataset: Dataset) => px(dataset, "niva.px").get("NOTEX[en]")?.join("") ?? "";
  expect(note(plain)).not.toMatch(/break|are estimated/);
  expect(note({ ...plain, breaks: new Set(["level"]) })).toContain("The series of the level breaks here");
  expect(note({ ...plain, breaks: new Set(["level"]) })).not.toContain("other variables");
  expect(note(broken)).toContain("The series of other variables break here too");
  expect(note(estimated)).toContain("counted by a later edition’s rules");
});

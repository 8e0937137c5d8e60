import { describe, expect, it } from "vitest";
import { multiplesOf } from "../../core/terms/sv.ts";
import {
  inventedCube,
  inventedDataset,
  inventedPanel,
  inventedSeries,
  trying,
  withExactResponse,
} from "../../testing/statistics/invented-dataset.ts";
import { base } from "../base.ts";
import { pxFile, seriesPxFile } from "./px.ts";
import { parsePx, readPx } from "./reading/read-px.ts";
import { panelTablesOf, tablesOf } from "./tables.ts";

const dataset = inventedDataset({
  cube: withExactResponse(inventedCube(true)),
  panel: inventedPanel,
  email: "fragor@example.se",
});
const textOf = (file: string, of = dataset) => {
  const table = [...tablesOf(of), ...panelTablesOf(of)].find((one) => one.file === file);
  if (!table) throw new Error(`no table ${file}`);
  return pxFile(of, table);
};
const contentsOf = (text: string) => {
  const parsed = parsePx(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.value;
};

describe("a PX file", () => {
  const level = textOf("niva");
  const { keywords, data } = contentsOf(level);
  /** Those of one measure, which varies fastest. */
  const shownIn = (file: string, measure = 0) => contentsOf(textOf(file)).data.filter((_, at) => at % 3 === measure);

  it("starts with its encoding, version and languages, and ends with its data", () => {
    expect(level.split("\n").slice(0, 5)).toEqual([
      'CHARSET="ANSI";',
      'AXIS-VERSION="2013";',
      'CODEPAGE="utf-8";',
      'LANGUAGE="sv";',
      'LANGUAGES="sv","en";',
    ]);
    expect([...level.matchAll(/^DATA=/gm)]).toHaveLength(1);
    expect(level.endsWith("0 0 0 0 0;\n") || level.endsWith(";\n")).toBe(true);
    expect(level).not.toContain("\uFEFF");
    expect(level).not.toContain("\r");
  });

  it("has its dimensions, codes, names and year in both languages", () => {
    expect(keywords.get("STUB")).toEqual(["Grupp"]);
    expect(keywords.get("HEADING[en]")).toEqual(["Level", "Year", "Measure"]);
    expect(keywords.get('CODES("Mått")')).toEqual(["count", "low", "high"]);
    expect(keywords.get('CODES("Grupp")')).toEqual(dataset.cube.rows.map(({ id }) => id));
    expect(keywords.get('VALUES[en]("Group")')?.[4]).toBe("Municipalities, fewer than 10,000 inhabitants");
    expect(keywords.get('TIMEVAL("År")')).toEqual(["TLIST(A1)", "2026"]);
    expect(keywords.get('TIMEVAL[en]("Year")')).toEqual(["TLIST(A1)", "2026"]);
    expect(keywords.get("OFFICIAL-STATISTICS")).toEqual(["NO"]);
  });

  it("writes withheld counts as two dots in quotation marks, and all counts row by row", () => {
    expect(shownIn("niva").slice(0, 14)).toEqual([...Array(7).fill('".."'), "50", "30", "20", "60", "30", "10", "0"]);
    // The row shows one fewer than the 201 that answered, so that its first count is 47 at least.
    expect([1, 2].map((measure) => shownIn("niva", measure)[7])).toEqual(["47", "54"]);
    expect(data).toHaveLength(3 * 35);
  });

  it("states source, round, n and N, rounding, status, licence, contact, and that it is a rehearsal", () => {
    const note = keywords.get("NOTEX")?.join("") ?? "";
    for (const part of [
      "Övning – påhittade organisationer",
      "mätomgång omgang-1",
      "n = 267",
      "N = 383",
      multiplesOf(base),
      "inte officiell",
      "CC0-1.0",
      "fragor@example.se",
    ])
      expect(note).toContain(part);
    expect(keywords.get("TITLE")?.[0]).toMatch(/^Övning – påhittade organisationer: Antal organisationer/);
    expect(keywords.get("TITLE[en]")?.[0]).toMatch(/^Rehearsal – invented organisations: Number of organisations/);
    expect(keywords.get("LAST-UPDATED")).toEqual(["20261120 00:00"]);
    expect(keywords.get("CONTACT[en]")).toEqual(["The Invented Agency#fragor@example.se"]);
  });

  it("invents no notice where there is none", () => {
    const plain = contentsOf(textOf("niva", inventedDataset())).keywords;
    expect(plain.get("TITLE")?.[0]).toMatch(/^Antal organisationer/);
  });

  it("preserves every letter of a name; only the quotation mark, which the format cannot represent, becomes a typographic one", () => {
    const areas = contentsOf(textOf("omraden")).keywords;
    expect(areas.get('VALUES("Område")')?.[1]).toBe(trying.replaceAll('"', "”").replace("\n", " "));
  });

  it("describes each question's options, where a table has several questions", () => {
    const questions = contentsOf(textOf("fragor-1")).keywords;
    expect(questions.get('VALUES("Svarsalternativ")')).toEqual(["alternativ 1", "alternativ 2", "vet inte"]);
    const [note] = [...questions].filter(([key]) => key.startsWith("VALUENOTE(") && key.includes("plan:")).map(([, value]) => value);
    expect(note).toEqual(["alternativ 1: inte alls#alternativ 2: ja"]);
  });

  it("has exact numbers asked and answered, and says of those that declined where they are published", () => {
    const response = contentsOf(textOf("svarande"));
    expect(response.keywords.get('VALUES("Svar")')).toEqual(["inbjudna", "svarade", "avstod"]);
    expect(shownIn("svarande")).toEqual('383 267 60 256 201 20 21 6 10 106 60 30 52 48 ".."'.split(" "));
    expect(response.keywords.get('VALUENOTE[en]("Response","declined")')?.join("")).toMatch(/^published only for all/);
  });

  it("has a mandatory note on every row with fewer than a hundred respondents, and on no other", () => {
    const notes = (file: string) => [...contentsOf(textOf(file)).keywords.keys()].filter((key) => key.startsWith('VALUENOTEX("Grupp"'));
    expect(notes("niva")).toEqual(['VALUENOTEX("Grupp","Statliga myndigheter")', 'VALUENOTEX("Grupp","Kommuner, under 10 000 invånare")']);
    expect(notes("svarande")).toEqual(['VALUENOTEX("Grupp","Regioner")', 'VALUENOTEX("Grupp","Statliga myndigheter")']);
    expect(
      contentsOf(textOf("niva")).keywords.get('VALUENOTEX[en]("Group","Municipalities, fewer than 10,000 inhabitants")')?.join(""),
    ).toContain("Do not compute shares");
  });

  it("says of the level alone that consecutive levels can be added, and of every table how far counts and sums may be off", () => {
    expect(keywords.get("NOTEX")?.join("")).toContain("Summan av nivåer som följer på varandra");
    expect(keywords.get("NOTEX")?.join("")).toContain(
      "det sanna antalet kan vara upp till fyra mer eller mindre. En nolla kan alltså vara upp till fyra.",
    );
    expect(keywords.get("NOTEX")?.join("")).toContain("Varje rad är avrundad för sig");
    expect(contentsOf(textOf("omraden")).keywords.get("NOTEX")?.join("")).not.toContain("måsten");
  });

  it("has the panel in tables of its own: movement with both years as a text, joiners and leavers with a year each", () => {
    const [movement, joiners, leavers] = ["panel-rorelse", "panel-nya", "panel-slutat"].map((file) => contentsOf(textOf(file)));
    expect(movement?.keywords.get("MATRIX")).toEqual(["movement"]);
    expect(movement?.keywords.get('CODES("Period")')).toEqual(["2025–2026"]);
    expect([...(movement?.keywords.keys() ?? [])].filter((key) => key.startsWith("TIMEVAL"))).toEqual([]);
    expect(movement?.data.slice(0, 12)).toEqual("151 151 151 55 52 59 70 66 74 25 22 29".split(" "));
    expect(joiners?.keywords.get('TIMEVAL("År")')).toEqual(["TLIST(A1)", "2026"]);
    expect(leavers?.keywords.get('TIMEVAL("År")')).toEqual(["TLIST(A1)", "2025"]);
    expect(leavers?.data.slice(0, 6)).toEqual("38 38 38 2 2 2".split(" "));
    expect(leavers?.keywords.get('VALUES("Uppgift")')?.[1]).toContain("2 = minst två av tre");
  });

  it("has the series over all rounds with a year each, and a mandatory note where the level breaks", () => {
    const series = contentsOf(seriesPxFile(inventedSeries()));
    expect(series.keywords.get('TIMEVAL("År")')).toEqual(["TLIST(A1)", "2025", "2026"]);
    expect(series.keywords.get('CODES("Svar och nivå")')).toEqual([
      "respondent-asked",
      "respondent-answered",
      ...["0", "1", "2", "3", "4"].map((level) => `level-${level}`),
    ]);
    expect([...series.keywords.keys()].filter((key) => key.startsWith('VALUENOTEX("År"'))).toEqual(['VALUENOTEX("År","2026")']);
    expect(series.keywords.get('VALUENOTEX("År","2026")')?.join("")).toContain("Tidsserien för nivån bryts här");
    expect(series.keywords.get("SOURCE")?.join("")).toContain(
      "2025: Påhittade myndigheten, Infosäktrappan, mätomgång omgang-0, publicering r2",
    );
  });

  it("distinguishes values with the same name", () => {
    const alike = { ...dataset, names: { ...dataset.names, variable: () => ({ sv: "Samma", en: "Same" }) } };
    const questions = contentsOf(textOf("fragor-1", alike)).keywords;
    expect(questions.get('VALUES[en]("Question")')).toEqual(["Same (question-policy)", "Same (question-plan)"]);
    expect(questions.get('VALUENOTE("Fråga","Samma (question-plan)")')).toEqual(["alternativ 1: inte alls#alternativ 2: ja"]);
  });

  it("has no piece of text longer than the format allows", () => {
    const long = textOf("omraden", inventedDataset({ name: `${"å".repeat(255)}😀😀${"ö".repeat(600)}` }));
    expect(Math.max(...[...long.matchAll(/"([^"]*)"/g)].map((match) => match[1]?.length ?? 0))).toBeLessThanOrEqual(256);
    expect(readPx(long).ok).toBe(true);
    expect(long.isWellFormed()).toBe(true);
  });
});

describe("the reader of PX files", () => {
  const areas = textOf("omraden");
  const faults: Readonly<Record<string, readonly [from: string | RegExp, to: string]>> = {
    "a missing mandatory keyword": [/^UNITS=.*\n/m, ""],
    "a code too few": ['"area-governance",', ""],
    "a name too few in English": ['VALUES[en]("Group")="All organisations",', 'VALUES[en]("Group")='],
    "two values with the same name": ['"Kommuner","Regioner"', '"Kommuner","Kommuner"'],
    "something after the data": [/;\n$/, ';\nUNITS="x";\n'],
    "a repeated keyword": ["DECIMALS=0;", "DECIMALS=0;\nDECIMALS=0;"],
    "a quotation mark inside a text": ["Informationssäkerhet", 'Informations"säkerhet'],
    "a decimal number instead of a count": [" 40 36 44 ", " 39.5 36 44 "],
    "another sign for a withheld count": ['".."', '"."'],
    "another year in TIMEVAL than in the dimension": ['TLIST(A1),"2026"', 'TLIST(A1),"2025"'],
    "a byte order mark": [/^/, "\uFEFF"],
  };

  it.each(Object.entries(faults))("rejects %s", (_, [from, to]) => {
    const changed = areas.replace(from, to);
    expect(changed).not.toBe(areas);
    expect(readPx(changed).diagnostics.map(({ code }) => code)).toEqual(["format-syntax"]);
  });

  it("reads files of other programs: text in pieces, any spaces, tabs and line breaks", () => {
    const other =
      'TITLE="a"\n"b";MATRIX = "m" ;\nSUBJECT-CODE="s";SUBJECT-AREA="; ";CONTENTS="c";UNITS="u";DECIMALS=0;\nSTUB="r";HEADING="k","y";VALUES("r")="1","2";VALUES("k")="x";VALUES("y")="2026";CODES("r")="a","b";CODES("k")="x";DATA=5\t".."\n;';
    expect(parsePx(other).ok && contentsOf(other).keywords.get("TITLE")).toEqual(["ab"]);
    const read = readPx(other);
    expect(read.ok && read.value).toEqual([
      { row: "a", variable: "m", category: "x", period: "2026", count: 5 },
      { row: "b", variable: "m", category: "x", period: "2026", count: null },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { inventedCube, inventedDataset, trying } from "../../testing/statistics/invented-dataset.ts";
import { tablesOf } from "./dataset.ts";
import { pxFile } from "./px.ts";
import { parsePx, readPx } from "./reading/read-px.ts";

const dataset = inventedDataset({ cube: inventedCube(true), released: "2026-06-15", email: "fragor@example.se" });
const textOf = (file: string, of = dataset) => {
  const table = tablesOf(of.cube).find((one) => one.file === file);
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
    expect(keywords.get("HEADING[en]")).toEqual(["Level", "Year"]);
    expect(keywords.get('CODES("Grupp")')).toEqual(dataset.cube.rows.map(({ id }) => id));
    expect(keywords.get('VALUES[en]("Group")')?.[4]).toBe("Municipalities, fewer than 10,000 inhabitants");
    expect(keywords.get('TIMEVAL("År")')).toEqual(["TLIST(A1)", "2026"]);
    expect(keywords.get('TIMEVAL[en]("Year")')).toEqual(["TLIST(A1)", "2026"]);
    expect(keywords.get("OFFICIAL-STATISTICS")).toEqual(["NO"]);
    expect(keywords.get("CREATION-DATE")).toEqual(["20260615 00:00"]);
  });

  it("writes withheld counts as two dots in quotation marks, and all counts row by row", () => {
    expect(data.slice(0, 10)).toEqual(['".."', '".."', '".."', '".."', '".."', "100", "60", "30", "10", "0"]);
    expect(data).toHaveLength(25);
  });

  it("states source, round, n and N, rounding, status, licence, contact, and that it is a rehearsal", () => {
    const note = keywords.get("NOTEX")?.join("") ?? "";
    for (const part of [
      "Övning – påhittade organisationer",
      "mätomgång omgang-1",
      "n = 265",
      "N = 380",
      "femtal",
      "inte officiell",
      "CC0-1.0",
      "fragor@example.se",
    ])
      expect(note).toContain(part);
    expect(keywords.get("TITLE")?.[0]).toMatch(/^Övning – påhittade organisationer: Antal organisationer/);
    expect(keywords.get("TITLE[en]")?.[0]).toMatch(/^Rehearsal – invented organisations: Number of organisations/);
    expect(keywords.get("CONTACT[en]")).toEqual(["The Invented Agency#fragor@example.se"]);
  });

  it("invents neither a day of publication nor a notice where there is none", () => {
    const plain = contentsOf(textOf("niva", inventedDataset())).keywords;
    expect(plain.has("CREATION-DATE") || plain.has("LAST-UPDATED")).toBe(false);
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
    "a decimal number instead of a count": [" 60 40 20", " 60 40 19.5"],
    "another sign for a withheld count": ['".."', '"."'],
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
      { row: "a", variable: "m", category: "x", count: 5 },
      { row: "b", variable: "m", category: "x", count: null },
    ]);
  });
});

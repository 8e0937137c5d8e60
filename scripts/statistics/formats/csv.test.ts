import { csvParseRows, dsvFormat } from "d3";
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
import { columnOrders, columns, csvFile, panelCsvFile, readCsv, seriesCsvFile } from "./csv.ts";
import { delimitedText, parseDelimited } from "./delimited.ts";

/** Parsed by an independent implementation. */
const rowsOf = (text: string): readonly (readonly string[])[] => dsvFormat(";").parseRows(text);

describe("the table of a release", () => {
  const dataset = inventedDataset({ cube: withExactResponse(inventedCube(true)) });
  const text = csvFile(dataset, "sv");
  const [headings = [], ...records] = rowsOf(text.slice(1));
  const at = (record: readonly string[], heading: string) => record[headings.indexOf(heading)];

  it("has the exact numbers asked and answered of every row, and the rounded number that declined only for all and for each type", () => {
    const response = records.filter((one) => at(one, "variabel") === "respondent");
    expect(response.map((one) => [at(one, "grupp"), at(one, "kategori"), at(one, "antal"), at(one, "status")])).toEqual(
      [
        ["all", "383", "267", "60", "A"],
        ["type-municipality", "256", "201", "20", "A"],
        ["type-region", "21", "6", "10", "E"],
        ["type-agency", "106", "60", "30", "E"],
        ["municipality-size-0-9999", "52", "48", "..", "O"],
      ].flatMap(([row, asked, answered, declined, status]) => [
        [row, "asked", asked, "A"],
        [row, "answered", answered, "A"],
        [row, "declined", declined, status],
      ]),
    );
  });

  it("has what a row says for certain of each count, as an enumeration of all rows that can have given it finds", () => {
    const shown = ["0-24", "25-49", "50-74", "75-100"].map((category) => {
      const found = records.find((one) => ["type-agency", "area-governance", category].every((value) => one.includes(value))) ?? [];
      return ["antal", "antal_lagst", "antal_hogst"].map((heading) => Number(at(found, heading)));
    });
    const near = (count: number) => Array.from({ length: 9 }, (_, more) => count - 4 + more).filter((one) => one >= 0);
    const [first = [], second = [], third = [], fourth = []] = shown.map(([count = 0]) => near(count));
    const rows = first.flatMap((a) => second.flatMap((b) => third.flatMap((c) => fourth.map((d) => [a, b, c, d]))));
    const offBy = (row: readonly number[], from: number, to: number) =>
      Math.abs(row.slice(from, to).reduce((sum, one, place) => sum + one - (shown[from + place]?.[0] ?? 0), 0));
    const runs = [0, 1, 2, 3].flatMap((from) => [1, 2, 3, 4].filter((to) => to > from).map((to) => [from, to] as const));
    const possible = rows.filter((row) => offBy(row, 0, 4) === 0 && runs.every(([from, to]) => offBy(row, from, to) <= 4));
    const extremes = [0, 1, 2, 3].map((place) => possible.map((row) => row[place] ?? 0));
    expect(shown.map(([, low, high]) => [low, high])).toEqual(extremes.map((all) => [Math.min(...all), Math.max(...all)]));
    expect(shown[0]).toEqual([5, 1, 9]);
  });

  it("bears the year in which the round's answers ended, and says how many musts those below level 1 lack", () => {
    expect(new Set(records.map((one) => at(one, "period")))).toEqual(new Set(["2026"]));
    const level = records.filter((one) => at(one, "grupp") === "all" && at(one, "variabel") === "level");
    expect(level.map((one) => at(one, "kategorinamn")).slice(0, 4)).toEqual([
      "Under nivå 1 – saknar fyra eller fler måsten",
      "Under nivå 1 – saknar två eller tre måsten",
      "Under nivå 1 – saknar högst ett måste",
      "Nivå 1 – Grunden",
    ]);
    expect(csvFile(dataset, "en")).toContain(",Below level 1 – lacks two or three musts,");
  });

  it("preserves quotation marks, semicolons, line breaks and every letter in names", () => {
    const area = records.find((one) => at(one, "variabel") === "area-risk") ?? [];
    expect(at(area, "variabelnamn")).toBe(trying);
    const option = records.find((one) => at(one, "variabel") === "question-policy" && at(one, "kategori") === "1") ?? [];
    expect(at(option, "kategorinamn")).toBe(trying);
  });

  it("has n and N of the group, source, status, licence and the rehearsal's notice on every line", () => {
    const agency = records.find((one) => at(one, "grupp") === "type-agency") ?? [];
    expect([at(agency, "svarade_n"), at(agency, "tillfragade_N")]).toEqual(["60", "106"]);
    expect(records.every((one) => at(one, "markning") === "Övning – påhittade organisationer")).toBe(true);
    const ending = `${multiplesOf(base)} (upp till fyra mer eller mindre), inte officiell statistik. CC0-1.0.`;
    for (const one of records) expect(at(one, "kalla")?.endsWith(ending)).toBe(true);
    expect(csvFile(inventedDataset(), "sv")).not.toContain("Övning");
  });

  it("is the same table in English, with headings and names of its own", () => {
    const [english = [], ...lines] = csvParseRows(csvFile(dataset, "en"));
    expect(english).toEqual(columnOrders.release.map((column) => columns[column].en));
    expect(lines).toHaveLength(records.length);
    expect(lines[0]).toContain("All organisations");
    expect(readCsv(csvFile(dataset, "en"))).toEqual(readCsv(text));
  });

  it("is rejected when a column or a count is wrong", () => {
    expect(readCsv(text.replace("antal", "summa")).ok).toBe(false);
    expect(readCsv(text.replace(";383;", ";383,5;")).ok).toBe(false);
    expect(readCsv(text.replace(";383;", ";;")).ok).toBe(false);
    expect(readCsv(text.replace(";2026;A;", ";2026;X;")).ok).toBe(false);
    expect(readCsv(text.replace(";2026;A;", ";2026;Q;")).ok).toBe(false);
  });
});

describe("the table of a panel", () => {
  const [headings = [], ...records] = rowsOf(panelCsvFile(inventedDataset({ panel: inventedPanel }), "sv").slice(1));
  const shown = records
    .filter((one) => one[headings.indexOf("grupp")] === "type-municipality")
    .map((one) => ["variabel", "kategori", "antal", "klassnamn", "period", "status"].map((heading) => one[headings.indexOf(heading)]));

  it("gives movement both years, joiners the later and leavers the earlier; sizes are exact, and classes have names", () => {
    expect(shown).toEqual([
      ["movement", "stayed", "151", "", "2025–2026", "A"],
      ["movement", "rose", "55", "", "2025–2026", "A"],
      ["movement", "same", "70", "", "2025–2026", "A"],
      ["movement", "fell", "25", "", "2025–2026", "A"],
      ["joiners", "size", "50", "", "2026", "A"],
      ["joiners", "class", "1", "en till två av tre", "2026", "A"],
      ["leavers", "size", "38", "", "2025", "A"],
      ["leavers", "class", "2", "minst två av tre", "2025", "A"],
    ]);
  });

  it("has sizes but neither movement nor classes of a withheld row", () => {
    const withheld = records.filter((one) => one[headings.indexOf("grupp")] === "type-agency");
    expect(withheld.map((one) => one[headings.indexOf("antal")])).toEqual(["41", "..", "..", "..", "19", "..", "12", ".."]);
  });
});

it("the series has each round's own release, source and year", () => {
  const [headings = [], ...records] = csvParseRows(seriesCsvFile(inventedSeries(), "en"));
  const found = records.map((one) => ["round", "release", "period"].map((heading) => one[headings.indexOf(heading)]).join(" "));
  expect(new Set(found)).toEqual(new Set(["omgang-0 r2 2025", "omgang-1 r1 2026"]));
});

describe("delimited text", () => {
  it("round-trips with either separator", () => {
    const lines = [
      [trying, "a,b", "c;d", ""],
      ["\r\n", '"', "å", "5"],
    ];
    for (const separator of [";", ","] as const) expect(parseDelimited(delimitedText(lines, separator), separator)).toEqual(lines);
  });

  it("is rejected where it is malformed", () => {
    for (const text of ['a;b"c;d\r\n', '"a"b;c\r\n', "a;b\n", "a;b\r\nc\r\n", '"a;b\r\n', "a;b"])
      expect(parseDelimited(text, ";")).toBeNull();
  });
});

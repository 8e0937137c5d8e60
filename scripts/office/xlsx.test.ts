import { read, utils, write } from "@e965/xlsx";
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import * as fc from "../testing/properties.ts";
import { type Sheet, sheetName, type Workbook } from "./workbook.ts";
import { writeXlsx } from "./xlsx.ts";
import { readXlsx } from "./xlsx-read.ts";

const sheet: Sheet = {
  name: "Brister & plan",
  widths: [10, 40, 20],
  frozen: 1,
  rows: [
    [
      { value: "Nr", look: "head" },
      { value: "Brist", look: "head" },
      { value: "Läge", look: "head" },
    ],
    [{ value: 1, look: "number" }, { value: "Kopiorna <kan> raderas & ändras", look: "input" }, null],
    [{ value: "Exempel", look: "quiet" }, { value: "=1+1" }, { value: 'IF(A2>0,"ja","")', isFormula: true }],
  ],
  choices: [{ column: 3, rows: [2, 50], from: ["öppen", "klar"], message: "Välj ur listan." }],
};
const workbook = (sheets: readonly Sheet[] = [sheet]): Workbook => ({ language: "sv", title: "Prov", footer: "Sidfot", sheets });

const cellsOf = (bytes: Uint8Array, index = 0): Readonly<Record<string, string>> => {
  const made = readXlsx(bytes);
  if (!made.ok) throw new Error(made.diagnostics[0]?.code);
  return Object.fromEntries([...(made.value[index]?.cells ?? [])].map(([name, { kind, text }]) => [name, `${kind}: ${text}`]));
};

test("an independent reader finds sheets, texts, numbers and formulas; no text becomes a formula", () => {
  const { SheetNames, Sheets } = read(writeXlsx(workbook()), { cellFormula: true });
  expect(SheetNames).toEqual(["Brister & plan"]);
  const cells = Sheets["Brister & plan"];
  expect([cells?.A2?.t, cells?.A2?.v, cells?.B2?.v]).toEqual(["n", 1, "Kopiorna <kan> raderas & ändras"]);
  expect([cells?.B3?.t, cells?.B3?.v, cells?.B3?.f]).toEqual(["s", "=1+1", undefined]);
  expect(cells?.C3?.f).toBe('IF(A2>0,"ja","")');
});

test("every part is well-formed, and the children of a sheet stand in the order that the standard requires", () => {
  const files = unzipSync(writeXlsx(workbook()));
  for (const file of Object.values(files)) parseXml(strFromU8(file));
  const { root } = parseXml(strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array()));
  const order = ["sheetPr", "sheetViews", "cols", "sheetData", "dataValidations", "pageMargins", "pageSetup", "headerFooter"];
  expect(root?.children.flatMap((one) => (one instanceof XmlElement ? one.name : []))).toEqual(order);
});

test("our reader gives what our writer wrote, with kinds", () => {
  expect(cellsOf(writeXlsx(workbook()))).toEqual({
    A1: "text: Nr",
    B1: "text: Brist",
    C1: "text: Läge",
    A2: "number: 1",
    B2: "text: Kopiorna <kan> raderas & ändras",
    A3: "text: Exempel",
    B3: "text: =1+1",
    C3: "formula: ",
  });
});

test("our reader gives what another program wrote: shared strings, formulas, errors, and two sheets", () => {
  const other = utils.book_new();
  const cells = utils.aoa_to_sheet([
    ["a", 2, true],
    [null, "Åäö <&>", null],
  ]);
  cells.C2 = { t: "n", f: "1+1", v: 2 };
  utils.book_append_sheet(other, cells, "Ett");
  utils.book_append_sheet(other, utils.aoa_to_sheet([["b"]]), "Två");
  const bytes = new Uint8Array(write(other, { type: "array", bookType: "xlsx", bookSST: true, compression: true }));
  expect(cellsOf(bytes)).toEqual({ A1: "text: a", B1: "number: 2", C1: "other: 1", B2: "text: Åäö <&>", C2: "formula: 2" });
  expect(cellsOf(bytes, 1)).toEqual({ A1: "text: b" });
});

test("any text comes back exactly, control characters and line breaks included", () => {
  const text = fc.string({ unit: "binary", minLength: 1 }).map((one) => one.toWellFormed());
  fc.forAll(100, [text], (value) => {
    const made = readXlsx(writeXlsx(workbook([{ name: "A", widths: [10], rows: [[{ value }]] }])));
    expect(made.ok && made.value[0]?.cells.get("A1")?.text).toBe(value);
  });
  for (const value of ["_x0041_", "a\r\nb\r", "_x005F_x000D_", "\u0000", "  x  "]) {
    const made = readXlsx(writeXlsx(workbook([{ name: "A", widths: [10], rows: [[{ value }]] }])));
    expect(made.ok && made.value[0]?.cells.get("A1")?.text).toBe(value);
  }
});

test("what is no workbook, is locked, is cut off or unpacks to too much is refused, each with its own code", () => {
  const good = writeXlsx(workbook());
  const codes = (bytes: Uint8Array): readonly string[] => readXlsx(bytes).diagnostics.map((one) => one.code);
  expect(codes(strToU8("a;b"))).toEqual(["xlsx-other-kind"]);
  expect(codes(new Uint8Array())).toEqual(["xlsx-other-kind"]);
  expect(codes(zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }))).toEqual(["xlsx-other-kind"]);
  expect(codes(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toEqual(["xlsx-locked"]);
  for (const share of [0.3, 0.6, 0.95]) expect(codes(good.slice(0, Math.floor(good.length * share)))).toEqual(["xlsx-cut-off"]);
  const { "xl/worksheets/sheet1.xml": _gone, ...rest } = unzipSync(good);
  expect(codes(zipSync(rest))).toEqual(["xlsx-cut-off"]);
  expect(codes(zipSync({ ...rest, "xl/worksheets/sheet1.xml": strToU8("<worksheet><sheetData>") }))).toEqual(["xlsx-cut-off"]);
  const two = unzipSync(writeXlsx(workbook([1, 2].map((at) => ({ name: `A${at}`, widths: [10], rows: [[{ value: "x" }]] })))));
  const rels = strFromU8(two["xl/_rels/workbook.xml.rels"] as Uint8Array).replace("sheet2.xml", "sheet1.xml");
  expect(codes(zipSync(two))).toEqual([]);
  expect(codes(zipSync({ ...two, "xl/_rels/workbook.xml.rels": strToU8(rels) }))).toEqual(["xlsx-cut-off"]);
  const long = strToU8(`<worksheet>${" ".repeat(4_000_000 - 23)}</worksheet>`);
  const bomb = zipSync({ ...rest, "xl/worksheets/sheet1.xml": long });
  expect(bomb.length).toBeLessThan(100_000);
  expect(codes(bomb)).toEqual(["xlsx-too-large"]);
  // Its header says a thousand bytes: it is what comes that counts.
  const lying = Buffer.from(bomb).toString("latin1").replaceAll("\x00\x09\x3d\x00", "\xe8\x03\x00\x00");
  expect(codes(Buffer.from(lying, "latin1"))).toEqual(["xlsx-too-large"]);
});

test("of a text that no cell of Excel holds as much is read as shows that it is too long", () => {
  const read = readXlsx(writeXlsx(workbook([{ name: "A", widths: [10], rows: [[{ value: "x".repeat(100_000) }]] }])));
  expect(read.ok && read.value[0]?.cells.get("A1")?.text.length).toBe(32_768);
});

test("a sheet can be named by any text", () => {
  expect(sheetName("Plan: [år] 1/2 *?")).toBe("Plan   år  1 2");
  expect(sheetName("x".repeat(40))).toHaveLength(31);
});

test("a sheet that is wider than a page is printed on several, none of whose letters is small, with its first column on each", () => {
  const wide = { ...sheet, widths: [34, ...Array.from({ length: 9 }, () => 24)] };
  const parts = unzipSync(writeXlsx(workbook([sheet, wide])));
  const setUpOf = (at: number): string | undefined =>
    /fitToWidth="\d+"/.exec(strFromU8(parts[`xl/worksheets/sheet${at}.xml`] ?? strToU8("")))?.[0];
  // 34 and four columns of 24 fill a page of 130 characters.
  expect([setUpOf(1), setUpOf(2)]).toEqual(['fitToWidth="1"', 'fitToWidth="3"']);
  const titles = [...strFromU8(parts["xl/workbook.xml"] ?? strToU8("")).matchAll(/Print_Titles" localSheetId="\d">([^<]*)</g)];
  expect(titles.map(([, range]) => range)).toEqual(["'Brister &amp; plan'!$1:$1", "'Brister &amp; plan'!$A:$A,'Brister &amp; plan'!$1:$1"]);
});

import { describe, expect, test } from "vitest";
import { codesOf, passed } from "../../testing/envelope/invented-round.ts";
import { longTest } from "../../testing/long-test.ts";
import * as fc from "../../testing/properties.ts";
import { readRegister } from "./register.ts";

const population = new Set(["m-0114", "r-01", "a-2021004284"]);
const read = (text: string | Uint8Array) => readRegister(text, population);

test("Ids are read whatever the separator, the column order, the line breaks and the byte order mark", () => {
  const ids = ["m-0114", "r-01"];
  expect(passed(read("id\nm-0114\nr-01\n"))).toEqual(ids);
  expect(passed(read("\uFEFFnamn;ID\r\nUpplands Väsby;m-0114\r\nRegion Stockholm;r-01\r\n"))).toEqual(ids);
  expect(passed(read("namn\tid\rUpplands Väsby\tm-0114\rRegion Stockholm\tr-01\r"))).toEqual(ids);
  expect(passed(read('name,id\n"A, ""B""\nC",m-0114\n\nd,r-01'))).toEqual(ids);
});

describe("bytes are decoded as the spreadsheet encoded them", () => {
  const text = "namn;id\r\nHärnösands kommun – förvaltningen;m-0114\r\nÅre;r-01\r\n";
  const windows = Uint8Array.from(Buffer.from(text.replace("–", "\u0096"), "latin1"));
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${text}`)],
    ["Windows-1252", windows],
    ["UTF-16 little-endian with a byte order mark", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 big-endian with a byte order mark", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ])("%s", (_name, bytes) => {
    expect(passed(read(bytes))).toEqual(["m-0114", "r-01"]);
  });
});

test("Any register that a spreadsheet could write is read as its ids", () => {
  const cell = fc.string({ maxLength: 12 }).filter((text) => !text.includes("\r"));
  const id = fc.integer({ min: 0, max: 9999 }).map((number) => `m-${String(number).padStart(4, "0")}`);
  const rows = fc.uniqueArray(fc.tuple(id, cell, cell), { selector: ([one]) => one, minLength: 1, maxLength: 20 });
  fc.forAll(100, [rows, fc.constantFrom(",", ";", "\t"), fc.constantFrom("\n", "\r\n"), fc.boolean()], (all, separator, end, mark) => {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const lines = all.map(([one, before, after]) => [quoted(before), one, quoted(after)].join(separator));
    const text = `${mark ? "\uFEFF" : ""}${["före", "id", "efter"].join(separator)}${end}${lines.join(end)}${end}`;
    expect(passed(readRegister(Buffer.from(text), new Set(all.map(([one]) => one))))).toEqual(all.map(([one]) => one));
  });
});

test("All faults are reported together with their line in the file, counting empty lines and line breaks in cells", () => {
  const checked = read('id,name\nm-0114,a\n\nm-0114,b\nX-1,c\nm-9999,"d\ne"\nr-01\n,f\n');
  expect(checked.diagnostics.map(({ code, line, values }) => [code, line, values["row"]])).toEqual([
    ["register-duplicate", 4, 4],
    ["register-id", 5, 5],
    ["register-not-in-population", 6, 6],
    ["register-columns", 8, 8],
    ["register-id", 9, 9],
  ]);
  expect(checked.diagnostics[0]?.values).toMatchObject({ id: "m-0114", first: 2 });
});

test("An unclosed quotation mark is reported by its line, without faults from what follows it", () => {
  const checked = read('id;namn\nm-0114;"Väsby\nr-01;x\nm-9999;y\n');
  expect(checked.diagnostics).toMatchObject([{ code: "register-quote", line: 2 }]);
  expect(passed(read('id;namn\nm-0114;Väsby "kommun"\n'))).toEqual(["m-0114"]);
});

test("A register without rows, or without the column, is refused", () => {
  expect(codesOf(read(""))).toEqual(["register-empty"]);
  expect(codesOf(read("id\n"))).toEqual(["register-empty"]);
  expect(codesOf(read("namn\nx\n"))).toEqual(["register-no-id-column"]);
});

longTest("160,000 rows are read, and no more faults are reported than a person reads", () => {
  const ids = Array.from({ length: 160_000 }, (_, at) => `a-${String(at).padStart(10, "0")}`);
  const text = `namn;id\r\n${ids.map((id) => `Förening nr ${id};${id}`).join("\r\n")}\r\n`;
  expect(passed(readRegister(Buffer.from(text), new Set(ids)))).toHaveLength(160_000);
  const unknown = readRegister(Buffer.from(text), new Set(ids.slice(0, 10)));
  expect(unknown.diagnostics).toHaveLength(201);
  expect(unknown.diagnostics[0]).toMatchObject({ code: "register-not-in-population", line: 12 });
  expect(unknown.diagnostics.at(-1)).toMatchObject({ code: "register-more", values: { count: 160_000 - 10 - 200 } });
});

import { expect, test } from "vitest";
import { frameFrom } from "./frame.ts";

const about = { id: "2026", date: "2027-01-01", country: "xn", file: "f.csv" };
const frame = (text: string) => frameFrom(new TextEncoder().encode(text), about);
const found = (text: string) => frame(text).diagnostics.map((one) => `${one.file}:${one.line} ${one.code}`);
const heading = "id;name;type;size\n";

test("A file of organisations becomes a population sorted by id, in any order of columns, with the country named", () => {
  const read = frame("size,type,name,id\nall,region,North,r-01\n0-9999,municipality,Fjordby,m-0001\n");
  expect(read).toMatchObject({
    ok: true,
    value: {
      id: "2026",
      country: "xn",
      rehearsal: false,
      organisations: [
        { id: "m-0001", name: "Fjordby" },
        { id: "r-01", size: "all" },
      ],
    },
  });
});

test("Every fault has its file and line: no rows, missing columns, missing cells, types and names, an unclosed quotation mark", () => {
  expect(found("")).toEqual(["f.csv:1 frame-empty"]);
  expect(found("id;name\nm-1;x\n")).toEqual(["f.csv:1 frame-column", "f.csv:1 frame-column"]);
  expect(found(`${heading}m-1;x;municipality\nm-2;;municipality;0-9999\nm-3;z;county;all\n`)).toEqual([
    "f.csv:2 frame-cells",
    "f.csv:3 frame-name",
    "f.csv:4 frame-type",
  ]);
  expect(found(`${heading}m-1;"x;municipality;all\n`)).toEqual(["f.csv:2 frame-quote"]);
});

test("Faults of the population are reported with the line of the CSV file, though the rows are sorted", () => {
  expect(found(`${heading}r-02;B;region;all\nm-02;A;municipality;huge\na-01;C;region;all\nr-02;D;region;all\n`).sort()).toEqual([
    "f.csv:3 population-unknown-size",
    "f.csv:4 population-id-type",
    "f.csv:5 population-duplicate-id",
  ]);
});

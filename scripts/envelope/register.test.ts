import { expect, test } from "vitest";
import { codesOf, passed } from "./invented-round.ts";
import { readRegister } from "./register.ts";

const population = new Set(["m-0114", "r-01", "a-2021004284"]);
const read = (text: string) => readRegister(text, population);

test("Ids are read whatever the separator, the column order, the line breaks and the spreadsheet's mark at the start", () => {
  const ids = ["m-0114", "r-01"];
  expect(passed(read("id\nm-0114\nr-01\n"))).toEqual(ids);
  expect(passed(read("\uFEFFnamn;ID\r\nUpplands Väsby;m-0114\r\nRegion Stockholm;r-01\r\n"))).toEqual(ids);
  expect(passed(read('name,id\n"A, ""B""\nC",m-0114\n\nd,r-01'))).toEqual(ids);
});

test("Every fault is told at once with its row", () => {
  const told = read("id,name\nm-0114,a\nm-0114,b\nX-1,c\nm-9999,d\nr-01\n");
  expect(told.diagnostics.map(({ code, values }) => [code, values["row"]])).toEqual([
    ["register-duplicate", 3],
    ["register-id", 4],
    ["register-not-in-population", 5],
    ["register-columns", 6],
  ]);
});

test("A register without rows, or without the column, is refused", () => {
  expect(codesOf(read(""))).toEqual(["register-empty"]);
  expect(codesOf(read("id\n"))).toEqual(["register-empty"]);
  expect(codesOf(read("namn\nx\n"))).toEqual(["register-no-id-column"]);
});

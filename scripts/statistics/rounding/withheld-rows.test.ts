import { expect, test } from "vitest";
import { withheldRows } from "./withheld-rows.ts";

/** A frame of two types, one of them in three sizes. */
const rows = [
  { id: "all", family: "all", parent: null },
  { id: "a", family: "type", parent: "all" },
  { id: "b", family: "type", parent: "all" },
  ...["a-1", "a-2", "a-3"].map((id) => ({ id, family: "a-size", parent: "a" })),
];
const sizes = { all: 100, a: 60, b: 40, "a-1": 20, "a-2": 20, "a-3": 20 };
const withheld = (changes: Readonly<Record<string, number | null>>): readonly string[] => {
  const all: Readonly<Record<string, number | null>> = { ...sizes, ...changes };
  return [...withheldRows(rows, 10, (row) => all[row] ?? null)].sort();
};

test("A row below the floor is withheld, and one at the floor is not", () => {
  expect(withheld({})).toEqual([]);
  expect(withheld({ "a-1": 10, b: 10 })).toEqual([]);
  expect(withheld({ b: 9 })).toContain("b");
});

test("With a row below the floor all rows are withheld that it could be computed from", () => {
  expect(withheld({ "a-1": 9 })).toEqual(["a-1", "a-2", "a-3"]);
  // Of the types only the frame: the others stand on their own.
  expect(withheld({ b: 9 })).toEqual(["all", "b"]);
  expect(withheld({ a: 9, "a-1": 3, "a-2": 3, "a-3": 3 })).toEqual(["a", "a-1", "a-2", "a-3", "all"]);
});

test("A row without organisations conceals nothing", () => {
  expect(withheld({ "a-1": null })).toEqual(["a-1"]);
});

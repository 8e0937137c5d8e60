import { expect, test } from "vitest";
import { inventedCube } from "../invented.ts";
import { inventedInput, inventedTypes } from "../invented-input.ts";
import { levelTable } from "./levels.ts";

const types = ["type-municipality", "type-region", "type-agency"];

test("regions' levels are shown together under a sign of their own, and never under that of what is too small", () => {
  const { rows, note } = levelTable(inventedInput, types);
  expect(rows[1]).toEqual(["Regioner", "5", "ihop", "ihop", "ihop", "ihop", "15"]);
  expect(rows.flat()).not.toContain("..");
  expect(note).toContain("”ihop” betyder");
  expect(note).not.toContain("för liten");
});

test("a table of regions alone has no column that says nothing", () => {
  const { columns, rows } = levelTable(inventedInput, ["type-region"]);
  expect(columns.map(({ title }) => title)).toEqual(["Grupp", "Under 1", "1 eller högre"]);
  expect(rows).toEqual([["Regioner", "5", "15"]]);
});

test("regions that are withheld are told as too small, and not as shown together", () => {
  const cube = inventedCube(inventedTypes);
  const cells = cube.cells.map((one) => (one.row === "type-region" && one.variable === "level" ? { ...one, count: null } : one));
  const { rows, note } = levelTable({ ...inventedInput, now: { ...inventedInput.now, cube: { ...cube, cells } as typeof cube } }, types);
  expect(rows[1]?.slice(1).every((cell) => cell === "..")).toBe(true);
  expect(note).toContain("för liten");
  expect(note).not.toContain("ihop");
});

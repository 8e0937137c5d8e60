import { expect, it } from "vitest";
import { inventedCube } from "../../testing/statistics/invented-dataset.ts";
import type { ProtectedCube } from "../cube/cube.ts";
import { changesBetween } from "./changes.ts";

it("a correction's changes are the cells that differ between the releases, withheld ones too", () => {
  const first = inventedCube(false);
  const cells = first.cells
    .slice(1)
    .map((cell) => (cell.row === "type-agency" && cell.category === "declined" ? { ...cell, count: null } : cell));
  const second = {
    ...first,
    release: "r2",
    cells: [...cells, { row: "all", variable: "level", category: "5", count: 5 }],
  } as ProtectedCube;
  const changes = changesBetween(first, second);
  expect([changes.from, changes.to]).toEqual(["r1", "r2"]);
  expect(changes.removed).toEqual([{ row: "all", variable: "respondent", category: "declined", count: 60 }]);
  expect(changes.added).toEqual([{ row: "all", variable: "level", category: "5", count: 5 }]);
  expect(changes.changed.map(({ before, after }) => [before.row, before.count, after.count])).toEqual([["type-agency", 30, null]]);
  expect(changesBetween(first, first)).toMatchObject({ added: [], removed: [], changed: [] });
});

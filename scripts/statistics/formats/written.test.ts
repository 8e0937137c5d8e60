import { beforeAll, describe, expect, it } from "vitest";
import type { ProtectedCube } from "../cube.ts";
import { inventedDraw, inventedPopulation, inventedUnits } from "../invented.ts";
import { issuePlan } from "../plan.ts";
import { protect } from "../protect.ts";
import type { Cell } from "../schema.ts";
import { filesOf } from "./files.ts";
import { inventedDataset } from "./invented-dataset.ts";
import { writtenFaults, writtenFiles } from "./written.ts";

let cube: ProtectedCube;
beforeAll(async () => {
  const population = inventedPopulation({ municipality: 120, region: 20, agency: 80 });
  const units = inventedUnits(population, { seed: "written", areas: ["governance"], rate: 0.8, skew: 0 });
  const meta = { round: "omgang-1", release: "r1", edition: "2026", rehearsal: false };
  const made = await protect({ plan: issuePlan(["governance"]), population, units, draw: inventedDraw("k"), meta, counters: {} });
  if (!made.ok) throw new Error("the invented round can be protected");
  cube = made.value.cube;
});

const withCounts = (change: (cell: Cell) => number | null): ProtectedCube =>
  ({ ...cube, cells: cube.cells.map((cell) => ({ ...cell, count: change(cell) })) }) as ProtectedCube;
const isOne = ({ row, variable, category }: Cell) => row === "type-municipality" && variable === "level" && category === "1";
const codesOf = (of: ProtectedCube) => new Set(writtenFiles(inventedDataset({ cube: of })).diagnostics.map(({ code }) => code));

describe("the files of a release", () => {
  it("are published where each says what the cube says, and passes the audit again", () => {
    const written = writtenFiles(inventedDataset({ cube }));
    expect(written.diagnostics).toEqual([]);
    expect(written.ok && written.value.length).toBeGreaterThan(6);
  });

  it("are refused where a file says something else than the cube", () => {
    const files = filesOf(inventedDataset({ cube: withCounts((cell) => (isOne(cell) ? (cell.count ?? 0) + 5 : cell.count)) }));
    expect(new Set(writtenFaults(cube, files).map(({ code }) => code))).toEqual(new Set(["format-cell-differs"]));
  });

  it("are refused where they agree with a cube that shows a true count, breaks a sum, or fills in what is withheld", () => {
    expect(codesOf(withCounts((cell) => (isOne(cell) ? (cell.count ?? 0) + 1 : cell.count)))).toContain("audit-not-rounded");
    expect(codesOf(withCounts((cell) => (isOne(cell) ? (cell.count ?? 0) + 5 : cell.count)))).toContain("cube-parts-of-row");
    const few = withCounts((cell) => (cell.row === "type-region" && cell.variable === "respondent" ? 5 : cell.count));
    expect(codesOf(few)).toContain("audit-floor");
  });
});

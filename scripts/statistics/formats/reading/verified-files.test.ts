import { describe, expect, it } from "vitest";
import { passed } from "../../../testing/envelope/invented-round.ts";
import { inventedDataset } from "../../../testing/statistics/invented-dataset.ts";
import { inventedDraw, inventedPopulation, inventedUnits } from "../../../testing/statistics/invented-nation.ts";
import { inventedPlan } from "../../../testing/statistics/invented-plan.ts";
import { protect } from "../../../testing/statistics/protect.ts";
import type { ProtectedCube } from "../../cube/cube.ts";
import type { Cell } from "../../schema.ts";
import { filesOf } from "../files.ts";
import { type DatasetSource, fileFaults, verifiedFiles, verifiedRescoredFiles } from "./verified-files.ts";

const population = inventedPopulation({ municipality: 120, region: 20, agency: 80 });
const units = inventedUnits(population, { seed: "written", areas: ["governance"], rate: 0.8, skew: 0 });
const meta = { round: "omgang-1", release: "r1", edition: "2026", rehearsal: false };
const { cube } = passed(
  await protect({ plan: inventedPlan(["governance"]), population, units, draw: inventedDraw("k"), meta, counters: {} }),
);

const withCounts = (change: (cell: Cell) => number | null): ProtectedCube =>
  ({ ...cube, cells: cube.cells.map((cell) => ({ ...cell, count: change(cell) })) }) as ProtectedCube;
const isOne = ({ row, variable, category }: Cell) => row === "type-municipality" && variable === "level" && category === "1";
const codesOf = (of: ProtectedCube) => new Set(verifiedFiles(inventedDataset({ cube: of })).diagnostics.map(({ code }) => code));

describe("the files of a release", () => {
  it("are returned where each agrees with the cube and passes the public audit", () => {
    const written = verifiedFiles(inventedDataset({ cube }));
    expect(written.diagnostics).toEqual([]);
    expect(written.ok && written.value.length).toBeGreaterThan(6);
  });

  it("are refused where a file differs from the cube", () => {
    const files = filesOf(inventedDataset({ cube: withCounts((cell) => (isOne(cell) ? (cell.count ?? 0) + 5 : cell.count)) }));
    expect(new Set(fileFaults(inventedDataset({ cube }), files).map(({ code }) => code))).toEqual(new Set(["format-cell-differs"]));
  });

  it("are refused where they agree with a cube that shows a true count, breaks a sum, or fills in what is withheld", () => {
    expect(codesOf(withCounts((cell) => (isOne(cell) ? (cell.count ?? 0) + 1 : cell.count)))).toContain("audit-not-rounded");
    expect(codesOf(withCounts((cell) => (isOne(cell) ? (cell.count ?? 0) + 10 : cell.count)))).toContain("cube-parts-of-row");
    const few = { ...cube, rows: cube.rows.map((row) => (row.id === "type-region" ? { ...row, answered: 5 } : row)) } as ProtectedCube;
    expect(codesOf(few)).toContain("audit-floor");
  });
});

it("a re-scored earlier round has whole tables of its own, whose every figure is an estimate, verified like the release's", () => {
  const source = {
    edition: { scale: { levels: [] }, questionnaire: { areas: [], questions: [] } },
    measures: [],
    authority: { system: { sv: "S" }, name: { sv: "N" }, abbreviation: "N", contact: { email: null, telephone: null } },
    round: { opens: "2026-03-02", closes: "2026-05-29" },
  } as unknown as Omit<DatasetSource, "cube" | "panel" | "breaks">;
  const made = verifiedRescoredFiles({ ...source, cube });
  const files = new Map(made.ok ? made.value.map(({ name, text }) => [name, text]) : []);
  expect([...files.keys()]).toEqual([
    "omraknad-tabell.csv",
    "omraknad-tabell.csv-metadata.json",
    "omraknad-table.csv",
    "omraknad-table.csv-metadata.json",
  ]);
  const lines = (files.get("omraknad-table.csv") ?? "").split("\r\n").filter((line) => line.includes(",level,"));
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.every((line) => /,(?:(?:\d+,){5}|(?:NA,){3}(?:\d+,){2})2026,(?:E|Q),/.test(line))).toBe(true);
  expect(JSON.parse(files.get("omraknad-tabell.csv-metadata.json") ?? "")).toMatchObject({ url: "omraknad-tabell.csv" });
  const more = withCounts((cell) => (isOne(cell) ? (cell.count ?? 0) + 1 : cell.count));
  expect(verifiedRescoredFiles({ ...source, cube: more }).diagnostics.map(({ code }) => code)).toContain("audit-not-rounded");
});

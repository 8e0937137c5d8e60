import { describe, expect, it } from "vitest";
import { shapeFaults } from "../../core/shape.ts";
import { passed } from "../../testing/envelope/invented-round.ts";
import {
  inventedDraw,
  inventedModel,
  inventedNation,
  inventedPopulation,
  inventedUnits,
} from "../../testing/statistics/invented-nation.ts";
import { inventedLevels, inventedPlan } from "../../testing/statistics/invented-plan.ts";
import { protect } from "../../testing/statistics/protect.ts";
import { base, ceilTo, floorTo } from "../base.ts";
import { belowLevel, fromLevel } from "../plan/levels.ts";
import { fullPlan } from "../plan/plan.ts";
import { type Cell, Cube, Manifest } from "../schema.ts";
import { checkCube } from "./check-cube.ts";
import {
  answerShares,
  brandVerified,
  count,
  levelShares,
  type ProtectedCube,
  responseRate,
  runOf,
  runsOf,
  shares,
  underLevel1,
} from "./cube.ts";
import { checkManifest, manifestBody, manifestSigningText, manifestText } from "./manifest.ts";

const meta = { round: "test", release: "r1", edition: "2026", rehearsal: true };

const population = inventedPopulation({ municipality: 200, region: 21, agency: 120 });
const units = inventedUnits(population, { seed: "cube", areas: ["governance"], rate: 0.8, skew: 0 });
const { cube } = passed(
  await protect({ plan: inventedPlan(["governance"]), population, units, draw: inventedDraw("k"), meta, counters: {} }),
);

/** The cube with one cell changed, as by hand or in transport. */
function changed(change: (cell: Cell) => Partial<Cell>, at = 70): Cube {
  return { ...cube, cells: cube.cells.map((cell, index) => (index === at ? { ...cell, ...change(cell) } : cell)) };
}
const codes = (of: Cube) => new Set(checkCube(of).map(({ code }) => code));

describe("a cube that is read", () => {
  it("has the published shape and no fault", () => {
    expect(shapeFaults(Cube, cube)).toEqual([]);
    expect(checkCube(cube)).toEqual([]);
  });

  it("is branded only when it is verified", () => {
    expect(brandVerified(cube, true).ok).toBe(true);
    expect(brandVerified(cube, false).diagnostics.map(({ code }) => code)).toEqual(["cube-not-verified"]);
    const more = changed(({ count: was }) => ({ count: (was ?? 0) + 5 }));
    expect(brandVerified(more, true).ok).toBe(false);
  });

  it("is refused for every kind of inconsistency", () => {
    expect(codes(changed(({ count: was }) => ({ count: (was ?? 0) + 1 })))).toContain("cube-not-multiple");
    expect(codes(changed(({ count: was }) => ({ count: (was ?? 0) + 5 })))).toContain("cube-parts-of-row");
    // The parts of a type, each a rounding of its size, but together further from the type than rounding allows.
    const apart = cube.cells.map((cell) => {
      const isPart = cell.row.startsWith("municipality-size-") && cell.variable === "level" && cell.count !== null;
      const answered = cube.rows.find(({ id }) => id === cell.row)?.answered ?? 0;
      return isPart ? { ...cell, count: cell.category === "4" ? floorTo(answered, base) : 0 } : cell;
    });
    expect(codes({ ...cube, cells: apart })).toEqual(new Set(["cube-families"]));
    // Exact sizes: the sums of their parts, and no more answered than were asked.
    const having = (row: string, change: Partial<Cube["rows"][number]>): Cube => ({
      ...cube,
      rows: cube.rows.map((one) => (one.id === row ? { ...one, ...change } : one)),
    });
    const [whole, part] = cube.rows;
    expect(codes(having("all", { asked: (whole?.asked ?? 0) + 1 }))).toContain("cube-sizes");
    expect(codes(having(part?.id ?? "", { asked: (part?.asked ?? 0) + 1 }))).toContain("cube-sizes");
    expect(codes(having("all", { answered: (whole?.answered ?? 0) + 1 }))).toContain("cube-sizes");
    expect(codes(having("all", { answered: (whole?.asked ?? 0) + 1 }))).toContain("cube-sizes");
    // A cell above its row's size rounded down, though the row's cells add up to the size rounded up.
    const region = cube.rows.find(({ id }) => id === "type-region");
    const [most, least] = [ceilTo(region?.answered ?? 0, base), floorTo(region?.answered ?? 0, base)];
    expect(most).toBeGreaterThan(least);
    const alike = cube.cells.map((cell) =>
      cell.row === "type-region" && cell.variable === "level" ? { ...cell, count: cell.category === "lacks-4" ? most : 0 } : cell,
    );
    expect(codes({ ...cube, cells: alike })).toContain("cube-parts-of-row");
    expect(codes(changed(() => ({ count: null })))).toContain("cube-withheld-in-part");
    expect(codes(changed(() => ({ category: "9" })))).toEqual(new Set(["cube-unknown-cell", "cube-missing-cell"]));
    expect(codes({ ...cube, cells: [...cube.cells, ...cube.cells.slice(0, 1)] })).toEqual(new Set(["cube-duplicate-cell"]));
    const cells = cube.cells.map((cell) => (cell.variable === "level" && cell.row === "all" ? { ...cell, count: null } : cell));
    expect(codes({ ...cube, cells })).toEqual(new Set(["cube-floor"]));
    expect(codes({ ...cube, rows: cube.rows.toReversed() })).toEqual(new Set(["cube-structure"]));
  });

  it("gives counts, shares and response rates from rounded numbers only", () => {
    const level = shares(cube, "type-municipality", "level") ?? [];
    const { n, N, rate } = responseRate(cube, "type-municipality");
    expect(level.map(({ category }) => category)).toEqual(inventedLevels);
    expect(level.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 12);
    expect(
      level.every((one) => one.n === n && one.count === count(cube, "type-municipality", { variable: "level", category: one.category })),
    ).toBe(true);
    expect(N).toBe(200);
    expect(rate).toBe(n / N);
    expect(count(cube, "nowhere", { variable: "level", category: underLevel1 })).toBeNull();
    expect(shares(cube, "all", "nothing")).toBeNull();
  });
});

describe("shares of several categories together", () => {
  const row = "type-municipality";
  const halves = [belowLevel(inventedLevels, 1), fromLevel(inventedLevels, 1)];

  it("are given for consecutive categories, and for no other", () => {
    const groups = runsOf(cube, row, { variable: "level", groups: halves });
    const { n } = responseRate(cube, row);
    expect(groups?.map(({ categories, n: of }) => [categories.join(), of])).toEqual([
      ["lacks-4,lacks-2,lacks-0", n],
      ["1,2,3,4", n],
    ]);
    expect(groups?.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 12);
    expect(groups?.[0]?.count).toBe(count(cube, row, { variable: "level", category: underLevel1 }));
    expect(levelShares(cube, row)?.map(({ category, n: of }) => [category, of])).toEqual(["0", "1", "2", "3", "4"].map((one) => [one, n]));
    expect(levelShares(cube, row)?.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 12);
    expect(levelShares(cube, "nowhere")).toBeNull();
    const of = (...categories: readonly string[]) => runOf(cube, row, { variable: "level", categories });
    expect([of("1", "3"), of("2", "1"), of(), of("nothing")]).toEqual([null, null, null, null]);
    expect(of("lacks-0", "1")?.categories).toEqual(["lacks-0", "1"]);
    expect(runsOf(cube, "nowhere", { variable: "level", groups: [["1"]] })).toBeNull();
  });

  it("that are below a level, or at it and above, are within the rounding error", async () => {
    const population = inventedPopulation({ municipality: 200, region: 21, agency: 120 });
    const plan = inventedPlan([]);
    for (const seed of ["a", "b", "c"]) {
      const units = inventedUnits(population, { seed, areas: [], rate: 0.8, skew: 0 });
      const made = passed(await protect({ plan, population, units, draw: inventedDraw(seed), meta, counters: {} }));
      for (const { id } of made.cube.rows) {
        for (const union of halves) {
          const shown = runOf(made.cube, id, { variable: "level", categories: union });
          const cells = made.private.table.cells.filter(
            (cell) => cell.row === id && cell.variable === "level" && union.includes(cell.category),
          );
          if (shown) expect(Math.abs(shown.count - cells.reduce((sum, cell) => sum + cell.count, 0))).toBeLessThanOrEqual(4);
        }
      }
    }
  });
});

describe("shares of a question", () => {
  it("are of those who answered it, and are not shown where they are few", async () => {
    const model = inventedModel();
    const population = inventedPopulation({ municipality: 150, region: 20, agency: 100 });
    const units = inventedNation(population, { model, seed: "answers", rate: 0.8 });
    const made = passed(await protect({ plan: fullPlan(model), population, units, draw: inventedDraw("k"), meta, counters: {} }));
    const variable = "question-governance-3";
    const found = answerShares(made.cube, "type-municipality", variable);
    const silent = count(made.cube, "type-municipality", { variable, category: "unanswered" }) ?? 0;
    expect(found?.map(({ category }) => category)).toEqual(["0", "1", "2", "3", "unknown"]);
    expect(silent).toBeGreaterThan(0);
    const { n } = responseRate(made.cube, "type-municipality");
    expect(Math.abs((found?.[0]?.n ?? 0) - (n - silent))).toBeLessThanOrEqual(4);
    expect(found?.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 12);
    const lofty = { ...made.cube, variables: made.cube.variables.map((one) => ({ ...one, floor: 10_000 })) } as ProtectedCube;
    expect(answerShares(lofty, "type-municipality", variable)).toBeNull();
  });
});

describe("a manifest", () => {
  const hex = (digit: string) => digit.repeat(64);
  const body = manifestBody({
    round: "test",
    release: "r1",
    rehearsal: true,
    digests: { round: hex("1"), edition: hex("2"), population: hex("3"), code: hex("4"), cube: hex("5"), replies: hex("0") },
  });
  const manifest: Manifest = { ...body, signatures: { anna: "A".repeat(86), bo: "B".repeat(86) } };

  it("has the published shape and the same text with and without signatures", () => {
    expect(shapeFaults(Manifest, manifest)).toEqual([]);
    expect(manifestText(manifest)).toBe(manifestText(body));
    expect(manifestText(body).startsWith('{"audit":"passed","digests":{"code":')).toBe(true);
    expect(manifestSigningText(hex("a"))).toBe(`infosaktrappan/2/release\n${hex("a")}\n`);
  });

  it("is trusted for its own cube, with enough different signatures", () => {
    const round = { round: "test", release: "r1", digest: hex("1"), edition: hex("2"), population: hex("3"), code: hex("4") };
    const check = {
      manifest,
      figures: cube as { readonly round: string; readonly release: string; readonly rehearsal: boolean },
      files: { cube: hex("5"), replies: hex("0") } as Readonly<Record<string, string>>,
      round,
      verified: ["anna", "bo"],
      needed: 2,
    };
    expect(checkManifest(check)).toEqual([]);
    const fails = (change: Partial<typeof check>) => checkManifest({ ...check, ...change }).map(({ code }) => code);
    const differs = (files: typeof check.files) => fails({ files: { ...check.files, ...files } });
    expect(differs({ cube: hex("6") })).toEqual(["manifest-cube-digest"]);
    expect(fails({ files: { participation: hex("6"), replies: hex("0") } })).toEqual([
      "manifest-cube-digest",
      "manifest-participation-digest",
      "manifest-audit",
    ]);
    expect(differs({ panel: hex("6") })).toEqual(["manifest-panel-digest"]);
    expect(fails({ manifest: { ...manifest, digests: { ...manifest.digests, panel: hex("7") } } })).toEqual(["manifest-panel-digest"]);
    expect(fails({ manifest: { ...manifest, audit: "no-tables" } })).toEqual(["manifest-audit"]);
    expect(differs({ rescored: hex("6") })).toEqual(["manifest-rescored-digest"]);
    expect(differs({ replies: hex("6") })).toEqual(["manifest-replies"]);
    expect(fails({ verified: ["anna", "anna"] })).toEqual(["manifest-signatures"]);
    expect(fails({ verified: ["anna", "nobody"] })).toEqual(["manifest-signatures"]);
    expect(fails({ manifest: { ...manifest, release: "r2" } })).toEqual(["manifest-round"]);
    expect(fails({ round: { ...round, round: "other" } })).toEqual(["manifest-round"]);
    expect(fails({ round: { ...round, code: hex("9") } })).toEqual(["manifest-other-code"]);
    const later = { manifest: { ...manifest, release: "r2" }, figures: { ...check.figures, release: "r2" } };
    expect(fails({ ...later, round: { ...round, release: "r2", code: hex("9") } })).toEqual([]);
    for (const pinned of ["digest", "edition", "population"]) {
      expect(fails({ round: { ...round, [pinned]: hex("9") } })).toEqual(["manifest-other-round"]);
    }
  });
});

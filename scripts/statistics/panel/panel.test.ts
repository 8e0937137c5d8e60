import { beforeAll, describe, expect, it } from "vitest";
import { fromText, inventedDraw, inventedPopulation, inventedUnits } from "../../testing/statistics/invented-nation.ts";
import type { ProtectedCube } from "../cube/cube.ts";
import type { Link, Publication } from "../disclosure/knowledge.ts";
import { type Aggregate, aggregate } from "../plan/aggregate.ts";
import { basicPlan } from "../plan/plan.ts";
import { roundTable } from "../rounding/controlled-rounding.ts";
import { withoutKinds } from "../rounding/correction.ts";
import { assemble, protect } from "../rounding/protect.ts";
import { type Panel, panelVariables, type Unit } from "../schema.ts";
import { change } from "../uncertainty/change.ts";
import { checkPanel, panelCounts, panelRows } from "./panel.ts";
import { panelGroups } from "./panel-groups.ts";
import { roundPanel } from "./panel-rounding.ts";
import { type PanelProtection, protectPanel } from "./protect-panel.ts";

const plan = basicPlan(["governance"]);
const population = inventedPopulation({ municipality: 150, region: 20, agency: 100 });
const first = inventedUnits(population, { seed: "first", areas: ["governance"], rate: 0.7, skew: 1 });

/** The next round: those who stay move up now and then, the weak are more likely to leave, and some join. */
function nextRound(seed: string, leaves: (unit: Unit) => number): readonly Unit[] {
  const others = inventedUnits(population, { seed: `${seed} joiners`, areas: ["governance"], rate: 0.5, skew: 0.5 });
  return first.map((unit, at): Unit => {
    const chance = fromText(`${seed}|${unit.organisation}`);
    if (unit.status !== "answered") return others[at] as Unit;
    if (chance < leaves(unit)) return { organisation: unit.organisation, status: "no-answer" };
    return { ...unit, level: Math.min(4, (unit.level ?? 0) + (fromText(`${seed} up ${at}`) < 0.15 ? 1 : 0)) };
  });
}

async function publication(units: readonly Unit[], round: string): Promise<Publication & { readonly cube: ProtectedCube }> {
  const meta = { round, release: "r1", edition: "2026", rehearsal: true };
  const made = await protect({ plan, population, units, draw: inventedDraw(round), meta, counters: {} });
  if (!made.ok) throw new Error("the invented round can be published");
  return { cube: made.value.cube, table: made.value.private.table };
}

const weakLeave = (unit: Unit) => (unit.level === 0 ? 0.5 : 0.1);
let [before, after]: (Publication & { readonly cube: ProtectedCube })[] = [];
let made: PanelProtection;
const panelOf = async (one: Publication, next: Publication, more: { readonly floor?: number; readonly seed?: string } = {}) =>
  protectPanel({
    before: { publications: [one], links: [] },
    after: { publications: [next], links: [] },
    draw: inventedDraw(more.seed ?? "panel"),
    counters: {},
    ...more,
  });
beforeAll(async () => {
  before = await publication(first, "round-1");
  after = await publication(nextRound("second", weakLeave), "round-2");
  const panel = await panelOf(before, after);
  if (!panel.ok) throw new Error("the invented panel can be published");
  made = panel.value;
});

describe("the panel of two rounds", () => {
  it("adds up to both published cubes together with joiners and leavers, number for number", () => {
    if (!before || !after) throw new Error("unreachable");
    for (const row of panelRows) {
      const level = (cube: ProtectedCube, category: number) =>
        cube.cells.find((cell) => cell.row === row && cell.variable === "level" && cell.category === String(category))?.count;
      const [then, now, joiners, leavers] = panelVariables.map((variable) => panelCounts(made.panel, row, variable));
      for (let category = 0; category < 5; category += 1) {
        expect((now?.[category] ?? 0) + (joiners?.[category] ?? 0)).toBe(level(after.cube, category));
        expect((then?.[category] ?? 0) + (leavers?.[category] ?? 0)).toBe(level(before.cube, category));
      }
    }
    expect(checkPanel({ panel: made.panel, before: before.cube, after: after.cube })).toEqual([]);
  });

  it("shows panel cells within four of the truth, and the differences within eight", () => {
    for (const row of panelRows) {
      const truth = panelGroups({ before: before?.table as Aggregate, after: after?.table as Aggregate }, row);
      for (const variable of panelVariables) {
        panelCounts(made.panel, row, variable)?.forEach((count, at) => {
          const limit = variable.startsWith("panel") ? 4 : 8;
          expect(Math.abs(count - (truth.levels[variable][at]?.length ?? 0))).toBeLessThanOrEqual(limit);
        });
      }
    }
  });

  it("passes the audit in both rounds, and is the same every time", async () => {
    expect(made.private.audits.map(({ passed }) => passed)).toEqual([true, true]);
    const again = await panelOf(before as Publication, after as Publication);
    expect(again.ok && again.value.panel).toEqual(made.panel);
  });

  it("passes with the method's rules as well: they link nothing to variables that a panel does not show", async () => {
    const links: readonly Link[] = [
      {
        of: { variable: "level", categories: ["1", "2", "3", "4"] },
        within: [{ variable: "area-governance", categories: ["0-24", "25-49", "50-74", "75-100"] }],
      },
    ];
    const linked = (one: Publication | undefined) => ({ publications: [one as Publication], links });
    const panel = await protectPanel({ before: linked(before), after: linked(after), draw: inventedDraw("panel"), counters: {} });
    expect(panel.ok && panel.value.panel).toEqual(made.panel);
  });

  it("is attacked with areas that a correction has withdrawn, since they remain known", async () => {
    const { cube, table } = after as Publication;
    const bare = { ...cube, ...withoutKinds({ variables: cube.variables }, ["area"]) };
    const remaining = new Set(bare.variables.map(({ id }) => id));
    const cells = cube.cells.filter(({ variable }) => remaining.has(variable));
    const withdrawn: Publication = {
      cube: { ...bare, release: "r2", cells },
      table: { ...table, cells: table.cells.filter(({ variable }) => remaining.has(variable)) },
    };
    const attacked = async (publications: readonly Publication[]) => {
      const panel = await protectPanel({
        before: { publications: [before as Publication], links: [] },
        after: { publications, links: [] },
        draw: inventedDraw("panel"),
        counters: {},
      });
      if (!panel.ok) throw new Error(panel.diagnostics.map(({ code }) => code).join());
      return panel.value.private.audits[1]?.attacked ?? 0;
    };
    const neverShown = { ...withdrawn, cube: { ...withdrawn.cube, release: "r1" } };
    expect(await attacked([after as Publication, withdrawn])).toBeGreaterThan(await attacked([neverShown, withdrawn]));
  });

  it("divides every change without a rest, and reveals a trend that is due only to who answered", () => {
    if (!before || !after) throw new Error("unreachable");
    for (const row of panelRows) {
      const found = change({ before: before.cube, after: after.cube, panel: made.panel, row, subject: "under-1" });
      const { within = 0, joiners = 0, leavers = 0 } = found?.split ?? {};
      expect(found?.split).not.toBeNull();
      expect(within + joiners + leavers).toBeCloseTo(found?.difference ?? Number.NaN, 12);
      // More of the weak left, which lowers the share under level 1.
      expect(leavers).toBeLessThan(0);
    }
    expect(change({ before: before.cube, after: after.cube, panel: made.panel, row: "type-region", subject: "under-1" })?.split).toBeNull();
    expect(change({ before: after.cube, after: before.cube, panel: made.panel, row: "type-agency", subject: "under-1" })?.split).toBeNull();
  });

  it("is withheld for a whole row where too few have left", async () => {
    const few = new Set(
      first
        .filter(({ status, organisation }) => status === "answered" && organisation.startsWith("a-"))
        .slice(0, 3)
        .map((one) => one.organisation),
    );
    const next = await publication(
      nextRound("few", (unit) => (unit.organisation.startsWith("a-") ? (few.has(unit.organisation) ? 1 : 0) : 0.3)),
      "round-2",
    );
    const panel = await panelOf(before as Publication, next);
    if (!panel.ok) throw new Error("a panel with a withheld row is published");
    expect(panelVariables.map((variable) => panelCounts(panel.value.panel, "type-agency", variable))).toEqual([null, null, null, null]);
    expect(panelCounts(panel.value.panel, "type-municipality", "panel-before")).not.toBeNull();
    // The planted fault: without the floor two published groups differ by three leavers, and the audit refuses.
    const lax = await panelOf(before as Publication, next, { floor: 0 });
    expect(lax.diagnostics.map(({ code }) => code)).toContain("audit-few-between");
  });

  it("is refused when a number is changed, a row is partly withheld, or it belongs to another release", () => {
    if (!before || !after) throw new Error("unreachable");
    const codesWith = (panel: Panel) =>
      checkPanel({ panel, before: (before as Publication).cube, after: (after as Publication).cube }).map(({ code }) => code);
    const [cell] = made.panel.cells;
    const changed = (count: number | null) => ({
      ...made.panel,
      cells: made.panel.cells.map((one) => (one === cell ? { ...one, count } : one)),
    });
    expect(codesWith(changed((cell?.count ?? 0) + 5))).toEqual(expect.arrayContaining(["panel-two-sizes", "panel-parts"]));
    expect(codesWith(changed(null))).toEqual(["panel-withheld-in-part"]);
    expect(codesWith({ ...made.panel, cells: made.panel.cells.slice(1) })).toEqual(["panel-cells"]);
    expect(codesWith({ ...made.panel, release: "r2" })).toEqual(["panel-other-release"]);
    expect(codesWith({ ...made.panel, floor: 500 })).toEqual(["panel-floor", "panel-floor"]);
  });

  it("can be rounded consistently with both rounds in 40 pairs of rounds", async () => {
    const cubeOf = async (table: Aggregate, seed: string) => {
      const counts = await roundTable({ table, variables: plan.variables, counters: {}, draw: inventedDraw(seed) });
      if (!counts.ok) throw new Error("the invented table can be rounded");
      return assemble({ plan, meta: { round: seed, release: "r1", edition: "2026", rehearsal: true } }, table, counts.value);
    };
    const then = await cubeOf(before?.table as Aggregate, "then");
    for (let at = 0; at < 40; at += 1) {
      const counted = aggregate({ plan, population, units: nextRound(`nation ${at}`, weakLeave) });
      if (!counted.ok) throw new Error("invented units are countable");
      const now = await cubeOf(counted.value, `now ${at}`);
      for (const row of panelRows) {
        const groups = panelGroups({ before: before?.table as Aggregate, after: counted.value }, row);
        const counters = { "panel-size": 0, "panel-before": 0, "panel-after": 0 };
        const made = await roundPanel({ groups, before: then, after: now, draw: inventedDraw(`${at}`), counters, shown: new Map() });
        expect(made.diagnostics).toEqual([]);
        const counts = made.ok ? Object.values(made.value).flat() : [];
        expect(counts.every((count) => count >= 0 && count % 5 === 0)).toBe(true);
      }
    }
  });
});

import { describe, expect, it } from "vitest";
import { passed } from "../../testing/envelope/invented-round.ts";
import { fromText, inventedDraw, inventedPopulation, inventedUnits } from "../../testing/statistics/invented-nation.ts";
import { inventedPlan } from "../../testing/statistics/invented-plan.ts";
import { protect, protectPanel } from "../../testing/statistics/protect.ts";
import { base, floorTo } from "../base.ts";
import type { ProtectedCube } from "../cube/cube.ts";
import { audit } from "../disclosure/audit.ts";
import type { Link, Publication } from "../disclosure/knowledge.ts";
import { withoutKinds } from "../rounding/correction.ts";
import type { Panel, PanelRow, Unit } from "../schema.ts";
import { checkPanel, panelRows } from "./panel.ts";
import { panelGroups } from "./panel-groups.ts";

const plan = inventedPlan(["governance"]);
const population = inventedPopulation({ municipality: 150, region: 20, agency: 100 });
const first = inventedUnits(population, { seed: "first", areas: ["governance"], rate: 0.7, skew: 1 });

/** The next round: those who stay move up now and then, the weak are more likely to leave, and some join. */
function nextRound(seed: string, leaves: (unit: Unit) => number): readonly Unit[] {
  const others = inventedUnits(population, { seed: `${seed} joiners`, areas: ["governance"], rate: 0.5, skew: 0.5 });
  return first.map((unit, at): Unit => {
    const chance = fromText(`${seed}|${unit.organisation}`);
    if (unit.status !== "answered") return others[at] as Unit;
    if (chance < leaves(unit)) return { organisation: unit.organisation, status: "no-answer" };
    return { ...unit, level: Math.min(4, (unit.level ?? 0) + (fromText(`${seed} up ${at}`) < 0.4 ? 1 : 0)) };
  });
}

type Published = Publication & { readonly cube: ProtectedCube };

async function publication(units: readonly Unit[], round: string): Promise<Published> {
  const meta = { round, release: "r1", edition: "2026", rehearsal: true };
  const made = passed(await protect({ plan, population, units, draw: inventedDraw(round), meta, counters: {} }));
  return { cube: made.cube, table: made.private.table };
}

const weakLeave = (unit: Unit) => (unit.level === 0 ? 0.5 : 0.1);
const panelOf = async (one: Publication, next: Publication, more: Partial<Parameters<typeof protectPanel>[0]> = {}) =>
  protectPanel({ publications: [one, next], panels: [], before: one, links: [], draw: inventedDraw("panel"), counters: {}, ...more });
const before = await publication(first, "round-1");
const after = await publication(nextRound("second", weakLeave), "round-2");
const made = passed(await panelOf(before, after));

describe("the panel of two rounds", () => {
  it("shows exact sizes, rounded movement and true thirds, and nothing by level", () => {
    for (const row of made.panel.rows) {
      const truth = panelGroups({ before: before.table, after: after.table }, row.row);
      expect(row.sizes).toEqual({
        panel: truth.panel.length,
        joiners: truth.joiners.length,
        leavers: truth.leavers.length,
        gone: truth.gone,
      });
      for (const name of ["rose", "same", "fell"] as const)
        expect(Math.abs((row.movement?.[name] ?? Number.NaN) - truth.movement[name].length)).toBeLessThan(5);
      expect(row.leavers).toBe(Math.min(2, Math.floor((3 * truth.below.leavers) / truth.leavers.length)));
    }
    expect(made.panel.rows.map(({ row }) => row)).toEqual(panelRows);
    expect(checkPanel({ panel: made.panel, before: before.cube, after: after.cube })).toEqual([]);
  });

  it("passes the audit of both rounds together, and with the method's rules as well; it is the same every time", async () => {
    expect(made.private).toMatchObject({ isWithheld: false, audits: [{ passed: true }] });
    const links: readonly Link[] = [
      {
        terms: [
          { variable: "level", categories: ["1", "2", "3", "4"], value: 1 },
          { variable: "area-governance", categories: ["0-24", "25-49", "50-74", "75-100"], value: -1 },
        ],
      },
    ];
    const panel = await panelOf(before, after, { links });
    expect(panel.ok && panel.value.panel).toEqual(made.panel);
  });

  it("is attacked with areas that a correction has withdrawn, since they remain known", async () => {
    const { cube, table } = after;
    const bare = { ...cube, ...withoutKinds({ variables: cube.variables }, ["area"]) };
    const remaining = new Set(bare.variables.map(({ id }) => id));
    const cells = cube.cells.filter(({ variable }) => remaining.has(variable));
    const withdrawn: Publication = {
      cube: { ...bare, release: "r2", cells },
      table: { ...table, cells: table.cells.filter(({ variable }) => remaining.has(variable)) },
    };
    const attacked = async (own: readonly Publication[]) => {
      const panel = passed(await panelOf(before, after, { publications: [before, ...own] }));
      return panel.private.audits[0]?.attacked ?? 0;
    };
    const neverShown = { ...withdrawn, cube: { ...withdrawn.cube, release: "r1" } };
    expect(await attacked([after, withdrawn])).toBeGreaterThan(await attacked([neverShown, withdrawn]));
  });

  it("is withheld for a row where fewer than fifteen have left", async () => {
    const agencies = first.filter(({ status, organisation }) => status === "answered" && organisation.startsWith("a-"));
    const nextWith = async (count: number) => {
      const few = new Set(agencies.slice(0, count).map((one) => one.organisation));
      return publication(
        nextRound("few", (unit) => (unit.organisation.startsWith("a-") ? (few.has(unit.organisation) ? 1 : 0) : 0.3)),
        "round-2",
      );
    };
    const rowsWith = async (count: number) => {
      const panel = passed(await panelOf(before, await nextWith(count)));
      return panel.panel.rows;
    };
    const [municipalities, withheld] = await rowsWith(14);
    expect(withheld).toMatchObject({
      row: "type-agency",
      sizes: { leavers: 14 },
      movement: null,
      joiners: null,
      leavers: null,
      withheld: "size",
    });
    expect(municipalities?.movement).not.toBeNull();
    const [, shown] = await rowsWith(15);
    expect(shown?.movement).not.toBeNull();
  });

  it("is refused when a number is changed, a row is partly withheld, or it belongs to another release", () => {
    const codesWith = (panel: Panel) => checkPanel({ panel, before: before.cube, after: after.cube }).map(({ code }) => code);
    const changed = (row: Partial<PanelRow>) => ({
      ...made.panel,
      rows: [{ ...(made.panel.rows[0] as PanelRow), ...row }, ...made.panel.rows.slice(1)],
    });
    const [{ sizes, movement }] = made.panel.rows as [PanelRow];
    if (!movement) throw new Error("the row is shown");
    expect(codesWith(changed({ sizes: { ...sizes, joiners: sizes.joiners + 10 } }))).toEqual(["panel-sizes"]);
    expect(codesWith(changed({ movement: { ...movement, same: movement.same + 10 } }))).toEqual(["panel-movement"]);
    expect(codesWith(changed({ movement: { ...movement, rose: movement.rose + 1 } }))).toEqual(["panel-movement"]);
    expect(codesWith(changed({ leavers: null }))).toEqual(["panel-withheld-in-part"]);
    // A type that is withheld though large enough is withheld with the other.
    const hidden = { movement: null, joiners: null, leavers: null } as const;
    expect(codesWith(changed({ ...hidden, withheld: "disclosure" }))).toEqual(["panel-withheld-in-part"]);
    // Sizes above the floor, and neither movement nor reason; or a reason that the sizes refute.
    expect(codesWith(changed(hidden))).toContain("panel-reason");
    expect(codesWith(changed({ ...hidden, withheld: "size" }))).toContain("panel-reason");
    expect(codesWith(changed({ withheld: "size" }))).toContain("panel-reason");
    expect(codesWith({ ...made.panel, rows: made.panel.rows.slice(1) })).toEqual(["panel-rows"]);
    expect(codesWith({ ...made.panel, release: "r2" })).toEqual(["panel-other-release"]);
    const few = { panel: sizes.panel + sizes.leavers - 3, joiners: sizes.joiners - sizes.leavers + 3, leavers: 3, gone: 0 };
    expect(codesWith(changed({ sizes: few, movement: { rose: 0, same: floorTo(few.panel, base), fell: 0 } }))).toEqual(["panel-floor"]);
  });

  it("fails the audit where a third is one off", async () => {
    const off = (one: 0 | 1 | 2 | null) => (one === 2 ? 1 : 2);
    for (const side of ["joiners", "leavers"] as const) {
      const rows = made.panel.rows.map((row) => ({ ...row, [side]: off(row[side]) }));
      const report = await audit({ publications: [before, after], panels: [{ ...made.panel, rows }], links: [] });
      expect(report.findings.map(({ code }) => code)).toEqual(["audit-truth-outside"]);
    }
  });

  it("fails the audit where fewer moved than the levels did", async () => {
    const still = made.panel.rows.map((row) => ({ ...row, movement: { rose: 0, same: floorTo(row.sizes.panel, base), fell: 0 } }));
    const risen = panelGroups({ before: before.table, after: after.table }, "type-municipality").movement.rose.length;
    expect(risen).toBeGreaterThan(8);
    const report = await audit({ publications: [before, after], panels: [{ ...made.panel, rows: still }], links: [] });
    expect(report.findings.map(({ code }) => code)).toEqual(["audit-truth-outside"]);
  });

  it("cannot be audited without the cubes of both its releases", async () => {
    const { panel } = made;
    await expect(audit({ publications: [after], panels: [panel], links: [] })).rejects.toThrow(TypeError);
  });
});

describe("rounds of which only who answered is known", () => {
  it("are attacked all the same: thirds that no answers fit are found, and true ones are not", async () => {
    const rosterOnly = ({ cube, table }: Published): Publication => ({ cube, table: { ...table, cells: [] } });
    const attackedWith = (panel: Panel) => audit({ publications: [rosterOnly(before), after], panels: [panel], links: [] });
    expect((await attackedWith(made.panel)).findings).toEqual([]);
    const rows = made.panel.rows.map((row) => ({
      ...row,
      leavers: 0 as const,
      movement: { rose: 0, same: 0, fell: floorTo(row.sizes.panel, base) },
    }));
    expect((await attackedWith({ ...made.panel, rows })).findings.map(({ code }) => code)).toEqual(["audit-truth-outside"]);
  });
});

import { describe, expect, it } from "vitest";
import { inventedPopulation } from "../../testing/statistics/invented-nation.ts";
import { inventedLevels, inventedPlan } from "../../testing/statistics/invented-plan.ts";
import { inventedRounds, publishRounds } from "../../testing/statistics/invented-rounds.ts";
import { belowLevel } from "../plan/levels.ts";
import type { Variable } from "../schema.ts";
import { groupFindings, isSafeGroup, namedGroups } from "./named-groups.ts";
import { pairAtoms, pairOf } from "./panel-constraints.ts";
import { systemOf } from "./system.ts";
import { columnsOf } from "./unknowns.ts";

const plan = inventedPlan([]);
const level = plan.variables[1] as Variable;
const population = inventedPopulation({ municipality: 290, region: 12, agency: 200 });
const input = { seed: "g5", population, rounds: 2, dropOut: "weak", standing: "low" } as const;
const published = await publishRounds(inventedRounds(input), { ...input, plan });
if (!published) throw new Error("the invented rounds can be published");
const knowledge = { ...published, links: [], coalition: new Set<string>() };
const system = systemOf(knowledge, level);

const below = belowLevel(inventedLevels, 1);

describe("named groups", () => {
  it("are those who left, joined and stayed, and those who answered the same rounds, by type and sensitive level", () => {
    const groups = namedGroups(system, knowledge);
    const sizes = new Set(groups.map(({ size }) => size));
    for (const { rows } of published.panels)
      for (const { sizes: own } of rows) for (const size of [own.panel, own.joiners, own.leavers]) expect(sizes).toContain(size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
    expect(new Set(groups.map(({ categories }) => categories.join()))).toEqual(
      new Set([1, 2, 3].map((level) => belowLevel(inventedLevels, level).join())),
    );
    // With two rounds the patterns are the pair's own groups: of each type the leavers, the joiners, and the panel then and now.
    expect(groups).toHaveLength(2 * 4 * 3);
  });

  it("are none without a panel, and no published row is one", () => {
    expect(namedGroups(system, { ...knowledge, panels: [] })).toEqual([]);
    const rows = new Set(system.rows.map(({ atoms }) => columnsOf(system, atoms, below).toSorted().join()));
    for (const { columns, categories } of namedGroups(system, knowledge))
      if (categories.length === below.length) expect(rows).not.toContain(columns.toSorted().join());
  });

  it("are safe where a table leaves a fifth of them above the level", () => {
    expect([32, 33].map((low) => isSafeGroup({ size: 40 }, { low }))).toEqual([true, false]);
  });

  it("pass in these rounds, though most who left were below level 1", () => {
    expect(published.withheld).toBe(0);
    expect(published.panels[0]?.rows.map(({ leavers }) => leavers)).toEqual([2, 2]);
  });

  it("fail where leavers are published by level, so that nine of ten named municipalities are known to be below level 1", async () => {
    const [panel] = published.panels;
    if (!panel) throw new Error("there is a panel");
    const { leavers } = pairAtoms(system, "type-municipality", pairOf(knowledge, panel));
    const columns = columnsOf(system, leavers, below);
    const group = namedGroups(system, knowledge).filter((one) => one.columns.join() === columns.join());
    const size = group[0]?.size ?? 0;
    // As a panel by level would show them: a number within the rounding error.
    const truth = columns.reduce((sum, column) => sum + (system.truth[column] ?? 0), 0);
    expect(truth / size).toBeGreaterThan(0.85);
    const byLevel = { columns, values: columns.map(() => 1), min: truth - 2, max: size };
    expect(await groupFindings({ ...system, constraints: [...system.constraints, byLevel] }, knowledge, group)).toEqual([
      { code: "audit-group", variable: "level", row: "type-municipality", categories: [...below] },
    ]);
    expect(await groupFindings(system, knowledge, group)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { passed } from "../../testing/envelope/invented-round.ts";
import { fromText, inventedDraw, inventedModel, inventedNation, inventedPopulation } from "../../testing/statistics/invented-nation.ts";
import { aggregate } from "../plan/aggregate.ts";
import { fullPlan } from "../plan/plan.ts";
import { cellKey, countsByKey } from "../rounding/cells.ts";
import { earlierRows } from "../rounding/correction.ts";
import { assemble } from "../rounding/protect.ts";
import { roundTable } from "../rounding/systematic-rounding.ts";
import type { Cell, Population, Unit } from "../schema.ts";
import { type Program, withProgram } from "../solver.ts";
import { type IsSafe, intervalsOf, type Target, targetsOf } from "./intervals.ts";
import type { Knowledge, Link, Publication } from "./knowledge.ts";
import { fixedProgram, fullProgram, type LinkedSystems, linkConstraintsOf } from "./linking-constraints.ts";
import { type System, systemOf } from "./system.ts";
import { linksOf } from "./variable-links.ts";

const model = inventedModel();
const plan = fullPlan(model);
const rules = linksOf(model);
const meta = { round: "test", edition: "2026", rehearsal: true };

interface Nation {
  readonly seed: string;
  readonly population: Population;
  readonly units: readonly Unit[];
}

function nationOf(seed: string, municipality: number, rate: number): Nation {
  const population = inventedPopulation({ municipality, region: 20, agency: 120 });
  return { seed, population, units: inventedNation(population, { model, seed, rate }) };
}

/** A nation's first publication, or one after earlier releases, whose numbers are retained where possible. */
async function published({ seed, population, units }: Nation, earlier: readonly Publication[] = []): Promise<Publication> {
  const table = passed(aggregate({ plan, population, units }));
  const draw = inventedDraw(seed);
  const rounding = { table: table, counters: {}, draw, earlier: earlierRows(earlier), base: plan.base };
  const counts = passed(await roundTable(rounding));
  const release = `r${earlier.length + 1}`;
  return { cube: assemble({ plan, meta: { ...meta, release } }, table, counts), table: table };
}

/** The same nation where a third of the respondents turn out to have answered otherwise, still consistently with the method's rules. */
function corrected(nation: Nation): Nation {
  const others = inventedNation(nation.population, { model, seed: `${nation.seed} again`, rate: 1 });
  const isWrong = ({ organisation, status }: Unit) => status === "answered" && fromText(`${nation.seed}|wrong|${organisation}`) < 1 / 3;
  return { ...nation, units: nation.units.map((unit, at) => (isWrong(unit) ? (others[at] as Unit) : unit)) };
}

function attackOn(publications: readonly Publication[], links: readonly Link[]): LinkedSystems {
  const knowledge: Knowledge = { publications, links, coalition: new Set() };
  const systems = new Map(plan.variables.map((variable) => [variable.id, systemOf(knowledge, variable)]));
  return { systems, linkConstraints: linkConstraintsOf(knowledge, systems) };
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Minimum and maximum of each target from the program alone, without the truth; null where the program is infeasible. */
async function boundsOf(program: Program, targets: readonly Target[]): Promise<readonly Bounds[] | null> {
  return withProgram(program, (session) => {
    // First every least, then every most: the solver starts where it last stopped.
    const extremes = ([1, -1] as const).map((direction) =>
      targets.map(({ columns }) => {
        const costs = new Array<number>(program.lower.length).fill(0);
        for (const column of columns) costs[column] = direction;
        const solution = session.minimize(costs);
        return solution.status === "optimal" ? direction * solution.objective : null;
      }),
    );
    const [lows = [], highs = []] = extremes;
    if (extremes.flat().includes(null)) return null;
    return targets.map((_, at) => ({ low: lows[at] as number, high: highs[at] as number }));
  });
}

/** The true counts of published rows, taken from the tables and not from the systems under test. */
function truthIn(publications: readonly Publication[]): (system: System, target: Target) => number {
  const counts = new Map(
    publications.flatMap(({ cube: { release }, table }) =>
      table.cells.map(({ row, variable, category, count }) => [`${release} ${cellKey(row, variable, category)}`, count] as const),
    ),
  );
  return ({ variable }, { release, row, categories }) => {
    const of = (id: string, category: string) => counts.get(`${release} ${cellKey(row ?? "", id, category)}`) ?? 0;
    return categories.reduce((sum, one) => sum + of(variable.id, one), 0);
  };
}

/** The targets of published rows, every `every`th of them, whose truth lies outside the solver's bounds. Links all in one program. */
async function outsideOf(publications: readonly Publication[], links: readonly Link[], every = 1) {
  const linked = attackOn(publications, links);
  const truthOf = truthIn(publications);
  const result = { outside: [] as string[], checked: 0, widths: 0 };
  for (const system of linked.systems.values()) {
    const targets = targetsOf(system).filter(({ row }, at) => row !== null && at % every === 0);
    const bounds = await boundsOf(fullProgram(system, linked), targets);
    targets.forEach((target, at) => {
      const [truth, one] = [truthOf(system, target), bounds?.[at]];
      result.checked += 1;
      result.widths += one ? one.high - one.low : 0;
      if (one && truth >= one.low - 1e-6 && truth <= one.high + 1e-6) return;
      result.outside.push(`${target.release} ${target.row} ${system.variable.id} ${target.categories.join("+")}`);
    });
  }
  return result;
}

/** A publication with its level counts changed. */
function withLevels({ cube, table }: Publication, change: (cell: Cell, count: number) => number): Publication {
  const cells = cube.cells.map((cell) =>
    cell.variable === "level" && cell.count !== null ? { ...cell, count: change(cell, cell.count) } : cell,
  );
  return { cube: { ...cube, cells }, table };
}

describe("the truth", () => {
  it("lies within the bounds of every one of 30,000 attacked cells and unions", { timeout: 3_600_000 }, async () => {
    // After one release, and in every fourth nation after a correction. Each variable alone, and a sample with all links in one program.
    const kinds = [
      { name: "after one release", releases: 1, links: [], every: 1, checked: 0, widths: 0 },
      { name: "after one with rules", releases: 1, links: rules, every: 40, checked: 0, widths: 0 },
      { name: "after a correction", releases: 2, links: [], every: 1, checked: 0, widths: 0 },
      { name: "after a correction with rules", releases: 2, links: rules, every: 80, checked: 0, widths: 0 },
    ];
    const checked = () => kinds.reduce((sum, one) => sum + one.checked, 0);
    for (let at = 0; checked() < 30_000; at += 1) {
      const seed = `audited ${at}`;
      const nation = nationOf(seed, 100 + Math.floor(190 * fromText(seed)), 0.5 + 0.4 * fromText(`${seed}|rate`));
      const publications = [await published(nation)];
      if (at % 4 === 1) publications.push(await published(corrected(nation), publications));
      for (const kind of kinds.filter(({ releases }) => releases === publications.length)) {
        const found = await outsideOf(publications, kind.links, kind.every);
        expect(found.outside, `${seed}, ${kind.name}`).toEqual([]);
        kind.checked += found.checked;
        kind.widths += found.widths;
      }
    }
    const summary = kinds.map((one) => `${one.checked} ${one.name} (mean width ${(one.widths / one.checked).toFixed(1)})`);
    console.log(`${checked()} cells and unions, the truth inside each: ${summary.join(", ")}`);
    for (const { links, checked: many } of kinds) expect(many).toBeGreaterThan(links.length > 0 ? 100 : 5000);
  });

  it("is found outside the bounds of the same programs where the publication is wrong", async () => {
    const right = await published(nationOf("moved", 150, 0.7));
    const about = (publication: Publication, links: readonly Link[] = []) => outsideOf([publication], links, links.length > 0 ? 20 : 1);
    const levels = (found: readonly string[]) => found.filter((one) => one.includes(" level "));
    const all = (await about(right)).outside;
    expect(all).toEqual([]);
    // Fifty more everywhere: no table is feasible with the sizes that the attacker knows.
    const more = (await about(withLevels(right, (_, count) => count + 50))).outside;
    expect(levels(more).length).toBeGreaterThan(200);
    expect(levels(more)).toHaveLength(more.length);
    // Two levels exchanged in every row: there are feasible tables, but the true one is not among them.
    const counts = countsByKey(right.cube.cells);
    const other: Readonly<Record<string, string>> = { "1": "2", "2": "1" };
    const exchanged = withLevels(
      right,
      ({ row, variable, category }) => counts.get(cellKey(row, variable, other[category] ?? category)) ?? 0,
    );
    const found = levels((await about(exchanged)).outside);
    expect(found).toContain("r1 all level 1");
    expect(found.length).toBeLessThan(levels(more).length);
    // A false rule: nobody above level 1 has answered a question of block 1 with more than its lowest option.
    const untrue: Link = {
      terms: [
        { variable: "level", categories: ["2", "3", "4"], value: 1 },
        { variable: "question-governance-1", categories: ["0"], value: -1 },
      ],
    };
    expect((await about(right, rules)).outside).toEqual([]);
    expect((await about(right, [...rules, untrue])).outside.length).toBeGreaterThan(0);
  });
});

describe("the audit's own intervals", () => {
  it("reach no further than the solver's bounds, and are as wide as needed where those are", async () => {
    const nation = nationOf("own", 150, 0.7);
    const first = await published(nation);
    const publications = [first, await published(corrected(nation), [first])];
    const { systems } = attackOn(publications, []);
    for (const id of ["level", "area-governance"]) {
      const system = systems.get(id) as System;
      const [targets, program] = [targetsOf(system), fixedProgram(system, [], new Map())];
      const bounds = await boundsOf(program, targets);
      const isSafe: IsSafe = (_, { low, high }) => high - low >= 4;
      const attempts = [false, true].map((integer) => ({ program: () => program, isFull: true, integer }));
      const found = await intervalsOf({ targets, tables: [system.truth], attempts, isSafe });
      found.forEach(({ low, high }, at) => {
        const [target, outer] = [targets[at] as Target, bounds?.[at] as Bounds];
        // The solver's zero may be negative.
        const [least, most] = [0 + Math.ceil(outer.low - 1e-6), 0 + Math.floor(outer.high + 1e-6)];
        const truth = target.columns.reduce((sum, column) => sum + (system.truth[column] ?? 0), 0);
        const label = `${id} ${target.release} ${target.row} ${target.categories.join("+")}`;
        for (const value of [truth, low, high]) {
          expect(value, label).toBeGreaterThanOrEqual(least);
          expect(value, label).toBeLessThanOrEqual(most);
        }
        if (high - low < 4 && most - least >= 4) expect([low, high], label).toEqual([least, most]);
      });
    }
  });
});

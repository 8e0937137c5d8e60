// Groups that anybody can name from who answered which of the linked rounds, and what panels disclose of them together.
//
// Nobody's own answer need be certain for a group to be disclosed: of forty named leavers, forty below level 1. The published rows are not
// such groups: that 46 or 97 per cent of a row announced in advance are below a level is the statistic itself.
import { panelRows } from "../panel/panel.ts";
import { levelCategories } from "../plan/plan.ts";
import { type Program, withProgram } from "../solver.ts";
import type { Finding } from "./findings.ts";
import type { Knowledge } from "./knowledge.ts";
import { isInteger } from "./linking-constraints.ts";
import { pairAtoms, pairOf } from "./panel-constraints.ts";
import { columnsOf, rowKey, type System, systemOf } from "./system.ts";

/** The smallest group that is guarded as a group. */
const minGroup = 10;

/** Disclosed where so large a share is certain, or expected, to be at or below a level, and panels add so much to what is expected. */
const limits = { certain: 0.8, expected: 0.9, added: 0.1 } as const;

/** Levels at or below which standing is sensitive. */
const sensitive = [0, 1, 2].map((highest) => levelCategories.slice(0, highest + 1));

interface Group {
  readonly row: string;
  readonly categories: readonly string[];
  readonly columns: readonly number[];
  readonly size: number;
}

/**
 * Groups of a type of which panels disclose too much: those who left, joined or stayed between two compared rounds, and those who answered
 * the same of all linked rounds. What is expected is the middle of what everything published leaves possible, which is the mean under a flat
 * prior.
 */
export async function groupFindings(system: System, knowledge: Knowledge): Promise<readonly Finding[]> {
  const { panels = [] } = knowledge;
  if (system.variable.kind !== "level" || panels.length === 0) return [];
  const groups = namedGroups(system, knowledge);
  if (groups.length === 0) return [];
  const { lower, upper, constraints } = system;
  const without = systemOf({ ...knowledge, panels: [] }, system.variable);
  const [known, before] = [
    await rangesOf({ lower, upper, constraints, integer: false }, groups),
    await rangesOf({ lower, upper, constraints: without.constraints, integer: false }, groups),
  ];
  return groups.flatMap(({ row, categories, size }, at): readonly Finding[] => {
    const [now, then] = [known[at], before[at]];
    if (!now || !then) return [];
    const middle = ({ low, high }: typeof now) => (low + high) / (2 * size);
    const isDisclosed = now.low / size > limits.certain || middle(now) > limits.expected;
    return isDisclosed && middle(now) - middle(then) >= limits.added
      ? [{ code: "audit-group", variable: system.variable.id, row, categories }]
      : [];
  });
}

/** Every group that is large enough and no published row, by each union of sensitive levels. */
function namedGroups(system: System, knowledge: Knowledge): readonly Group[] {
  const { atoms, rows } = system;
  const compared = (knowledge.panels ?? []).map((panel) => pairOf(knowledge, panel));
  const places = new Set(compared.flatMap(({ before, after }) => [before, after]));
  const keyOf = (group: readonly number[]) => group.toSorted((a, b) => a - b).join();
  const published = new Set(rows.map((row) => keyOf(row.atoms)));
  const found = new Map<string, { readonly row: string; readonly group: readonly number[] }>();
  for (const row of panelRows) {
    const pairs = compared.flatMap((pair) => Object.values<readonly number[]>({ ...pairAtoms(system, row, pair) }));
    const patterns = [...places].flatMap((place) => {
      const inRow = atoms.flatMap(({ rows: own }, at) => (own.includes(rowKey(place, row)) ? [at] : []));
      const patternOf = (at: number) => (atoms[at]?.presence ?? []).join();
      return [...new Set(inRow.map(patternOf))].map((pattern) => inRow.filter((at) => patternOf(at) === pattern));
    });
    for (const group of [...pairs, ...patterns]) if (!published.has(keyOf(group))) found.set(keyOf(group), { row, group });
  }
  return [...found.values()].flatMap(({ row, group }) => {
    const size = group.reduce((sum, at) => sum + (atoms[at]?.members.length ?? 0), 0);
    if (size < minGroup) return [];
    return sensitive.map((categories): Group => ({ row, categories, columns: columnsOf(system, group, categories), size }));
  });
}

/** The smallest and largest number of each group that a program leaves possible. */
async function rangesOf(program: Program, groups: readonly Group[]): Promise<readonly { readonly low: number; readonly high: number }[]> {
  const fractional = new Set<Group>();
  const found = new Map<Group, { low: number; high: number }>();
  const solve = (integer: boolean, among: readonly Group[]) =>
    withProgram({ ...program, integer }, (session) => {
      const costs = new Array<number>(program.lower.length).fill(0);
      for (const group of among) {
        const range = found.get(group) ?? { low: 0, high: group.size };
        found.set(group, range);
        for (const direction of [1, -1] as const) {
          for (const column of group.columns) costs[column] = direction;
          const solution = session.minimize(costs);
          for (const column of group.columns) costs[column] = 0;
          if (solution.status !== "optimal") continue;
          const bound = direction * solution.objective;
          if (direction > 0) range.low = Math.max(range.low, Math.ceil(bound - 1e-6));
          else range.high = Math.min(range.high, Math.floor(bound + 1e-6));
          if (!solution.values.every(isInteger)) fractional.add(group);
        }
      }
    });
  await solve(false, groups);
  // An organisation is not divisible: where the relaxation divides one, integer tables may reach less far.
  if (fractional.size > 0) await solve(true, [...fractional]);
  return groups.map((group) => found.get(group) ?? { low: 0, high: group.size });
}

// Groups that anybody can name from who answered which of the linked rounds, and what panels disclose of them together.
//
// Nobody's own answer need be certain for a group to be disclosed: of forty named leavers, forty below level 1. The published rows are not
// such groups: that 46 or 97 per cent of a row announced in advance are below a level is the statistic itself.
import { panelRows } from "../panel/panel.ts";
import { belowLevel } from "../plan/levels.ts";
import type { Finding } from "./findings.ts";
import { type Interval, type IsSafe, intervalsOf, type Target } from "./intervals.ts";
import type { Knowledge } from "./knowledge.ts";
import { pairAtoms, pairOf } from "./panel-constraints.ts";
import { type System, systemOf } from "./system.ts";
import { columnsOf, rowKey } from "./unknowns.ts";

/** The smallest group that is guarded as a group. */
const minGroup = 10;

/**
 * Disclosed where more than this share is certain to be at or below a level, or more than `expected` is expected to be, and panels add so
 * much to what is expected. What is expected is the middle of what everything published leaves possible: the mean under a flat prior.
 */
const limits = { certain: 0.8, expected: 0.9, added: 0.1 } as const;

/** Standing below these levels is sensitive. */
const sensitive = [1, 2, 3];

/**
 * The groups of a system that anybody can name, by each union of sensitive levels: those who left, joined or stayed between two compared
 * rounds, and those who answered the same of all linked rounds. Only groups of a type that are large enough and no published row.
 */
export function namedGroups(system: System, knowledge: Knowledge): readonly Target[] {
  const { panels = [] } = knowledge;
  if (system.variable.kind !== "level" || panels.length === 0) return [];
  const { atoms, rows } = system;
  const compared = panels.map((panel) => pairOf(knowledge, panel));
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
    const about = { row, release: "", isShown: false, isGroup: true, size };
    return sensitive.map((level): Target => {
      const categories = belowLevel(system.categories, level);
      return { ...about, categories, columns: columnsOf(system, group, categories) };
    });
  });
}

/**
 * Whether the smallest count found makes a group safe: then no more is certain than may be, and the middle is no more than may be expected,
 * since the largest count is at most the size.
 */
export function isSafeGroup({ size }: Pick<Target, "size">, { low }: { readonly low: number }): boolean {
  return low <= Math.min(limits.certain, 2 * limits.expected - 1) * size + 1e-9;
}

/** Groups, of those not shown to be safe, of which panels disclose too much. */
export async function groupFindings(system: System, knowledge: Knowledge, groups: readonly Target[]): Promise<readonly Finding[]> {
  if (groups.length === 0) return [];
  const { constraints } = systemOf({ ...knowledge, panels: [] }, system.variable);
  const [known, without] = [await rangesOf(system, groups), await rangesOf({ ...system, constraints }, groups)];
  return groups.flatMap(({ row, categories, size }, at): readonly Finding[] => {
    const [now, then] = [known[at], without[at]];
    const middle = (one: Interval | undefined) => ((one?.least ?? 0) + (one?.most ?? size)) / (2 * size);
    const isDisclosed = (now?.least ?? 0) / size > limits.certain || middle(now) > limits.expected;
    const isAdded = middle(now) - middle(then) >= limits.added - 1e-9;
    return isDisclosed && isAdded ? [{ code: "audit-group", variable: system.variable.id, row: row ?? "", categories }] : [];
  });
}

/** Every end of each range: none is wide enough until nothing less is possible. */
function rangesOf({ lower, upper, constraints, truth }: System, groups: readonly Target[]): Promise<readonly Interval[]> {
  const isSafe: IsSafe = ({ size }, { low, high }) => high - low >= size;
  const program = () => ({ lower, upper, constraints, integer: false });
  // Organisations are not divisible: the integer program says how far counts reach, and the linear one is no more than a start.
  return intervalsOf({ targets: groups, tables: [truth], attempts: [{ program, isFull: true, integer: true }], isSafe });
}

// What panels say of the levels of two rounds: how joiners and leavers divide, and how far a panel can have moved.
import { movementNames } from "../panel/panel.ts";
import { thirdBounds } from "../panel/thirds.ts";
import { belowLevel, fromLevel, levelOf, topLevel } from "../plan/levels.ts";
import { runBounds } from "../rounding/family-bounds.ts";
import type { Panel } from "../schema.ts";
import type { Constraint } from "../solver.ts";
import type { Knowledge } from "./knowledge.ts";
import { columnsOf, rowKey, sumOf, type Unknowns } from "./unknowns.ts";

/** Atoms of the groups that two publications of linked rounds divide a row into, by place. */
export interface PairAtoms {
  readonly stayedBefore: readonly number[];
  readonly stayedAfter: readonly number[];
  readonly leavers: readonly number[];
  readonly joiners: readonly number[];
}

/** Those who answered both publications of a row, only the earlier one, and only the later one. */
export function pairAtoms({ atoms }: Unknowns, row: string, { before, after }: Pair): PairAtoms {
  const among = (own: number, other: number, isPresent: boolean) =>
    atoms.flatMap(({ rows, presence }, at) => (rows.includes(rowKey(own, row)) && presence.includes(other) === isPresent ? [at] : []));
  return {
    stayedBefore: among(before, after, true),
    stayedAfter: among(after, before, true),
    leavers: among(before, after, false),
    joiners: among(after, before, false),
  };
}

/** Two publications, by place. */
interface Pair {
  readonly before: number;
  readonly after: number;
}

/** The publications that a panel compares. Throws a TypeError where one is missing: without it the attack would be too weak. */
export function pairOf({ publications }: Pick<Knowledge, "publications">, { round, release, compares }: Panel): Pair {
  const placeOf = (one: { readonly round: string; readonly release: string }) =>
    publications.findIndex(({ cube }) => cube.round === one.round && cube.release === one.release);
  const [before, after] = [placeOf(compares), placeOf({ round, release })];
  if (before < 0 || after < 0) throw new TypeError(`an audit with the panel of ${round}/${release} needs the cubes of both its releases`);
  return { before, after };
}

/** The constraints on a system of levels that follow from every panel. */
export function panelConstraints(system: Unknowns, knowledge: Knowledge): readonly Constraint[] {
  return (knowledge.panels ?? []).flatMap((panel) => {
    const pair = pairOf(knowledge, panel);
    return panel.rows.flatMap(({ row, sizes, movement, joiners, leavers }): readonly Constraint[] => {
      const atoms = pairAtoms(system, row, pair);
      const below = (group: readonly number[], size: number, third: 0 | 1 | 2 | null): readonly Constraint[] =>
        third === null ? [] : [{ ...sumOf(columnsOf(system, group, belowLevel(system.categories, 1))), ...thirdBounds(third, size) }];
      return [
        ...below(atoms.leavers, sizes.leavers, leavers),
        ...below(atoms.joiners, sizes.joiners, joiners),
        ...(movement ? movementConstraints(system, atoms, { movement, size: sizes.panel, base: panel.base }) : []),
      ];
    });
  });
}

interface Movement {
  readonly movement: { readonly rose: number; readonly same: number; readonly fell: number };
  /** The panel's exact size. */
  readonly size: number;
  readonly base: number;
}

/**
 * Whoever crosses a level upwards has risen: the number at level k or above grows by at most those who rose, and shrinks by at most those
 * who fell, for every k. Whoever rose was below the top and is above the bottom; whoever fell, the reverse.
 */
function movementConstraints(
  system: Unknowns,
  { stayedBefore, stayedAfter }: PairAtoms,
  { movement, size, base }: Movement,
): readonly Constraint[] {
  const row = { shown: movementNames.map((name) => movement[name]), size, base };
  const [fell, rose] = [runBounds(row, { from: 0, to: 1 }), runBounds(row, { from: 2, to: 3 })];
  const moved = size - runBounds(row, { from: 1, to: 2 })[0];
  const { categories } = system;
  const top = topLevel(categories);
  /** By how much the number in some categories has grown. */
  const growth = (among: readonly string[]) => {
    const [now, then] = [columnsOf(system, stayedAfter, among), columnsOf(system, stayedBefore, among)];
    return { columns: [...now, ...then], values: [...now.map(() => 1), ...then.map(() => -1)] };
  };
  const crossings = Array.from({ length: top }, (_, at) => at + 1).flatMap((level): readonly Constraint[] => [
    { ...growth(fromLevel(categories, level)), min: -fell[1], max: rose[1] },
    // Who enters or leaves the levels between two crossings has moved, in one direction or the other.
    ...Array.from({ length: top - level }, (_, more) => ({
      ...growth(fromLevel(categories, level).filter((one) => levelOf(one) <= level + more)),
      min: -moved,
      max: moved,
    })),
  ]);
  const atLeast = (atoms: readonly number[], among: readonly string[], [min]: readonly [number, number]): Constraint => ({
    ...sumOf(columnsOf(system, atoms, among)),
    min,
    max: size,
  });
  const [belowTop, aboveBottom] = [belowLevel(categories, top), fromLevel(categories, 1)];
  return [
    ...crossings,
    atLeast(stayedBefore, belowTop, rose),
    atLeast(stayedAfter, aboveBottom, rose),
    atLeast(stayedBefore, aboveBottom, fell),
    atLeast(stayedAfter, belowTop, fell),
  ];
}

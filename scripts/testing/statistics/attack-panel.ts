// What a panel tells of the levels of two rounds, as transition matrices: how many of each group moved from a level to a level.
import type { Panel } from "../../statistics/schema.ts";
import { type AttackModel, type Counted, levelOfCategory } from "./attack-model.ts";

/** Adds panels whose releases are among those seen. */
export function withPanels(attack: AttackModel, panels: readonly Panel[]): AttackModel {
  for (const panel of panels) addPanel(attack, panel);
  return attack;
}

/** Whoever stayed is in a matrix of the group that nothing tells it apart from. */
function addPanel(attack: AttackModel, { round, release, compares, rows }: Panel): void {
  const placeOf = (of: { readonly round: string; readonly release: string }) =>
    attack.input.seen.findIndex(({ cube }) => cube.round === of.round && cube.release === of.release);
  const [before, after] = [placeOf(compares), placeOf({ round, release })];
  if (before < 0 || after < 0) throw new Error("a panel's releases are seen");
  const { program } = attack;
  const isIn = (at: number, { group }: Counted) => [...group.rows].some((one) => one.startsWith(`${at}/`));
  for (const { row, sizes, movement, joiners, leavers } of rows) {
    if (movement === null) continue;
    const [then, now] = [before, after].map((at) => attack.groups(at, "level").filter(({ group }) => group.rows.has(`${at}/${row}`)));
    const below = (groups: readonly Counted[] = []) => groups.flatMap(({ columns }) => columnsAt(columns, 0));
    const [left, joined] = [then?.filter((one) => !isIn(after, one)), now?.filter((one) => !isIn(before, one))];
    if (leavers !== null) program.between(below(left), ...third(leavers, sizes.leavers));
    if (joiners !== null) program.between(below(joined), ...third(joiners, sizes.joiners));
    const moves: readonly (keyof typeof movement)[] = ["fell", "same", "rose"];
    const moved = new Map(moves.map((move) => [move, [] as number[]]));
    for (const one of then?.filter((stayed) => isIn(after, stayed)) ?? []) {
      const other = now?.find(({ group }) => group.members[0] === one.group.members[0]);
      if (other?.group.members.length !== one.group.members.length) throw new Error("a group is the same in both rounds");
      addMatrix(attack, { one, other, places: [before, after] }, moved);
    }
    for (let from = 0; from < moves.length; from += 1)
      for (let to = from + 1; to <= moves.length && to - from < moves.length; to += 1) {
        const run = moves.slice(from, to);
        const shown = run.reduce((sum, move) => sum + movement[move], 0);
        program.between(
          run.flatMap((move) => moved.get(move) ?? []),
          shown - 4,
          shown + 4,
        );
      }
  }
}

interface Stayed {
  readonly one: Counted;
  readonly other: Counted;
  readonly places: readonly [before: number, after: number];
}

function addMatrix(attack: AttackModel, { one, other, places: [before, after] }: Stayed, moved: ReadonlyMap<string, number[]>): void {
  const [levelsThen, levelsNow] = [levelsIn(one.columns), levelsIn(other.columns)];
  const cells = levelsThen.map((from) =>
    levelsNow.map((to) => {
      const column = attack.column(one.group.members, (answers) => answers[before]?.level === from && answers[after]?.level === to);
      moved.get(to < from ? "fell" : to > from ? "rose" : "same")?.push(column);
      return column;
    }),
  );
  levelsThen.forEach((from, at) => {
    attack.equal(cells[at] ?? [], columnsAt(one.columns, from));
  });
  levelsNow.forEach((to, at) => {
    attack.equal(
      cells.map((own) => own[at] ?? -1),
      columnsAt(other.columns, to),
    );
  });
}

/** Fewer than one in three, fewer than two in three, or more, are below level 1: the fewest and the most. */
function third(of: number, size: number): readonly [least: number, most: number] {
  return [Math.ceil((of * size) / 3), of === 2 ? size : Math.ceil(((of + 1) * size) / 3) - 1];
}

function levelsIn(columns: ReadonlyMap<string, number>): readonly number[] {
  return [...new Set([...columns.keys()].map(levelOfCategory))];
}

function columnsAt(columns: ReadonlyMap<string, number>, level: number): readonly number[] {
  return [...columns].flatMap(([category, column]) => (levelOfCategory(category) === level ? [column] : []));
}

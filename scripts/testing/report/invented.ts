// Invented cubes and panels for tests of the report.
import { base, ceilTo, floorTo } from "../../statistics/base.ts";
import { brandVerified, type ProtectedCube } from "../../statistics/cube/cube.ts";
import type { ProtectedPanel } from "../../statistics/panel/panel.ts";
import { respondentCategories } from "../../statistics/plan/plan.ts";
import type { Cell, Cube, Panel, PanelRow } from "../../statistics/schema.ts";
import { inventedLevels, inventedPlan } from "../statistics/invented-plan.ts";

/** Exact numbers of one type that answered and did not, and the proportions of the former below level 1 and at each level. */
export interface Numbers {
  readonly answered: number;
  readonly silent: number;
  readonly levels: readonly number[];
  /** Round the number of answers up in the sum of its levels. */
  readonly isUp?: boolean;
}

/** Multiples of the base that sum to `total`, in proportion to the parts; the last gets the remainder. */
function shared(total: number, parts: readonly number[]): readonly number[] {
  const sum = parts.reduce((left, right) => left + right, 0) || 1;
  const counts = parts.slice(0, -1).map((part) => floorTo(Math.floor((total * part) / sum), base));
  return [...counts, total - counts.reduce((left, right) => left + right, 0)];
}

const known = ["type-municipality", "type-region", "type-agency"];
const none: Numbers = { answered: 0, silent: 0, levels: [0, 0, 0, 0, 0] };

/** A cube of the given types, with two areas. Its sums hold, and it has the brand of a release whose audit passed. */
export function inventedCube(types: Readonly<Record<string, Numbers>>, areas: readonly string[] = ["risk", "assets"]): ProtectedCube {
  const plan = inventedPlan(areas);
  const numbers = known.map((row) => types[row] ?? none);
  const sums = roundedSums(numbers);
  const perType = known.map((row, at) => cellsOf(row, { ...(numbers[at] ?? none), sum: sums[at] ?? 0 }, areas));
  const all = (perType[0] ?? []).map(
    (cell, at): Cell => ({
      ...cell,
      row: "all",
      count: perType.reduce((sum, cells) => sum + (cells[at]?.count ?? 0), 0),
    }),
  );
  const sizes = (those: readonly Numbers[]) => {
    const answered = those.reduce((sum, one) => sum + one.answered, 0);
    return { asked: answered + those.reduce((sum, one) => sum + one.silent, 0), answered };
  };
  const cube: Cube = {
    schema: "infosaktrappan-cube/2",
    round: "r",
    release: "r1",
    edition: "2026",
    rehearsal: true,
    base,
    rows: [
      { id: "all", family: "all", parent: null, value: "all", ...sizes(numbers) },
      ...known.map((id, at) => ({ id, family: "type", parent: "all", value: id.slice(5), ...sizes(numbers.slice(at, at + 1)) })),
    ],
    // Only two families, whatever the plan has. The report says nothing about reasons to decline.
    variables: plan.variables.filter(({ kind }) => kind !== "reason").map((one) => ({ ...one, floor: 0, families: ["all", "type"] })),
    cells: [...all, ...perType.flat()],
  };
  return branded(cube);
}

/** Each type's number of answers rounded down, or up where `isUp` says so or where the sum of all would else be too low for any base. */
function roundedSums(numbers: readonly Numbers[]): readonly number[] {
  const sums = numbers.map(({ answered, isUp = false }) => (isUp ? ceilTo(answered, base) : floorTo(answered, base)));
  const total = numbers.reduce((sum, { answered }) => sum + answered, 0);
  for (const [at, { answered }] of numbers.entries())
    if (sums.reduce((left, right) => left + right, 0) < floorTo(total, base)) sums[at] = ceilTo(answered, base);
  return sums;
}

function branded(cube: Cube): ProtectedCube {
  const found = brandVerified(cube, true);
  if (!found.ok) throw new Error(found.diagnostics.map((one) => `${one.code} ${JSON.stringify(one.values)}`).join("\n"));
  return found.value;
}

type Rounded = Numbers & { readonly sum: number };

function cellsOf(row: string, { silent, levels, sum }: Rounded, areas: readonly string[]): readonly Cell[] {
  const cells = (variable: string, categories: readonly string[], counts: readonly number[]) =>
    categories.map((category, at): Cell => ({ row, variable, category, count: counts[at] ?? 0 }));
  const classes = ["0-24", "25-49", "50-74", "75-100"];
  const [below = 0, ...higher] = shared(sum, levels);
  return [
    ...cells("respondent", respondentCategories, [floorTo(Math.floor(silent / 2), base)]),
    ...cells("level", inventedLevels, [...shared(below, [2, 2, 3]).toReversed(), ...higher]),
    ...areas.flatMap((area, at) => cells(`area-${area}`, classes, shared(sum, levels.toSpliced(at % levels.length, 1)))),
  ];
}

/** A panel of the second cube with the first: a row for each of the two types that have one, withheld where it is not given. */
export function inventedPanel(
  { before, after }: { readonly before: Cube; readonly after: Cube },
  rows: Readonly<Record<string, Omit<PanelRow, "row">>>,
): ProtectedPanel {
  const sizes = { panel: 0, joiners: 0, leavers: 0, gone: 0 };
  const withheld = { sizes, movement: null, joiners: null, leavers: null, withheld: "size" } as const;
  const panel: Panel = {
    schema: "infosaktrappan-panel/2",
    round: after.round,
    release: after.release,
    edition: after.edition,
    rehearsal: true,
    base,
    compares: { round: before.round, release: before.release, edition: before.edition },
    rows: ["type-municipality", "type-agency"].map((row) => ({ row, ...(rows[row] ?? withheld) })),
  };
  return panel as ProtectedPanel;
}

/**
 * The cube where too few regions answered: they and the frame's row are withheld, and the row of the other two types stands for all. Its
 * cells are the sums of theirs.
 */
export function withoutRegions(cube: ProtectedCube): ProtectedCube {
  const shown = ["type-municipality", "type-agency"];
  const sum = (of: (row: Cube["rows"][number]) => number) =>
    cube.rows.filter(({ id }) => shown.includes(id)).reduce((all, row) => all + of(row), 0);
  const row = { id: "shown-types", family: "shown-types", parent: null, value: "municipality+agency" };
  const sizes = { asked: sum(({ asked }) => asked), answered: sum(({ answered }) => answered) };
  const split = cube.variables.filter(({ kind }) => kind !== "respondent");
  const isWithheld = (one: Cell) => ["all", "type-region"].includes(one.row) && one.variable !== "respondent";
  const own = split.flatMap(({ id, categories }) =>
    categories.map(
      (category): Cell => ({
        row: row.id,
        variable: id,
        category,
        count: cube.cells
          .filter((one) => shown.includes(one.row) && one.variable === id && one.category === category)
          .reduce((all, { count }) => all + (count ?? 0), 0),
      }),
    ),
  );
  return branded({
    ...cube,
    rows: [...cube.rows, { ...row, ...sizes }],
    variables: cube.variables.map((one) =>
      one.kind === "respondent" ? one : { ...one, floor: 10, families: [...one.families, "shown-types"] },
    ),
    cells: [...cube.cells.map((one) => (isWithheld(one) ? { ...one, count: null } : one)), ...own],
  });
}

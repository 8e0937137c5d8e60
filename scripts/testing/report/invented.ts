// Invented cubes for tests of the report.
import { brandVerified, type ProtectedCube } from "../../statistics/cube/cube.ts";
import { basicPlan, levelCategories, respondentCategories } from "../../statistics/plan/plan.ts";
import type { Cell, Cube } from "../../statistics/schema.ts";

/** Counts of one type: those that answered, those that did not, and the proportions of the former at each level. */
export interface Numbers {
  readonly answered: number;
  readonly silent: number;
  readonly levels: readonly number[];
}

/** Multiples of five that sum to `total`, in proportion to the parts; the last gets the remainder. */
function shared(total: number, parts: readonly number[]): readonly number[] {
  const sum = parts.reduce((left, right) => left + right, 0) || 1;
  const counts = parts.slice(0, -1).map((part) => 5 * Math.floor((total * part) / sum / 5));
  return [...counts, total - counts.reduce((left, right) => left + right, 0)];
}

/** A cube of the given types, with two areas. Its sums hold, and it has the brand of a release whose audit passed. */
export function inventedCube(types: Readonly<Record<string, Numbers>>, areas: readonly string[] = ["risk", "assets"]): ProtectedCube {
  const plan = basicPlan(areas);
  const known = ["type-municipality", "type-region", "type-agency"];
  const perType = known.map((row) => cellsOf(row, types[row] ?? { answered: 0, silent: 0, levels: [0, 0, 0, 0, 0] }, areas));
  const all = (perType[0] ?? []).map(
    (cell, at): Cell => ({
      ...cell,
      row: "all",
      count: perType.reduce((sum, cells) => sum + (cells[at]?.count ?? 0), 0),
    }),
  );
  const cube: Cube = {
    schema: "infosaktrappan-cube/1",
    round: "r",
    release: "r1",
    edition: "2026",
    rehearsal: true,
    base: 5,
    rows: [
      { id: "all", family: "all", parent: null, value: "all" },
      ...known.map((id) => ({ id, family: "type", parent: "all", value: id.slice(5) })),
    ],
    // Only two families, whatever the plan has. The report says nothing about reasons to decline.
    variables: plan.variables
      .filter(({ kind }) => kind !== "reason")
      .map((one) => ({ ...one, floor: 0, ...("families" in one ? { families: ["all", "type"] } : {}) })),
    cells: [...all, ...perType.flat()],
  };
  const branded = brandVerified(cube, true);
  if (!branded.ok) throw new Error(branded.diagnostics.map((one) => `${one.code} ${JSON.stringify(one.values)}`).join("\n"));
  return branded.value;
}

function cellsOf(row: string, { answered, silent, levels }: Numbers, areas: readonly string[]): readonly Cell[] {
  const declined = 5 * Math.floor(silent / 10);
  const cells = (variable: string, categories: readonly string[], counts: readonly number[]) =>
    categories.map((category, at): Cell => ({ row, variable, category, count: counts[at] ?? 0 }));
  const classes = ["0-24", "25-49", "50-74", "75-100"];
  return [
    ...cells("respondent", respondentCategories, [answered, declined, silent - declined]),
    ...cells("level", levelCategories, shared(answered, levels)),
    ...areas.flatMap((area, at) => cells(`area-${area}`, classes, shared(answered, levels.toSpliced(at % levels.length, 1)))),
  ];
}

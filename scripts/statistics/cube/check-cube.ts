// Checks a cube's internal consistency: complete, in multiples of its base, additive, floors respected.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { ceilTo, floorTo, roundingErrorOf } from "../base.ts";
import type { StatisticsCode } from "../messages.ts";
import { declined, isPartition, respondent } from "../plan/plan.ts";
import { rowsIn } from "../plan/rows.ts";
import { shownTypes } from "../plan/shown-types.ts";
import { cellKey, countsByKey, partsOf } from "../rounding/cells.ts";
import { withheldRows } from "../rounding/withheld-rows.ts";
import type { Cube, Variable } from "../schema.ts";

type Counts = ReadonlyMap<string, number | null>;

/** Every fault of a cube at once. Expects the cube's shape; does not need its manifest. */
export function checkCube(cube: Cube): readonly Diagnostic<StatisticsCode>[] {
  const faults = [...checkStructure(cube), ...checkCells(cube)];
  if (faults.length > 0) return faults;
  const counts: Counts = countsByKey(cube.cells);
  const checked = cube.variables.flatMap((variable) => [
    ...checkWithheld(cube, variable, counts),
    ...checkRowSums(cube, variable, counts),
    ...checkFamilySums(cube, variable, counts),
  ]);
  return [...checkSizes(cube), ...checked];
}

/** Exact sizes: no more answered than were asked, and both are the sums of their parts. */
function checkSizes(cube: Cube): readonly Diagnostic<StatisticsCode>[] {
  const { rows } = cube;
  const more = rows.filter(({ asked, answered }) => answered > asked);
  const broken = partsOf(rows).filter(
    ({ parent, children }) =>
      children.reduce((sum, { asked }) => sum + asked, 0) !== parent.asked ||
      children.reduce((sum, { answered }) => sum + answered, 0) !== parent.answered,
  );
  return [...more, ...broken.map(({ parent }) => parent), ...wronglyShown(cube)].map(({ id }) =>
    fault<StatisticsCode>("cube-sizes", "/rows", { row: id }),
  );
}

/** The row `shown-types`, where it holds a type that is too small to be shown, or not all that are not. */
function wronglyShown({ rows, variables }: Cube): readonly Cube["rows"][number][] {
  const floor = variables.find(({ kind }) => kind === "level")?.floor ?? 0;
  const types = rows.filter(({ family, asked }) => family === "type" && asked > 0);
  const shown = types.filter(({ answered }) => answered >= floor).map(({ value }) => value);
  return rows.filter((row) => row.family === shownTypes && (row.value !== shown.join("+") || types.length - shown.length !== 1));
}

function checkStructure({ rows, variables }: Cube): readonly Diagnostic<StatisticsCode>[] {
  const ids = new Set(rows.map(({ id }) => id));
  const names = new Set(variables.map(({ id }) => id));
  const lacksRoot = rows.filter(({ parent, family }) => parent === null && family !== shownTypes).length !== 1 || rows[0]?.parent !== null;
  const hasOrphan = rows.some(({ parent }, at) => parent !== null && rows.slice(0, at).every(({ id }) => id !== parent));
  const lacksRespondent = !variables.some(({ id, kind }) => id === respondent && kind === "respondent");
  const hasDuplicates = ids.size !== rows.length || names.size !== variables.length;
  const families = new Set(rows.map(({ family }) => family));
  const hasUnknownFamily = variables.some((variable) => variable.families.some((one) => !families.has(one)));
  return lacksRoot || hasOrphan || lacksRespondent || hasDuplicates || hasUnknownFamily ? [fault("cube-structure", "/rows")] : [];
}

function checkCells(cube: Cube): readonly Diagnostic<StatisticsCode>[] {
  const wanted = new Set(
    cube.variables.flatMap((variable) =>
      rowsIn(cube.rows, variable).flatMap(({ id }) => variable.categories.map((one) => cellKey(id, variable.id, one))),
    ),
  );
  const seen = new Set<string>();
  const found: Diagnostic<StatisticsCode>[] = [];
  cube.cells.forEach(({ row, variable, category, count }, index) => {
    const key = cellKey(row, variable, category);
    const at = `/cells/${index}`;
    if (!wanted.has(key)) found.push(fault("cube-unknown-cell", at, { row, variable, category }));
    if (seen.has(key)) found.push(fault("cube-duplicate-cell", at, { row, variable, category }));
    if (count !== null && (count % cube.base !== 0 || count < 0))
      found.push(fault("cube-not-multiple", `${at}/count`, { row, variable, category }));
    seen.add(key);
  });
  const missing = [...wanted].filter((key) => !seen.has(key)).map((key) => key.split("|"));
  return [
    ...found,
    ...missing.map(([row = "", variable = "", category = ""]) =>
      fault<StatisticsCode>("cube-missing-cell", "/cells", { row, variable, category }),
    ),
  ];
}

/** Rows are withheld completely, by exact sizes alone, so anybody can recompute it; approximately for reasons, whose size is rounded. */
function checkWithheld(cube: Cube, variable: Variable, counts: Counts): readonly Diagnostic<StatisticsCode>[] {
  const rows = rowsIn(cube.rows, variable);
  const size = (row: string): number | null => {
    const { asked = 0, answered = 0 } = cube.rows.find(({ id }) => id === row) ?? {};
    return variable.floor > 0 && asked === 0 ? null : answered;
  };
  const withheld = withheldRows(rows, variable.floor, size);
  return rows.flatMap(({ id }): readonly Diagnostic<StatisticsCode>[] => {
    const empty = variable.categories.filter((category) => counts.get(cellKey(id, variable.id, category)) === null).length;
    if (empty > 0 && empty < variable.categories.length)
      return [fault("cube-withheld-in-part", "/cells", { row: id, variable: variable.id })];
    const declining = counts.get(cellKey(id, respondent, declined)) ?? 0;
    const isRight =
      variable.kind === "reason"
        ? Math.abs(declining - variable.floor) <= roundingErrorOf(cube.base) || empty > 0 === declining < variable.floor
        : empty > 0 === withheld.has(id);
    return isRight ? [] : [fault("cube-floor", "/cells", { row: id, variable: variable.id, floor: variable.floor })];
  });
}

/** No cell exceeds its row's size rounded down, and a row's categories add up to the multiple of the base below or above it. */
function checkRowSums(cube: Cube, variable: Variable, counts: Counts): readonly Diagnostic<StatisticsCode>[] {
  return rowsIn(cube.rows, variable).flatMap(({ id, asked, answered }) => {
    const cells = variable.categories.map((category) => counts.get(cellKey(id, variable.id, category)));
    const sum = sumOf(cells);
    if (sum === null) return [];
    const declining = counts.get(cellKey(id, respondent, declined)) ?? 0;
    const isWithin = (size: number) => cells.every((count) => (count ?? 0) <= floorTo(size, cube.base));
    const fits = {
      reason: sum === declining,
      respondent: sum <= ceilTo(asked - answered, cube.base),
    }[variable.kind as string];
    const addsUp = !isPartition(variable) || (sum >= floorTo(answered, cube.base) && sum <= ceilTo(answered, cube.base));
    return (fits ?? (isWithin(answered) && addsUp)) ? [] : [fault("cube-parts-of-row", "/cells", { row: id, variable: variable.id })];
  });
}

/**
 * The rows of a family add up to the row above. They may fall short of it only where one of them shows as many as its size allows, which
 * is a size rounded down: nearly all organisations are then in the category, or in a union with it.
 */
function checkFamilySums(cube: Cube, variable: Variable, counts: Counts): readonly Diagnostic<StatisticsCode>[] {
  return partsOf(rowsIn(cube.rows, variable)).flatMap(({ family, parent, children }) =>
    variable.categories.flatMap((category) => {
      const whole = counts.get(cellKey(parent.id, variable.id, category)) ?? null;
      const sum = sumOf(children.map(({ id }) => counts.get(cellKey(id, variable.id, category))));
      const sets = [[category], ...(variable.unions ?? []).filter((union) => union.includes(category))];
      const isAtMost = children.some(({ id, answered }) => {
        if (answered % cube.base === 0) return false;
        const countOf = (set: readonly string[]) => sumOf(set.map((one) => counts.get(cellKey(id, variable.id, one))));
        return sets.some((set) => countOf(set) === floorTo(answered, cube.base));
      });
      return sum === null || whole === null || sum === whole || (sum < whole && isAtMost)
        ? []
        : [fault("cube-parts-of-family", "/cells", { row: parent.id, family, variable: variable.id, category })];
    }),
  );
}

function sumOf(counts: readonly (number | null | undefined)[]): number | null {
  let sum = 0;
  for (const count of counts) {
    if (count === null || count === undefined) return null;
    sum += count;
  }
  return sum;
}

// Checks a cube's internal consistency: complete, in multiples of its base, each row a rounding of its size, floors respected.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { ceilTo, roundingErrorOf } from "../base.ts";
import type { StatisticsCode } from "../messages.ts";
import { declined, respondent } from "../plan/plan.ts";
import { rowsIn } from "../plan/rows.ts";
import { shownTypes } from "../plan/shown-types.ts";
import { cellKey, countsByKey, dividesAnswered, partsOf } from "../rounding/cells.ts";
import { areFeasible } from "../rounding/family-bounds.ts";
import { isRounding } from "../rounding/systematic-rounding.ts";
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
    ...checkFamilies(cube, variable, counts),
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

/** The numbers of a row are a rounding of its exact size: they add up to it rounded down or up, and no proper run exceeds it. */
function checkRowSums(cube: Cube, variable: Variable, counts: Counts): readonly Diagnostic<StatisticsCode>[] {
  return rowsIn(cube.rows, variable).flatMap(({ id, asked, answered }) => {
    const shown = shownIn(variable, id, counts);
    if (shown === null) return [];
    const sum = shown.reduce((all, one) => all + one, 0);
    const fits =
      variable.kind === "reason"
        ? sum === (counts.get(cellKey(id, respondent, declined)) ?? 0)
        : variable.kind === "respondent"
          ? sum <= ceilTo(asked - answered, cube.base)
          : isRounding(shown, answered, cube.base);
    return fits ? [] : [fault("cube-parts-of-row", "/cells", { row: id, variable: variable.id })];
  });
}

/** Some table could have given all rows of the variable: rows are rounded alone, but the parts of a row are still its parts. */
function checkFamilies(cube: Cube, variable: Variable, counts: Counts): readonly Diagnostic<StatisticsCode>[] {
  if (!dividesAnswered(variable)) return [];
  const rows = rowsIn(cube.rows, variable).map((row) => ({ ...row, size: row.answered, shown: shownIn(variable, row.id, counts) }));
  return areFeasible(rows, cube.base) ? [] : [fault("cube-families", "/cells", { variable: variable.id })];
}

/** The row's numbers by category; null where withheld. */
function shownIn({ id, categories }: Variable, row: string, counts: Counts): readonly number[] | null {
  const shown = categories.map((one) => counts.get(cellKey(row, id, one)) ?? null);
  return shown.includes(null) ? null : shown.map(Number);
}

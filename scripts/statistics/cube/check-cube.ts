// Checks a cube's internal consistency: complete, in multiples of five, additive, floors respected.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { StatisticsCode } from "../messages.ts";
import { denominatorCategory, respondent } from "../plan/plan.ts";
import { partitions, rowsIn } from "../plan/rows.ts";
import { cellKey, countsByKey } from "../rounding/cells.ts";
import { withheldRows } from "../rounding/withheld-rows.ts";
import type { Cube, Variable } from "../schema.ts";
import { roundingError } from "../uncertainty/worst-case.ts";

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
  return [...checkAsked(cube, counts), ...checked];
}

/** Exact frame sizes: within the rounding error of the published count, and equal to the sum of their parts. */
function checkAsked({ rows, variables }: Cube, counts: Counts): readonly Diagnostic<StatisticsCode>[] {
  const categories = variables.find(({ id }) => id === respondent)?.categories ?? [];
  const wrong = (row: string) => fault<StatisticsCode>("cube-asked", "/rows", { row });
  const far = rows.filter(({ id, asked }) => {
    const published = sumOf(categories.map((category) => counts.get(cellKey(id, respondent, category))));
    return asked !== undefined && published !== null && Math.abs(asked - published) > roundingError;
  });
  const broken = partitions(rows).filter(({ parent, children }) => {
    const sum = sumOf(children.map(({ asked }) => asked));
    return sum !== null && parent.asked !== undefined && sum !== parent.asked;
  });
  return [...far.map(({ id }) => wrong(id)), ...broken.map(({ parent }) => wrong(parent.id))];
}

function checkStructure({ rows, variables }: Cube): readonly Diagnostic<StatisticsCode>[] {
  const ids = new Set(rows.map(({ id }) => id));
  const names = new Set(variables.map(({ id }) => id));
  const lacksRoot = rows.filter(({ parent }) => parent === null).length !== 1 || rows[0]?.parent !== null;
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
      rowsIn(cube.rows, variable.families).flatMap(({ id }) => variable.categories.map((one) => cellKey(id, variable.id, one))),
    ),
  );
  const seen = new Set<string>();
  const found: Diagnostic<StatisticsCode>[] = [];
  cube.cells.forEach(({ row, variable, category, count }, index) => {
    const key = cellKey(row, variable, category);
    const at = `/cells/${index}`;
    if (!wanted.has(key)) found.push(fault("cube-unknown-cell", at, { row, variable, category }));
    if (seen.has(key)) found.push(fault("cube-duplicate-cell", at, { row, variable, category }));
    if (count !== null && (count % 5 !== 0 || count < 0))
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

/** Rows are withheld as a whole, by rounded sizes alone, so anybody can recompute it. */
function checkWithheld(cube: Cube, variable: Variable, counts: Counts): readonly Diagnostic<StatisticsCode>[] {
  const rows = rowsIn(cube.rows, variable.families);
  const size = (row: string) => counts.get(cellKey(row, respondent, denominatorCategory(variable))) ?? 0;
  const withheld = withheldRows(rows, variable.floor, size);
  return rows.flatMap(({ id }): readonly Diagnostic<StatisticsCode>[] => {
    const empty = variable.categories.filter((category) => counts.get(cellKey(id, variable.id, category)) === null).length;
    if (empty > 0 && empty < variable.categories.length)
      return [fault("cube-withheld-in-part", "/cells", { row: id, variable: variable.id })];
    return empty > 0 === withheld.has(id) ? [] : [fault("cube-floor", "/cells", { row: id, variable: variable.id, floor: variable.floor })];
  });
}

function checkRowSums(cube: Cube, variable: Variable, counts: Counts): readonly Diagnostic<StatisticsCode>[] {
  if (variable.kind === "respondent") return [];
  return rowsIn(cube.rows, variable.families).flatMap(({ id }) => {
    const sum = sumOf(variable.categories.map((category) => counts.get(cellKey(id, variable.id, category))));
    const whole = counts.get(cellKey(id, respondent, denominatorCategory(variable))) ?? 0;
    return sum === null || (variable.kind === "measure" ? sum <= whole : sum === whole)
      ? []
      : [fault("cube-parts-of-row", "/cells", { row: id, variable: variable.id })];
  });
}

function checkFamilySums(cube: Cube, variable: Variable, counts: Counts): readonly Diagnostic<StatisticsCode>[] {
  return partitions(rowsIn(cube.rows, variable.families)).flatMap(({ family, parent, children }) =>
    variable.categories.flatMap((category) => {
      const whole = counts.get(cellKey(parent.id, variable.id, category)) ?? null;
      const sum = sumOf(children.map(({ id }) => counts.get(cellKey(id, variable.id, category))));
      return sum === null || whole === null || sum === whole
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

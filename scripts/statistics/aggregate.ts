// Decides the true count of every cell: which organisations it counts. Nothing here leaves the closed zone.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../diagnostic.ts";
import type { UnitCode } from "./codes.ts";
import { type Row, rowsOf } from "./plan.ts";
import type { Population, TablePlan, Unit, Variable } from "./schema.ts";

/** A cell before rounding. `organisations` is sorted by id; the true count is its length. */
export interface TrueCell {
  readonly row: string;
  readonly variable: string;
  readonly category: string;
  readonly organisations: readonly string[];
}

/** Everything the rounding starts from. Secret: it names who counts where. */
export interface Aggregate {
  readonly rows: readonly Row[];
  readonly cells: readonly TrueCell[];
}

export interface AggregateInput {
  readonly plan: TablePlan;
  readonly population: Population;
  readonly units: readonly Unit[];
}

/** Counts every cell of the plan. An organisation of the frame that has no unit has not answered. */
export function aggregate(input: AggregateInput): Checked<Aggregate> {
  const faults = checkUnits(input);
  if (faults.length > 0) return refused(...faults);
  const byOrganisation = new Map(input.units.map((unit) => [unit.organisation, unit]));
  const rows = rowsOf(input.plan, input.population);
  const cells = input.plan.variables.flatMap((variable) => rows.flatMap((row) => cellsOf(row, variable, byOrganisation)));
  return accepted({ rows, cells });
}

function cellsOf(row: Row, variable: Variable, units: ReadonlyMap<string, Unit>): readonly TrueCell[] {
  const counted = new Map<string, string[]>(variable.categories.map((category) => [category, []]));
  for (const id of row.organisations) {
    const category = categoryOf(variable, units.get(id));
    if (category !== null) counted.get(category)?.push(id);
  }
  return [...counted].map(([category, organisations]) => ({ row: row.id, variable: variable.id, category, organisations }));
}

/** Null where the variable is not asked of the unit: nobody has a level without having answered. */
function categoryOf(variable: Variable, unit: Unit | undefined): string | null {
  const status = unit?.status ?? "no-answer";
  if (variable.kind === "respondent") return status;
  if (!unit || status !== "answered") return null;
  switch (variable.kind) {
    case "level":
      return variable.categories[unit.level ?? -1] ?? null;
    case "area":
      return variable.categories[unit.areas?.[variable.area ?? ""] ?? -1] ?? null;
    default:
      return variable.kind satisfies never;
  }
}

function checkUnits({ plan, population, units }: AggregateInput): readonly Diagnostic<UnitCode>[] {
  const frame = new Set(population.organisations.map(({ id }) => id));
  const seen = new Set<string>();
  return units.flatMap((unit, index) => {
    const at = `/units/${index}`;
    const found: Diagnostic<UnitCode>[] = [];
    if (!frame.has(unit.organisation)) found.push(fault("unit-unknown-organisation", at, { id: unit.organisation }));
    if (seen.has(unit.organisation)) found.push(fault("unit-duplicate", at, { id: unit.organisation }));
    seen.add(unit.organisation);
    if (unit.status !== "answered") return found;
    for (const variable of plan.variables) {
      if (variable.kind === "respondent" || categoryOf(variable, unit) !== null) continue;
      found.push(
        fault(variable.kind === "level" ? "unit-without-level" : "unit-without-area", at, { id: unit.organisation, variable: variable.id }),
      );
    }
    return found;
  });
}

// Rows of a plan, the organisations in each, and the partitions they form.
import { countryParts, firstTypes, sizeClasses } from "../../core/organisation-types.ts";
import type { Family, Organisation, Population, TablePlan, Variable } from "../schema.ts";

/** One row of the plan. `organisations` is sorted by id, and a family's rows partition their parent's. */
export interface Row {
  readonly id: string;
  readonly family: string;
  readonly parent: string | null;
  readonly value: string;
  readonly organisations: readonly string[];
}

/** A row with those of its organisations that answered, sorted by id. */
export interface CountedRow extends Row {
  readonly answered: readonly string[];
}

/** The plan's rows in its own order, parents before their parts. A size class that nobody of its type is in has none. Expects a plan without faults. */
export function rowsOf(plan: TablePlan, population: Population): readonly Row[] {
  const byId = new Map(population.organisations.map((one) => [one.id, one]));
  const rows: Row[] = [];
  for (const family of plan.families) {
    if (family.parent === null) {
      rows.push({ id: family.id, family: family.id, parent: null, value: family.id, organisations: [...byId.keys()].sort() });
      continue;
    }
    for (const parent of rows.filter((row) => row.family === family.parent && (family.of === undefined || row.value === family.of))) {
      rows.push(...split(family, parent, { byId, date: population.date }));
    }
  }
  return rows;
}

interface Framed {
  readonly byId: ReadonlyMap<string, Organisation>;
  readonly date: string;
}

function split(family: Family, parent: Row, { byId, date }: Framed): readonly Row[] {
  const groups = new Map<string, string[]>(valuesOf(family, date).map((value) => [value, []]));
  for (const id of parent.organisations) groups.get(valueIn(family, byId.get(id)) ?? "")?.push(id);
  // Where no class counts some of them all stay, and the plan is refused; and of a type without anybody, since a family has rows.
  const counted = [...groups.values()].reduce((sum, { length }) => sum + length, 0);
  const isSized = family.by === "size" && counted > 0 && counted === parent.organisations.length;
  const shown = [...groups].filter(([, organisations]) => !isSized || organisations.length > 0);
  return shown.map(([value, organisations]) => ({
    id: `${family.id}-${value}`,
    family: family.id,
    parent: parent.id,
    value,
    organisations,
  }));
}

/** The values of a family's rows, in the order of publication. */
function valuesOf(family: Family, date: string): readonly string[] {
  switch (family.by) {
    case "none":
      return [family.id];
    case "type":
      return family.types ?? firstTypes;
    case "size":
      return family.of === undefined ? [] : sizeClasses(family.of, date);
    case "part":
      return countryParts;
    default:
      return family.by satisfies never;
  }
}

function valueIn({ id, by }: Family, one: Organisation | undefined): string | undefined {
  return by === "none" ? id : one?.[by];
}

/** The rows that a variable is published in, in order. A parent that is not among them is replaced by its nearest ancestor that is. */
export function rowsIn<R extends { readonly id: string; readonly family: string; readonly parent: string | null; readonly value: string }>(
  rows: readonly R[],
  { families, types }: Pick<Variable, "families" | "types">,
): readonly R[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isIn = ({ family, value }: R) => families.includes(family) && (types?.includes(value) ?? true);
  return rows.filter(isIn).map((row) => {
    let above = row.parent === null ? undefined : byId.get(row.parent);
    while (above && !isIn(above)) above = above.parent === null ? undefined : byId.get(above.parent);
    const parent = above?.id ?? null;
    return parent === row.parent ? row : { ...row, parent };
  });
}

/** Groups of rows that partition their parent, in the plan's order. */
export function partitions<R extends { readonly id: string; readonly family: string; readonly parent: string | null }>(
  rows: readonly R[],
): readonly { readonly family: string; readonly parent: R; readonly children: readonly R[] }[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const groups = new Map<string, { family: string; parent: R; children: R[] }>();
  for (const row of rows) {
    const parent = row.parent === null ? undefined : byId.get(row.parent);
    if (!parent) continue;
    const key = `${row.family}|${parent.id}`;
    const group = groups.get(key) ?? { family: row.family, parent, children: [] };
    group.children.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

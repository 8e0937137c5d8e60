// Decides which tables are published: the rows, the variables, and the organisations that each row counts.
import { areaClasses } from "./area-class.ts";
import {
  type Family,
  type Organisation,
  organisationTypes,
  type Population,
  parts,
  sizeClasses,
  type TablePlan,
  type Variable,
} from "./schema.ts";

/** The variable that every other one is a split of: those who answered. */
export const respondent = "respondent";
export const answered = "answered";
export const respondentCategories = [answered, "declined", "no-answer"] as const;
export const levelCategories = ["0", "1", "2", "3", "4"] as const;

/** One row of the plan. `organisations` is sorted by id, and a family's rows partition their parent's. */
export interface Row {
  readonly id: string;
  readonly family: string;
  readonly parent: string | null;
  readonly value: string;
  readonly organisations: readonly string[];
}

/** The plan of the first issue of the statistics: response, level and one variable per area, by type and size. */
export function issuePlan(areas: readonly string[]): TablePlan {
  return {
    base: 5,
    families: [
      { id: "all", parent: null, by: "none" },
      { id: "type", parent: "all", by: "type" },
      { id: "municipality-size", parent: "type", by: "size", of: "municipality" },
      { id: "agency-size", parent: "type", by: "size", of: "agency" },
    ],
    variables: [
      { id: respondent, kind: "respondent", categories: [...respondentCategories], floor: 0 },
      { id: "level", kind: "level", categories: [...levelCategories], floor: 10 },
      ...areas.map((area): Variable => ({ id: `area-${area}`, kind: "area", area, categories: [...areaClasses], floor: 10 })),
    ],
  };
}

/** The plan's rows in its own order, parents before their parts. Needs a plan without faults. */
export function rowsOf(plan: TablePlan, population: Population): readonly Row[] {
  const byId = new Map(population.organisations.map((one) => [one.id, one]));
  const rows: Row[] = [];
  for (const family of plan.families) {
    if (family.parent === null) {
      rows.push({ id: family.id, family: family.id, parent: null, value: family.id, organisations: [...byId.keys()].sort() });
      continue;
    }
    for (const parent of rows.filter((row) => row.family === family.parent && (family.of === undefined || row.value === family.of))) {
      rows.push(...split(family, parent, byId));
    }
  }
  return rows;
}

function split(family: Family, parent: Row, byId: ReadonlyMap<string, Organisation>): readonly Row[] {
  return valuesOf(family).map((value) => ({
    id: `${family.id}-${value}`,
    family: family.id,
    parent: parent.id,
    value,
    organisations: parent.organisations.filter((id) => valueIn(family, byId.get(id)) === value),
  }));
}

/** The values that a family's rows take, in the order they are published. */
export function valuesOf(family: Family): readonly string[] {
  switch (family.by) {
    case "none":
      return [family.id];
    case "type":
      return organisationTypes;
    case "size":
      return family.of === undefined ? [] : sizeClasses[family.of];
    case "part":
      return parts;
    default:
      return family.by satisfies never;
  }
}

function valueIn(family: Family, one: Organisation | undefined): string | undefined {
  switch (family.by) {
    case "none":
      return family.id;
    case "type":
      return one?.type;
    case "size":
      return one?.size;
    case "part":
      return one?.part;
    default:
      return family.by satisfies never;
  }
}

/** Groups of rows that together make up their parent, in the plan's order. */
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

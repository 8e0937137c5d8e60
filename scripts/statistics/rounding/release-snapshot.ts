// Encodes which category each organisation was counted in. Kept sealed, so that a correction can be audited together with the release.
import { type Aggregate, tableFrom } from "../plan/aggregate.ts";
import { noCategory } from "../plan/categories.ts";
import type { Population, TablePlan } from "../schema.ts";

/** By organisation: one character per variable of the plan, the category's index in base 36 or a hyphen. As confidential as answers. */
export type Snapshot = Readonly<Record<string, string>>;

const absent = "-";

export function encodeSnapshot(plan: TablePlan, table: Aggregate): Snapshot {
  const counted = new Map<string, string[]>();
  const [root] = table.rows;
  plan.variables.forEach(({ id, categories }, at) => {
    for (const cell of table.cells) {
      if (cell.variable !== id || cell.row !== root?.id) continue;
      for (const organisation of cell.organisations) {
        const places = counted.get(organisation) ?? new Array<string>(plan.variables.length).fill(absent);
        counted.set(organisation, places);
        places[at] = categories.indexOf(cell.category).toString(36);
      }
    }
  });
  return Object.fromEntries(
    [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([organisation, places]) => [organisation, places.join("")]),
  );
}

/** The table as it was counted; null where the snapshot belongs to another plan or population. */
export function decodeSnapshot(
  counted: Snapshot,
  { plan, population }: { readonly plan: TablePlan; readonly population: Population },
): Aggregate | null {
  const size = population.organisations.length;
  const codes = new Uint8Array(plan.variables.length * size).fill(noCategory);
  for (const [place, { id }] of population.organisations.entries()) {
    const places = counted[id];
    if (places === undefined || places.length !== plan.variables.length) return null;
    for (const [at, { categories }] of plan.variables.entries()) {
      const character = places[at] ?? absent;
      const code = character === absent ? noCategory : Number.parseInt(character, 36);
      if (code !== noCategory && !(code < categories.length)) return null;
      codes[place * plan.variables.length + at] = code;
    }
  }
  return Object.keys(counted).length === size ? tableFrom({ plan, population }, codes) : null;
}

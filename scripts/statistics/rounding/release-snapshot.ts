// Encodes which category each organisation was counted in. Kept sealed, so that a correction can be audited together with the release.
import { type Aggregate, tableFrom } from "../plan/aggregate.ts";
import { noCategory } from "../plan/categories.ts";
import type { Population, TablePlan } from "../schema.ts";

/**
 * By organisation: `a` if it answered, else a hyphen; then one character per variable of the plan, the category's index in base 36 or a
 * hyphen. As confidential as answers.
 */
export type Snapshot = Readonly<Record<string, string>>;

const absent = "-";

export function encodeSnapshot(plan: TablePlan, table: Aggregate): Snapshot {
  const [root] = table.rows;
  const answered = new Set(root?.answered);
  const counted = new Map<string, string[]>();
  for (const id of root?.organisations ?? []) counted.set(id, new Array<string>(plan.variables.length).fill(absent));
  plan.variables.forEach(({ id, categories }, at) => {
    for (const cell of table.cells) {
      if (cell.variable !== id) continue;
      for (const organisation of cell.organisations) {
        const places = counted.get(organisation);
        if (places) places[at] = categories.indexOf(cell.category).toString(36);
      }
    }
  });
  return Object.fromEntries(
    [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, places]) => [id, `${answered.has(id) ? "a" : absent}${places.join("")}`]),
  );
}

/** The table as it was counted; null where the snapshot belongs to another plan or population. */
export function decodeSnapshot(
  counted: Snapshot,
  { plan, population }: { readonly plan: TablePlan; readonly population: Population },
): Aggregate | null {
  const size = population.organisations.length;
  const answered = new Uint8Array(size);
  const codes = new Uint8Array(plan.variables.length * size).fill(noCategory);
  for (const [place, { id }] of population.organisations.entries()) {
    const places = counted[id];
    if (places === undefined || places.length !== plan.variables.length + 1) return null;
    answered[place] = places[0] === absent ? 0 : 1;
    for (const [at, { categories }] of plan.variables.entries()) {
      const character = places[at + 1] ?? absent;
      const code = character === absent ? noCategory : Number.parseInt(character, 36);
      if (code !== noCategory && !(code < categories.length)) return null;
      codes[place * plan.variables.length + at] = code;
    }
  }
  return Object.keys(counted).length === size ? tableFrom({ plan, population }, { answered, categories: codes }) : null;
}

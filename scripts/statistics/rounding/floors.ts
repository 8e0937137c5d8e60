// Decides which rows are withheld: by how many answered there, rounded, and never by what they answered.
import { partitions } from "../plan/rows.ts";

export interface FloorRow {
  readonly id: string;
  readonly family: string;
  readonly parent: string | null;
}

/**
 * Ids of the rows that a variable with this floor is withheld in. `sizeOf` gives rounded respondents.
 * Where one part of a row falls short, its family's parts are withheld together, or the missing one could be counted out.
 * Parts of the whole frame (the types) are an exception: those that fall short are withheld with the whole, the others stay.
 */
export function withheldRows(rows: readonly FloorRow[], floor: number, sizeOf: (row: string) => number): ReadonlySet<string> {
  const short = (row: FloorRow) => sizeOf(row.id) < floor;
  const withheld = new Set(rows.filter(short).map(({ id }) => id));
  for (const { parent, children } of partitions(rows)) {
    if (!children.some(short)) continue;
    for (const row of parent.parent === null ? [parent] : children) withheld.add(row.id);
  }
  // A published part of a withheld row would help to put the row together again.
  for (const row of rows) {
    const parent = rows.find(({ id }) => id === row.parent);
    if (parent && parent.parent !== null && withheld.has(parent.id)) withheld.add(row.id);
  }
  return withheld;
}

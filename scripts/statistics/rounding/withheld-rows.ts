// Threshold rule with secondary suppression: withholds rows with few respondents, by their number and never by their answers.
import { partitions } from "../plan/rows.ts";

interface FloorRow {
  readonly id: string;
  readonly family: string;
  readonly parent: string | null;
}

/**
 * Ids of the rows in which a variable with this floor is withheld. `sizeOf` gives the number of respondents; null in a row without
 * organisations, which is withheld and conceals nothing.
 * Where one part of a row is below the floor, all its siblings are withheld with it, or the missing one could be computed by subtraction.
 * Parts of the frame (the types) are an exception: those below the floor are withheld together with the frame's row, the others stay.
 */
export function withheldRows(rows: readonly FloorRow[], floor: number, sizeOf: (row: string) => number | null): ReadonlySet<string> {
  const short = (row: FloorRow) => (sizeOf(row.id) ?? floor) < floor;
  const withheld = new Set(rows.filter((row) => short(row) || sizeOf(row.id) === null).map(({ id }) => id));
  for (const { parent, children } of partitions(rows)) {
    if (!children.some(short)) continue;
    for (const row of parent.parent === null ? [parent] : children) withheld.add(row.id);
  }
  // A published part of a withheld row would help to reconstruct the row.
  for (const row of rows) {
    const parent = rows.find(({ id }) => id === row.parent);
    if (parent && parent.parent !== null && withheld.has(parent.id)) withheld.add(row.id);
  }
  return withheld;
}

// What is unknown of a variable: how many of each atom, organisations that nothing published distinguishes, fall in each category.
import type { Constraint } from "../solver.ts";

/** Organisations that nothing published distinguishes. */
export interface Atom {
  readonly members: readonly string[];
  /** The true counts by category, in the variable's order; null where only who answered is known. */
  readonly truth: readonly number[] | null;
  /** Keys of the published rows that it is part of; see `rowKey`. */
  readonly rows: readonly string[];
  /** The publications, by place, in which its organisations are counted: also those of other rounds. */
  readonly presence: readonly number[];
  /** Whether it is a member of the coalition, whose answer is known already. */
  readonly isKnown: boolean;
}

/** Column `atom × categories.length + category` is how many of the atom fall in the category. */
export interface Unknowns {
  readonly atoms: readonly Atom[];
  readonly categories: readonly string[];
}

/** The columns that count a union of categories over some atoms. */
export function columnsOf(
  system: Pick<Unknowns, "categories">,
  atoms: readonly number[],
  categories: readonly string[],
): readonly number[] {
  const places = categories.map((category) => system.categories.indexOf(category));
  return atoms.flatMap((atom) => places.map((place) => atom * system.categories.length + place));
}

export function sumOf(columns: readonly number[]): Pick<Constraint, "columns" | "values"> {
  return { columns, values: columns.map(() => 1) };
}

export function rowKey(publication: number, row: string): string {
  return `${publication}/${row}`;
}

/** The publication, by place, of a row's key. */
export function publicationIn(key: string): number {
  return Number(key.split("/", 1)[0]);
}

/** The true counts that a published number leaves possible. A number that is no multiple of the base was never rounded. */
export function boundsFromPublished(count: number, base: number): { readonly min: number; readonly max: number } {
  if (count % base !== 0) return { min: count, max: count };
  return { min: Math.max(0, count - base + 1), max: count + base - 1 };
}

// What an attacker knows: everything published, who answered, and the method's public rules.
import type { Aggregate } from "../plan/aggregate.ts";
import type { Cube, Panel } from "../schema.ts";

/**
 * A published cube and the table that it was made from, which holds who answered and the true counts. For a round whose answers are not at
 * hand, the table has rows and no cells.
 */
export interface Publication {
  readonly cube: Cube;
  readonly table: Aggregate;
}

/** What an attack starts from: everything published of a round, and of the rounds that it is linked to by comparisons. */
export interface Knowledge {
  /** The cubes of all linked rounds. The round attacked is that of the last. */
  readonly publications: readonly Publication[];
  /** The panels between those rounds. */
  readonly panels?: readonly Panel[];
  /** Public rules of the method of the round attacked; see `linksOf`. */
  readonly links: readonly Link[];
  /** Organisations that pool their own answers to learn others'. */
  readonly coalition: ReadonlySet<string>;
}

/** A public rule of the method. In every group of organisations Σ value · how many are in the categories ≤ 0. */
export interface Link {
  readonly terms: readonly { readonly variable: string; readonly categories: readonly string[]; readonly value: number }[];
}

/** Those who answered in a row, sorted by id. */
export function whoAnswered({ rows }: Aggregate, row: string): readonly string[] {
  return rows.find(({ id }) => id === row)?.answered ?? [];
}

/** Whether so many answered in a row, by what the cube says. */
export function isNumberAnswered({ rows }: Cube, row: string, size: number): boolean {
  return rows.find(({ id }) => id === row)?.answered === size;
}

// What an attacker knows: everything published, who answered, and the method's public rules.
import type { Aggregate } from "../plan/aggregate.ts";
import { answered, respondent } from "../plan/plan.ts";
import type { Cube, Panel } from "../schema.ts";

/**
 * A published cube and the table that it was made from, which holds who answered and the true counts. Of a round whose answers are not at
 * hand, the table has rows and no cells.
 */
export interface Publication {
  readonly cube: Cube;
  readonly table: Aggregate;
  /** Figures published beside the counts. They must follow from the rounded counts. */
  readonly figures?: readonly Figure[];
  /** For comparison only: cell suppression instead of rounding, with true counts from one to four withheld. */
  readonly isSuppressed?: boolean;
}

/** A published mean over some categories of a row: Σ weight · count / Σ count. A share is a mean with weights 1 and 0. */
export interface Figure {
  readonly row: string;
  readonly variable: string;
  readonly weights: Readonly<Record<string, number>>;
  readonly value: number;
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

/** A public rule of the method: every organisation in `of` is in at least one of `within`. */
export interface Link {
  readonly of: CategorySet;
  readonly within: readonly CategorySet[];
}

export interface CategorySet {
  readonly variable: string;
  readonly categories: readonly string[];
}

/** Those who answered in a row, sorted by id. */
export function whoAnswered({ rows, cells }: Aggregate, row: string): readonly string[] {
  const own: (Aggregate["rows"][number] & { readonly answered?: readonly string[] }) | undefined = rows.find(({ id }) => id === row);
  if (own?.answered) return own.answered;
  return cells.find((cell) => cell.row === row && cell.variable === respondent && cell.category === answered)?.organisations ?? [];
}

/** How many answered in a row of a cube, or declined: exactly where the cube says so, else as published. */
export function answeredIn(
  { rows, cells }: Cube,
  row: string,
  category: string = answered,
): { readonly count: number; readonly isExact: boolean } {
  const own: (Cube["rows"][number] & { readonly answered?: number }) | undefined = rows.find(({ id }) => id === row);
  if (category === answered && own?.answered !== undefined) return { count: own.answered, isExact: true };
  const cell = cells.find((one) => one.row === row && one.variable === respondent && one.category === category);
  return { count: cell?.count ?? 0, isExact: false };
}

/** Whether so many may have answered in a row: exactly as the cube says, or as near as rounding leaves possible. */
export function isNumberAnswered(cube: Cube, row: string, size: number): boolean {
  const { count, isExact } = answeredIn(cube, row);
  return isExact ? count === size : Math.abs(count - size) < cube.base;
}

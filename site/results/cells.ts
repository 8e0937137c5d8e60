// Fragment identifiers for published numbers.
export interface CellName {
  readonly row: string;
  readonly variable: string;
  readonly category: string;
}

/** The anchor of a table cell. Permanent, since rows, variables and categories are codes in the published cube. */
export function cellId({ row, variable, category }: CellName): string {
  return `cell-${row}.${variable}.${category}`;
}

/** The category code for levels 1–4 together, which the table plan rounds as one number although the cube has no such cell. */
export const level1Up = "1-4";

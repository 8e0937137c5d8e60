// Decides where a published number can be pointed at: each cell that a page shows has an address on its release's page.
export interface CellName {
  readonly row: string;
  readonly variable: string;
  readonly category: string;
}

/** The anchor of a cell in a table: lasting, since rows, variables and categories are codes of the published cube. */
export function cellId({ row, variable, category }: CellName): string {
  return `cell-${row}.${variable}.${category}`;
}

/** The category under which a union of levels is pointed at: it is one number of the plan, and no cell of the cube. */
export const level1Up = "1-4";

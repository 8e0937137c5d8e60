// Reads the cells of a sheet as text, with a fault for each cell that holds something else.
import { type Diagnostic, fault } from "../../../scripts/core/diagnostic.ts";
import { cellName } from "../../../scripts/office/workbook.ts";
import type { ReadSheet } from "../../../scripts/office/xlsx-read.ts";
import type { SpreadsheetCode } from "./messages.ts";

export type CellReader = ReturnType<typeof makeCellReader>;

export function makeCellReader({ name, cells, rows }: ReadSheet, found: Diagnostic<SpreadsheetCode>[]) {
  const report = (code: SpreadsheetCode, column: number, row: number, values: Diagnostic["values"] = {}): void => {
    found.push(fault(code, "", { sheet: name, cell: cellName(column, row), ...values }));
  };
  return {
    /** The sheet's name in the file. */
    name,
    /** Numbers of the rows below the head. */
    rows: (): readonly number[] => rows.filter((row) => row > 1),
    /** Text or number as written; undefined for an empty cell, and for one with a fault. */
    text: (column: number, row: number): string | undefined => {
      const cell = cells.get(cellName(column, row));
      if (cell?.kind === "formula") report("cell-formula", column, row);
      else if (cell?.kind === "other") report("cell-kind", column, row);
      else return cell?.text;
      return undefined;
    },
    fault: report,
  };
}

// Reads the cells of a sheet as text, with a fault for each cell that holds something else.
import { type Diagnostic, fault } from "../../../scripts/core/diagnostic.ts";
import { cellName } from "../../../scripts/office/workbook.ts";
import type { ReadSheet } from "../../../scripts/office/xlsx-read.ts";
import type { SpreadsheetCode } from "./messages.ts";

export interface CellReader {
  /** The sheet's name in the file. */
  readonly name: string;
  /** Numbers of the rows below the head. */
  readonly rows: () => readonly number[];
  /** Text or number as written; undefined for an empty cell, and for one with a fault. */
  readonly text: (column: number, row: number) => string | undefined;
  readonly fault: (code: SpreadsheetCode, column: number, row: number, values?: Readonly<Record<string, string | number>>) => void;
}

export function makeCellReader({ name, cells, rows }: ReadSheet, found: Diagnostic<SpreadsheetCode>[]): CellReader {
  const report: CellReader["fault"] = (code, column, row, values = {}) => {
    found.push(fault(code, "", { sheet: name, cell: cellName(column, row), ...values }));
  };
  return {
    name,
    rows: () => rows.filter((row) => row > 1),
    text: (column, row) => {
      const cell = cells.get(cellName(column, row));
      if (cell?.kind === "formula") report("cell-formula", column, row);
      else if (cell?.kind === "other") report("cell-kind", column, row);
      else return cell?.text;
      return undefined;
    },
    fault: report,
  };
}

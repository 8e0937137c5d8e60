// Reads written files back and compares them with the cube, cell for cell.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../../core/diagnostic.ts";
import { cellKey } from "../../rounding/cells.ts";
import type { Cell, Cube } from "../../schema.ts";
import { readCsv } from "../csv.ts";
import { type FileLanguage, fileLanguages } from "../dataset.ts";
import { type DataFile, type Format, formats } from "../files.ts";
import type { FormatCode } from "../messages.ts";
import { readSdmxCsv } from "../sdmx-csv.ts";
import { readJsonStat } from "./read-json-stat.ts";
import { readPx } from "./read-px.ts";

/** The cells of one file. CSVW metadata has none. A PX or JSON-stat file contains one table of the cube, the others the whole cube. */
export function readBack(format: Format, text: string): Checked<readonly Cell[]> {
  switch (format) {
    case "csv":
      return readCsv(text);
    case "csvw":
      return accepted([]);
    case "px":
      return readPx(text);
    case "json-stat":
      return readJsonStat(text);
    case "sdmx-csv":
      return readSdmxCsv(text);
    default:
      return format satisfies never;
  }
}

/** Every difference between all cells of a format and the cube's. */
export function differences(cube: Pick<Cube, "cells">, cells: readonly Cell[], format: string): readonly Diagnostic<FormatCode>[] {
  const found: Diagnostic<FormatCode>[] = [];
  const read = new Map<string, Cell>();
  const report = (code: FormatCode, { row, variable, category }: Cell) => found.push(fault(code, "", { format, row, variable, category }));
  for (const cell of cells) {
    if (read.has(keyOf(cell))) report("format-cell-repeated", cell);
    read.set(keyOf(cell), cell);
  }
  for (const cell of cube.cells) {
    const same = read.get(keyOf(cell));
    if (!same) report("format-cell-missing", cell);
    else if (same.count !== cell.count) report("format-cell-differs", cell);
    read.delete(keyOf(cell));
  }
  for (const cell of read.values()) report("format-cell-unknown", cell);
  return found;
}

function keyOf({ row, variable, category }: Cell): string {
  return cellKey(row, variable, category);
}

/** One format in one language: its files together contain the whole cube, here in the cube's order. */
interface FilesRead {
  readonly format: Format;
  readonly language: FileLanguage | null;
  readonly cells: readonly Cell[];
}

/** Reads every file of a release back and compares it with the cube. The result can be audited in the cube's place. */
export function readAllBack(cube: Cube, files: readonly Pick<DataFile, "format" | "language" | "text">[]): Checked<readonly FilesRead[]> {
  const faults: Diagnostic[] = [];
  const read: FilesRead[] = [];
  for (const format of formats.filter((one) => one !== "csvw")) {
    for (const language of [...fileLanguages, null]) {
      const among = files.filter((file) => file.format === format && (file.language ?? null) === language);
      if (among.length === 0) continue;
      const parts = among.map(({ text }) => readBack(format, text));
      const unread = parts.flatMap((one) => one.diagnostics);
      const cells = parts.flatMap((one) => (one.ok ? one.value : []));
      faults.push(...unread, ...(unread.length > 0 ? [] : differences(cube, cells, format)));
      const byKey = new Map(cells.map((cell) => [keyOf(cell), cell]));
      read.push({ format, language, cells: cube.cells.flatMap((cell) => byKey.get(keyOf(cell)) ?? []) });
    }
  }
  return faults.length > 0 ? refused(...faults) : accepted(read);
}

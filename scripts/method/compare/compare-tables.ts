// Decides whether every edition after the first has a correspondence table, and whether each table holds.

import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { CorrespondenceTable } from "../carry-over/correspondence.ts";
import { CorrespondenceTable as TableShape } from "../carry-over/correspondence.ts";
import { type CorrespondenceCode, checkCorrespondence } from "../checks/check-correspondence.ts";
import { missingLanguages, type TextCode } from "../checks/texts.ts";
import type { Edition } from "../edition.ts";

export type TableCode = CorrespondenceCode | TextCode;

/** An edition as read, with its table where there is one. */
export interface TabledEdition {
  readonly id: string;
  readonly edition: Edition;
  readonly table?: CorrespondenceTable;
  readonly files: { readonly scale: string; readonly questionnaire: string; readonly correspondence: string };
}

/**
 * Every fault of every table. `listed` holds all ids of editions.yaml in order, `editions` those that could be read: a table from
 * one that could not is not judged. An edition that someone may answer must have its table; one being written is only warned.
 */
export function checkTables(listed: readonly string[], editions: readonly TabledEdition[]): Diagnostic<TableCode>[] {
  return editions.flatMap((one): Diagnostic<TableCode>[] => {
    const { id, edition, table, files } = one;
    const earlier = listed.slice(0, Math.max(0, listed.indexOf(id)));
    if (!table) return earlier.length === 0 ? [] : [absent(one, earlier.at(-1) ?? "")];
    const texts = missingLanguages(TableShape, table, edition.entry.languages).map((found) => ({ ...found, file: files.correspondence }));
    if (table.to !== id) return [...texts, wrongEdition(files.correspondence, "/to", { stands: table.to, expected: id })];
    if (!earlier.includes(table.from)) {
      return [...texts, wrongEdition(files.correspondence, "/from", { stands: table.from, expected: earlier.join(", ") || "–" })];
    }
    const older = editions.find((other) => other.id === table.from);
    return older ? [...texts, ...checkCorrespondence({ older: older.edition, newer: edition, table, files })] : texts;
  });
}

function absent({ id, edition, files }: TabledEdition, from: string): Diagnostic<TableCode> {
  const isFrozen = edition.entry.status === "published" || edition.entry.status === "retired";
  const found = fault<TableCode>("correspondence-absent", "", { edition: id, from });
  return { ...found, severity: isFrozen ? "error" : "warning", file: files.correspondence };
}

function wrongEdition(file: string, pointer: string, values: Diagnostic["values"]): Diagnostic<TableCode> {
  return { ...fault<TableCode>("correspondence-edition", pointer, values), file };
}

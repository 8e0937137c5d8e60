// Reads sheets that were typed: from a text with an empty line between them, or row by row, asking again after a typing error.
import type { Diagnostic } from "../core/diagnostic.ts";
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { checkShareRow, readShare, rowsOnSheet } from "./share-text.ts";
import { type Share, shareThreshold } from "./shares.ts";

/** Every sheet of some texts; all faults of all sheets at once. */
export function readSheets(texts: readonly string[]): Checked<readonly Share[]> {
  const sheets = texts.flatMap((text) => text.split(/\r?\n[^\S\n]*\r?\n/)).filter((one) => one.trim() !== "");
  const read = sheets.map((text, at) => readShare(text, at + 1));
  const shares = read.flatMap((one) => (one.ok ? [one.value] : []));
  return shares.length === read.length ? accepted(shares) : refused(...read.flatMap((one) => one.diagnostics));
}

export interface Asking {
  /** Shows a question and gives what was typed; null at the end of the input. */
  readonly ask: (question: string) => Promise<string | null>;
  readonly tell: (faults: readonly Diagnostic[]) => void;
}

/** The text of as many sheets as are needed, each row right when the next is asked for. Null where the input ends before that. */
export async function askForSheets({ ask, tell }: Asking): Promise<readonly string[] | null> {
  const sheets: string[] = [];
  for (let sheet = 1; sheet <= shareThreshold; sheet++) {
    const rows: string[] = [];
    while (rows.length < rowsOnSheet) {
      const typed = await ask(`Blad ${sheet}, rad ${rows.length + 1} / Sheet ${sheet}, row ${rows.length + 1}: `);
      if (typed === null) return null;
      const faults = checkShareRow(typed, rows.length, sheet);
      if (faults.length > 0) tell(faults);
      else rows.push(typed);
    }
    sheets.push(rows.join("\n"));
  }
  return sheets;
}

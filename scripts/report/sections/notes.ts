// Notes below tables of rounded counts.
import { type ReportTable, shownIn } from "../output/nodes.ts";

/** A rounded count of 0 does not mean none. */
export const zero = "Noll kan vara upp till fyra.";

export function hasZero(rows: ReportTable["rows"]): boolean {
  return rows.some((cells) => cells.slice(1).some((cell) => shownIn(cell) === "0"));
}

/** Joins the notes that apply. */
export function listedNotes(notes: readonly (string | false)[]): string {
  return notes.filter((one) => one !== false && one !== "").join(" ");
}

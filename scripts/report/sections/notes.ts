// Decides what stands below a table of rounded counts where some of them are zero.
import { type ReportTable, shownIn } from "../output/nodes.ts";

/** Nobody at all is never known of a rounded count. */
export const zero = "Noll kan vara upp till fyra.";

export function hasZero(rows: ReportTable["rows"]): boolean {
  return rows.some((cells) => cells.slice(1).some((cell) => shownIn(cell) === "0"));
}

/** The notes that apply, one after the other. */
export function listedNotes(notes: readonly (string | false)[]): string {
  return notes.filter((one) => one !== false && one !== "").join(" ");
}

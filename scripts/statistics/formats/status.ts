// Status of each observation by SDMX's code list CL_OBS_STATUS, and the names of the codes in the files.
import type { Cell } from "../schema.ts";
import type { Bilingual, Dataset } from "./dataset.ts";

/** Normal; first after a break in its series; estimated; missing because suppressed. Files have no provisional figures. */
type FileStatus = "A" | "B" | "E" | "Q";

/** Estimated takes precedence over a break. */
export function statusOf({ breaks, isEstimated }: Dataset, { variable, count }: Pick<Cell, "variable" | "count">): FileStatus {
  if (count === null) return "Q";
  if (isEstimated) return "E";
  return breaks?.has(variable) ? "B" : "A";
}

export const statusNames: Readonly<Record<FileStatus, Bilingual>> = {
  A: { sv: "normal", en: "normal" },
  B: { sv: "första siffran efter ett brott i tidsserien", en: "first figure after a break in the series" },
  E: { sv: "uppskattad", en: "estimated" },
  Q: { sv: "redovisas inte: gruppen är för liten", en: "not shown: the group is too small" },
};

/** Note on a variable whose series breaks, for formats with notes per variable. */
export const breakNote: Bilingual = {
  sv: "Tidsserien bryts här: jämför inte med tidigare mätomgångar.",
  en: "The series breaks here: do not compare with earlier rounds.",
};

// Decides the status of each observation, by SDMX's own code list CL_OBS_STATUS, and what the codes are called in the files.
import type { Cell } from "../schema.ts";
import type { Both, Dataset } from "./dataset.ts";

/** Normal; the first after a break in its series; estimated; missing because it is suppressed. Nothing here is published as provisional. */
type FileStatus = "A" | "B" | "E" | "Q";

/** An estimate is one whatever it follows. */
export function statusOf({ breaks, isEstimated }: Dataset, { variable, count }: Pick<Cell, "variable" | "count">): FileStatus {
  if (count === null) return "Q";
  if (isEstimated) return "E";
  return breaks?.has(variable) ? "B" : "A";
}

export const statusNames: Readonly<Record<FileStatus, Both>> = {
  A: { sv: "normal", en: "normal" },
  B: { sv: "första siffran efter ett brott i tidsserien", en: "first figure after a break in the series" },
  E: { sv: "uppskattad", en: "estimated" },
  Q: { sv: "redovisas inte: gruppen är för liten", en: "not shown: the group is too small" },
};

/** What is said of a variable whose series breaks, where a format has room for it beside the variable. */
export const breakNote: Both = {
  sv: "Tidsserien bryts här: jämför inte med tidigare mätomgångar.",
  en: "The series breaks here: do not compare with earlier rounds.",
};

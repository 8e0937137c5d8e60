// Status of each observation by SDMX's code list CL_OBS_STATUS, and the names of the codes in the files.
import { figureRule, pointFloor } from "../wording/figure-rule.ts";
import type { Bilingual, Dataset } from "./dataset.ts";

/** Normal; first after a break in its series; estimated or unreliable; missing; missing because suppressed. No figure is provisional. */
export const statuses = ["A", "B", "E", "O", "Q"] as const;
export type FileStatus = (typeof statuses)[number];

interface Rounded {
  readonly variable: string;
  readonly count: number | null;
  /** The number of respondents in its row; for reasons, of those who declined. */
  readonly answered: number;
}

/** The status of a rounded count. Estimated takes precedence over a break. Exact numbers are always normal. */
export function statusOf(
  { breaks, isEstimated }: Pick<Dataset, "breaks" | "isEstimated">,
  { variable, count, answered }: Rounded,
): FileStatus {
  if (count === null) return "Q";
  if (isEstimated || figureRule(answered) === "interval") return "E";
  return breaks?.has(variable) ? "B" : "A";
}

/** Whether a value with the status is missing. */
export function isMissing(status: FileStatus): boolean {
  return status === "O" || status === "Q";
}

export const statusNames: Readonly<Record<FileStatus, Bilingual>> = {
  A: { sv: "normal", en: "normal" },
  B: { sv: "första siffran efter ett brott i tidsserien", en: "first figure after a break in the series" },
  E: {
    sv: `osäker: uppskattad, eller färre än ${pointFloor} svarande`,
    en: `unreliable: estimated, or fewer than ${pointFloor} respondents`,
  },
  O: {
    sv: "publiceras bara för alla organisationer och för varje typ, eller så har utgåvan inte nivån",
    en: "published only for all organisations and for each type, or the edition does not have the level",
  },
  Q: { sv: "redovisas inte: gruppen är för liten", en: "not shown: the group is too small" },
};

/** Note on a variable whose series breaks, for formats with notes per value. */
export const breakNote: Bilingual = {
  sv: "Tidsserien bryts här: jämför inte med tidigare mätomgångar.",
  en: "The series breaks here: do not compare with earlier rounds.",
};

/** The same where other variables go on. */
export const levelBreak: Bilingual = {
  sv: "Tidsserien för nivån bryts här: jämför inte med tidigare mätomgångar.",
  en: "The series of the level breaks here: do not compare with earlier rounds.",
};

/** Note on a small row, for formats with notes per value. */
export const smallRowNote: Bilingual = {
  sv: `Färre än ${pointFloor} svarande: de avrundade antalen är osäkra (status E). Räkna inte ut andelar av dem.`,
  en: `Fewer than ${pointFloor} respondents: the rounded counts are unreliable (status E). Do not compute shares from them.`,
};

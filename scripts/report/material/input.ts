// Decides what a report is made from: releases, the method's names, and the maintainers' words, all of it checked before.
import type { LocalText } from "../../method/schema.ts";
import type { ProtectedCube } from "../../statistics/cube/cube.ts";
import type { KnownError } from "../../statistics/cube/known-errors.ts";
import type { ProtectedPanel } from "../../statistics/panel/panel.ts";
import type { CitedFigures, Manifest } from "../../statistics/schema.ts";
import type { Prose } from "../prose/prose.ts";
import type { Dialogue, Letter, Recommendations, Support } from "../schema.ts";
import type { AreaName } from "../statements/area-statements.ts";
import type { Language } from "../statements/words.ts";

/** The parts of the report that maintainers write words for, by the name of the file. */
export const proseParts = [
  "sammanfattning",
  "summary",
  "genomforande",
  "bedomning",
  "mal",
  "struktur",
  "stod",
  "insats",
  "kvalitet",
] as const;
export type ProsePart = (typeof proseParts)[number];

/** The language that each part is written in. */
export function languageOf(part: ProsePart): Language {
  return part === "summary" ? "en" : "sv";
}

export interface MeasureName extends AreaName {
  /** 1 days, 2 weeks, 3 months. */
  readonly effort: number;
}

export interface ReleaseSource {
  readonly cube: ProtectedCube;
  /** How the change since an earlier release divides; null where the release has no panel. */
  readonly panel: ProtectedPanel | null;
  readonly manifest: Manifest;
  /** YYYY-MM-DD, when the round was open. */
  readonly opens: string;
  readonly closes: string;
  /** YYYY-MM-DD: how things stood when it was settled who was asked. */
  readonly frame: string;
}

export interface ReportInput {
  readonly authority: { readonly name: string; readonly nameEn: string; readonly assignments: readonly string[] };
  /** The site's own address without a last slash; null while it has none, and links then are written as paths. */
  readonly site: string | null;
  readonly now: ReleaseSource;
  readonly before: ReleaseSource | null;
  /** Why nothing is compared, where nothing is: there is no earlier round, or it asked other questions. */
  readonly uncompared: "none" | "other-edition";
  /** The round's later releases in order, each with what was wrong before it: where there is one, the report is not to be used. */
  readonly replacedBy: readonly { readonly release: string; readonly reason: LocalText }[];
  /** Errors that are told in words, of any release. */
  readonly knownErrors: readonly KnownError[];
  readonly edition: { readonly id: string; readonly status: string; readonly questions: number };
  readonly areas: Readonly<Record<Language, readonly AreaName[]>>;
  readonly measures: readonly MeasureName[];
  /** Somebody else's published figures: shown in a table of their own, never compared with ours. */
  readonly cited: readonly CitedFigures[];
  readonly support: readonly Support[];
  readonly dialogue: readonly Dialogue[];
  readonly letter: Letter | null;
  readonly recommendations: Recommendations | null;
  readonly prose: Readonly<Partial<Record<ProsePart, Prose>>>;
  /** YYYY-MM-DD: when the release was to be out, as the calendar has it; null where nobody has entered the round there. */
  readonly planned: string | null;
  /** YYYY-MM-DD: what the report is dated where it has no letter. */
  readonly today: string;
}

// What a report is assembled from: releases, the names of the method, registers and the maintainers' prose, all of it checked.
import type { Root } from "mdast";
import type { LocalText } from "../../method/schema.ts";
import type { ProtectedCube } from "../../statistics/cube/cube.ts";
import type { KnownError } from "../../statistics/cube/known-errors.ts";
import type { ProtectedPanel } from "../../statistics/panel/panel.ts";
import type { Manifest } from "../../statistics/schema.ts";
import type { ReportLanguage } from "../report-language.ts";
import type { Dialogue, Letter, Recommendations, Support } from "../schema.ts";
import type { AreaName } from "../statements/area-statements.ts";

/** The sections of the report that maintainers write prose for, by the name of the file. */
export const proseParts = [
  "sammanfattning",
  "summary",
  "genomforande",
  "bedomning",
  "sma-typer",
  "mal",
  "struktur",
  "stod",
  "kvalitet",
] as const;
export type ProsePart = (typeof proseParts)[number];

/** The language that the section is written in. */
export function languageOf(part: ProsePart): ReportLanguage {
  return part === "summary" ? "en" : "sv";
}

/** A question of block 1 with an option that level 1 requires. */
export interface MustName {
  readonly id: string;
  readonly must: number;
  /** "12. Har ni …?" */
  readonly name: string;
  /** The measure that raises it with the least work; null where none is described. */
  readonly measure: string | null;
}

export interface ReleaseSource {
  readonly cube: ProtectedCube;
  /** The organisations that also answered the round before; null where the release has no panel. */
  readonly panel: ProtectedPanel | null;
  readonly manifest: Manifest;
  /** YYYY-MM-DD: when it was published; null where that is not recorded. */
  readonly published: string | null;
  /** YYYY-MM-DD, when the round was open. */
  readonly opens: string;
  readonly closes: string;
  /** YYYY-MM-DD: reference date of the population that was invited. */
  readonly frame: string;
}

interface DescribedLevel {
  readonly name: string;
  /** What it means, in a sentence or two. */
  readonly meaning: string;
}

export interface ReportInput {
  readonly authority: { readonly name: Readonly<Record<ReportLanguage, string>>; readonly assignments: readonly string[] };
  /** The site's address without a trailing slash; null while it has none, and links are then written as paths. */
  readonly site: string | null;
  readonly now: ReleaseSource;
  readonly before: ReleaseSource | null;
  /** Why `before` is null: there is no earlier round, or it asked other questions. */
  readonly noComparison: "no-earlier" | "other-edition" | null;
  /** The round's later releases in order, each with what it corrects: where there is one, this report must not be used. */
  readonly replacedBy: readonly { readonly release: string; readonly reason: LocalText }[];
  /** Of any release. */
  readonly knownErrors: readonly KnownError[];
  readonly edition: {
    readonly id: string;
    readonly status: string;
    readonly questions: number;
    readonly levels: readonly DescribedLevel[];
  };
  readonly areas: Readonly<Record<ReportLanguage, readonly AreaName[]>>;
  readonly measures: readonly AreaName[];
  /** Those of the edition's questions. `hasPage`: another publisher's page that helps with its measure has been read. */
  readonly steps: readonly { readonly area: string; readonly measure: string; readonly hasPage: boolean }[];
  /** Of block 1, in the edition's order. */
  readonly musts: readonly MustName[];
  readonly support: readonly Support[];
  readonly dialogue: readonly Dialogue[];
  /** Null in a draft. */
  readonly letter: Letter | null;
  readonly recommendations: Recommendations | null;
  /** Markdown with its placeholders written out. */
  readonly prose: Readonly<Partial<Record<ProsePart, Root>>>;
  /** YYYY-MM-DD: the planned day of the release in the calendar; null where the round is not in it. */
  readonly planned: string | null;
  /** YYYY-MM-DD: date of the report where it has no letter. */
  readonly today: string;
}

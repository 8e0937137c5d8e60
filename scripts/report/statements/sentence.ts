// Sentences of the report: text and figures, each figure tied to the published numbers that it is read from.
import { capitalize } from "../../core/text.ts";
import { type CellName, formatCellName, type Releases, type ShareFigure, shareOf } from "../../statistics/uncertainty/figure.ts";
import type { ReportLanguage } from "../report-language.ts";

/**
 * What a figure's words are about: one cell; two cells of one release; one cell now and in the release compared with; how low or high the
 * share of a cell can be in the whole frame; the likely interval of the share under level 1 in the frame; how many of a row answered or
 * did not; and from the panel, what became of those that answered both times, and those that did so only once.
 */
export type About =
  | { readonly kind: "cell"; readonly cell: CellName }
  | { readonly kind: "compare"; readonly first: CellName; readonly second: CellName }
  | { readonly kind: "change"; readonly cell: CellName }
  | { readonly kind: "worst"; readonly cell: CellName }
  | { readonly kind: "likely"; readonly row: string }
  | { readonly kind: "response"; readonly row: string; readonly part: "answered" | "silent" }
  | { readonly kind: "movement"; readonly row: string }
  | { readonly kind: "turnover"; readonly row: string; readonly group: "joiners" | "leavers" };

/** Words about a figure, which the report links to the figure's source. */
export interface FigureWords {
  readonly text: string;
  readonly about: About;
}

export type Piece = string | FigureWords;

export interface Sentence {
  readonly language: ReportLanguage;
  readonly pieces: readonly Piece[];
}

/** Joins the pieces and capitalises the first. Empty strings are dropped. */
export function sentence(language: ReportLanguage, ...pieces: readonly Piece[]): Sentence {
  return { language, pieces: capitalized(pieces.filter((piece) => piece !== "")) };
}

/** The pieces, the first with a capital. */
export function capitalized([first, ...rest]: readonly Piece[]): readonly Piece[] {
  if (first === undefined) return [];
  return [typeof first === "string" ? capitalize(first) : { ...first, text: capitalize(first.text) }, ...rest];
}

/** The sentence as plain text. */
export function textOf({ pieces }: Pick<Sentence, "pieces">): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}

/** Those under level 1: the first figure of the assessment. */
export function underLevel1(row: string): CellName {
  return { row, variable: "level", category: "0" };
}

/** A cell, and the release that it is read from. */
export interface CellIn {
  readonly cell: CellName;
  readonly when: "now" | "before";
}

/** The cells that the words are about, in the order that they are mentioned. None where they are about sizes or the panel. */
export function cellsOf(about: About): readonly CellIn[] {
  switch (about.kind) {
    case "cell":
    case "worst":
      return [{ cell: about.cell, when: "now" }];
    case "likely":
      return [{ cell: underLevel1(about.row), when: "now" }];
    case "compare":
      return [about.first, about.second].map((cell) => ({ cell, when: "now" as const }));
    case "change":
      return [
        { cell: about.cell, when: "now" },
        { cell: about.cell, when: "before" },
      ];
    case "response":
    case "movement":
    case "turnover":
      return [];
    default:
      return about satisfies never;
  }
}

/** Id of the row of the appendix that the words lead to. */
export function sourceAnchor(about: About): string {
  if (about.kind === "response") return `size-${about.row}`;
  if (about.kind === "movement" || about.kind === "turnover") return `panel-${panelPart(about)}-${about.row}`;
  const [first] = cellsOf(about);
  return first ? `cell-${formatCellName(first.cell).replaceAll("/", "-")}` : "";
}

/** Which part of the panel the words are about, as named in the file. */
export function panelPart(about: Extract<About, { readonly kind: "movement" | "turnover" }>): "movement" | "joiners" | "leavers" {
  return about.kind === "movement" ? "movement" : about.group;
}

/** The cell as a share; null where it is withheld, or there is no such release. */
export function readCell(releases: Releases, { cell, when }: CellIn): ShareFigure | null {
  const cube = releases[when];
  return cube && shareOf(cube, cell);
}

/** The figures of the cells behind the words, in the order of `cellsOf`; null where one is not to be had. */
export function figuresOf(releases: Releases, about: About): readonly ShareFigure[] | null {
  const figures = cellsOf(about).flatMap((one) => readCell(releases, one) ?? []);
  return figures.length < cellsOf(about).length ? null : figures;
}

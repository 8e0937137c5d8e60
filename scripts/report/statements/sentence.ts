// Sentences of the report: text and figures, each figure tied to the cells that it is read from.
import { capitalize } from "../../core/text.ts";
import {
  type CellName,
  formatCellName,
  panelShareOf,
  type Releases,
  type ShareFigure,
  shareOf,
} from "../../statistics/uncertainty/figure.ts";
import type { Language } from "./words.ts";

/**
 * What a figure's words are about: one cell; two cells of one release; one cell now and in the release compared with; the organisations
 * of a row that answered both rounds, now and then; the worst case of a cell, of the whole frame; or the rest of the row without the cell.
 */
export type About =
  | { readonly kind: "cell"; readonly cell: CellName }
  | { readonly kind: "compare"; readonly first: CellName; readonly second: CellName }
  | { readonly kind: "change"; readonly cell: CellName }
  | { readonly kind: "panel"; readonly row: string }
  | { readonly kind: "worst"; readonly cell: CellName }
  | { readonly kind: "rest"; readonly cell: CellName };

/** Words about a figure, which the report links to the figure's source. */
export interface FigureWords {
  readonly text: string;
  readonly about: About;
}

export type Piece = string | FigureWords;

export interface Sentence {
  readonly language: Language;
  readonly pieces: readonly Piece[];
}

/** Joins the pieces and capitalises the first. Empty strings are dropped. */
export function sentence(language: Language, ...pieces: readonly Piece[]): Sentence {
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

/** A cell, and the file that it is read from. */
export interface CellIn {
  readonly cell: CellName;
  readonly when: "now" | "before" | "panel";
}

/** The cells that the words are about, in the order that they are mentioned. */
export function cellsOf(about: About): readonly CellIn[] {
  switch (about.kind) {
    case "cell":
    case "worst":
    case "rest":
      return [{ cell: about.cell, when: "now" }];
    case "compare":
      return [about.first, about.second].map((cell) => ({ cell, when: "now" as const }));
    case "change":
      return [
        { cell: about.cell, when: "now" },
        { cell: about.cell, when: "before" },
      ];
    case "panel":
      return ["panel-after", "panel-before"].map((variable) => ({ cell: { row: about.row, variable, category: "0" }, when: "panel" }));
    default:
      return about satisfies never;
  }
}

/** Id of the row of the appendix that the words lead to. */
export function cellAnchor(about: About): string {
  const [first] = cellsOf(about);
  return first ? `cell-${formatCellName(first.cell).replaceAll("/", "-")}` : "";
}

/** The cell as a share; null where it is withheld, or there is no such file. */
export function readCell(releases: Releases, { cell, when }: CellIn): ShareFigure | null {
  if (when === "panel") return panelShareOf(releases, cell);
  const cube = releases[when];
  return cube && shareOf(cube, cell);
}

/** The figures behind the words, in the order of `cellsOf`; null where one is not to be had. */
export function figuresOf(releases: Releases, about: About): readonly ShareFigure[] | null {
  const figures = cellsOf(about).flatMap((one) => readCell(releases, one) ?? []);
  if (figures.length < cellsOf(about).length) return null;
  return about.kind === "rest" ? figures.map(restOf) : figures;
}

/** All of the row but those in the cell. */
function restOf({ cell, count, of, share, between: { low, high } }: ShareFigure): ShareFigure {
  return { cell, count: of - count, of, share: 1 - share, between: { low: 1 - high, high: 1 - low } };
}

// Decides what a sentence of the report is made of – words and figures, each figure tied to its cells – and whether it is true.

import { capitalize } from "../../core/text.ts";
import {
  type CellName,
  cellText,
  panelShareOf,
  pinOf,
  type Releases,
  type ShareFigure,
  shareOf,
  worstOf,
} from "../../statistics/uncertainty/figure.ts";
import { outwards } from "../../statistics/uncertainty/worst-case.ts";
import { type Claim, looseFigures, readClaims } from "../prose/claims.ts";
import { holdsBetween, holdsFor, holdsSince } from "../prose/judge.ts";
import { type Language, wordsOf } from "./words.ts";

/**
 * What a figure's words are about: one cell; two cells of one release; one cell now and in the release compared with; those
 * of a row who answered both, now and then; the worst case of a cell, counted on the whole frame; or all of the whole but the cell.
 */
export type About =
  | { readonly kind: "cell"; readonly cell: CellName }
  | { readonly kind: "compare"; readonly first: CellName; readonly second: CellName }
  | { readonly kind: "change"; readonly cell: CellName }
  | { readonly kind: "panel"; readonly row: string }
  | { readonly kind: "worst"; readonly cell: CellName }
  | { readonly kind: "others"; readonly cell: CellName };

/** Words about a figure. `text` is the whole of what the link covers. */
export interface FigureWords {
  readonly text: string;
  readonly about: About;
}

export type Piece = string | FigureWords;

export interface Sentence {
  readonly language: Language;
  readonly pieces: readonly Piece[];
}

/** Why some words do not hold. `figure` is what the cells say: "80/175", or two such with " ~ " between. */
export type WordFault =
  | { readonly code: "report-cell-withheld"; readonly cell: string }
  | { readonly code: "report-comparison-missing"; readonly cell: string }
  | { readonly code: "report-claim-unread"; readonly text: string; readonly figure: string }
  | { readonly code: "report-claim-wrong"; readonly text: string; readonly claim: string; readonly figure: string }
  | { readonly code: "report-figure-loose"; readonly text: string; readonly claim: string };

/** `say` with its values: strings are words, everything else a figure. Empty strings fall away. */
export function sentence(language: Language, ...pieces: readonly Piece[]): Sentence {
  const kept = pieces.filter((piece) => piece !== "");
  const [first, ...rest] = kept;
  if (first === undefined) return { language, pieces: [] };
  return { language, pieces: [typeof first === "string" ? capitalize(first) : { ...first, text: capitalize(first.text) }, ...rest] };
}

/** The sentence as plain text. */
export function textOf({ pieces }: Sentence): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}

/** Everything in the sentence that is not true, is more certain than its cell, or is a figure without a cell. Empty when it holds. */
export function faultsOf(releases: Releases, { language, pieces }: Sentence): readonly WordFault[] {
  return pieces.flatMap((piece) =>
    typeof piece === "string"
      ? looseFigures(language, piece).map((claim): WordFault => ({ code: "report-figure-loose", text: piece.trim(), claim }))
      : wordFaults(releases, language, piece),
  );
}

/** A cell, and the file it is read from. */
export interface CellIn {
  readonly cell: CellName;
  readonly when: "now" | "before" | "panel";
}

/** The cells that words are about, in the order that they are pinned. */
export function cellsOf({ about }: FigureWords): readonly CellIn[] {
  switch (about.kind) {
    case "cell":
    case "worst":
    case "others":
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

/** What the cell says in its file; null where it is withheld, or there is no such file. */
export function shownBy(releases: Releases, { cell, when }: CellIn): ShareFigure | null {
  if (when === "panel") return panelShareOf(releases, cell);
  const cube = releases[when];
  return cube && shareOf(cube, cell);
}

/** All of the whole but those of the cell. */
function othersOf({ cell, count, of, share, between: { low, high } }: ShareFigure): ShareFigure {
  return { cell, count: of - count, of, share: 1 - share, between: { low: 1 - high, high: 1 - low } };
}

/** The figures behind the words, or why they are not to be had. */
export function figuresOf(releases: Releases, words: FigureWords): readonly ShareFigure[] | WordFault {
  const figures: ShareFigure[] = [];
  for (const one of cellsOf(words)) {
    if (!releases[one.when]) return { code: "report-comparison-missing", cell: cellText(one.cell) };
    const figure = shownBy(releases, one);
    if (!figure) return { code: "report-cell-withheld", cell: cellText(one.cell) };
    figures.push(words.about.kind === "others" ? othersOf(figure) : figure);
  }
  return figures;
}

export function isFigures(found: readonly ShareFigure[] | WordFault): found is readonly ShareFigure[] {
  return Array.isArray(found);
}

/** What words about these figures are pinned to. */
export function pinnedTo(figures: readonly ShareFigure[]): string {
  return figures.map(pinOf).join(" ~ ");
}

/** Everything in the words that does not hold for their cells. */
export function wordFaults(releases: Releases, language: Language, words: FigureWords): readonly WordFault[] {
  const figures = figuresOf(releases, words);
  if (!isFigures(figures)) return [figures];
  const figure = pinnedTo(figures);
  const claims = readClaims(language, words.text);
  if (claims.length === 0 || !isPlainly(language, words.text, claims)) return [{ code: "report-claim-unread", text: words.text, figure }];
  if (words.about.kind === "worst") return worstFaults(releases, words, claims);
  return claims
    .filter((claim) => !holds(words.about, claim, figures))
    .map(({ text }): WordFault => ({ code: "report-claim-wrong", text: words.text, claim: text, figure }));
}

/** Words that turn what stands beside them into its opposite, or into more than figures can bear. */
export function turningIn(language: Language, text: string): readonly string[] {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  return wordsOf[language].turning.filter((one) => words.includes(one));
}

/** Words are read only where nothing among them turns them round, and "from … to" only beside a word of direction. */
function isPlainly(language: Language, text: string, claims: readonly Claim[]): boolean {
  if (turningIn(language, text).length > 0 && claims.some(({ kind }) => kind !== "unclear")) return false;
  const hasDirection = claims.some(({ kind }) => kind === "more" || kind === "less");
  return hasDirection || !claims.some((claim) => claim.kind === "since-then" && claim.form === "changed");
}

function holds({ kind }: About, claim: Claim, [first, second]: readonly ShareFigure[]): boolean {
  if (!first) return false;
  // They are no rounded cell of their own, so that nothing bounds their number: only their share.
  if (kind === "others" && (claim.kind === "count" || claim.kind === "few")) return false;
  if (!second) return holdsFor(claim, first);
  return kind === "compare"
    ? holdsBetween(claim, first, second)
    : holdsSince(claim, { now: first, before: second, isPanel: kind === "panel" });
}

/** "Minst 22 och högst 68 procent": exactly the bounds, rounded outwards to whole per cent. */
function worstFaults(releases: Releases, words: FigureWords, claims: ReturnType<typeof readClaims>): readonly WordFault[] {
  const bounds = words.about.kind === "worst" ? worstOf(releases.now, words.about.cell) : null;
  const figure = bounds ? outwards(bounds).join("–") : "";
  const said = claims.map((claim) => (claim.kind === "percent" || claim.kind === "count" ? claim.value : -1)).join("–");
  return said === figure ? [] : [{ code: "report-claim-wrong", text: words.text, claim: said, figure }];
}

// Decides whether one figure in prose may stand: its cells exist, are shown, are as they were when the words were written, and bear them out.

import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import { cellText, hasCell, type Releases, type ShareFigure } from "../../statistics/uncertainty/figure.ts";
import type { ReportCode } from "../messages.ts";
import { answering, asked } from "../statements/nouns.ts";
import { phraseOf } from "../statements/phrase.ts";
import {
  type About,
  cellsOf,
  type FigureWords,
  figuresOf,
  isFigures,
  pinnedTo,
  type WordFault,
  wordFaults,
} from "../statements/sentence.ts";
import { type Language, wordsOf } from "../statements/words.ts";

/** One text, and what it is held against. */
export interface Reading {
  readonly text: string;
  readonly file: string;
  readonly language: Language;
  readonly releases: Releases;
}

export interface FigureLink {
  /** Empty: the engine writes the words. */
  readonly text: string;
  readonly about: About;
  /** What the figure was when the words were written: "80/175". Null where nothing is pinned. */
  readonly pin: string | null;
}

/** The words as they shall stand, or why they may not. */
export function checkFigureLink(reading: Reading, link: FigureLink): Checked<FigureWords> {
  const { releases, language } = reading;
  const words: FigureWords = { text: link.text, about: link.about };
  const unknown = cellsOf(words).filter(({ cell, when }) => {
    // No link can name the panel.
    const cube = when === "panel" ? null : releases[when];
    return cube !== null && !hasCell(cube, cell);
  });
  if (unknown.length > 0)
    return refused(...unknown.map(({ cell }) => fault<ReportCode>("report-cell-unknown", "", { cell: cellText(cell) })));
  const figures = figuresOf(releases, words);
  if (!isFigures(figures)) return refused(diagnosticOf(figures, { language }));
  const now = pinnedTo(figures);
  if (link.text.trim() === "") return generated(language, link.about, figures);
  if (link.pin === null) return refused(fault<ReportCode>("report-figure-unpinned", "", { now, text: link.text }));
  if (link.pin !== now) return refused(fault<ReportCode>("report-figure-stale", "", { pinned: link.pin, now, text: link.text }));
  const faults = wordFaults(releases, language, words);
  return faults.length === 0 ? accepted(words) : refused(...faults.map((one) => diagnosticOf(one, { language, figures })));
}

/** Only a single cell can be put into words without knowing the sentence around it. */
function generated(language: Language, about: About, figures: readonly ShareFigure[]): Checked<FigureWords> {
  const [first] = figures;
  if (about.kind !== "cell" || !first)
    return refused(fault<ReportCode>("report-claim-unread", "", { text: "", figure: pinnedTo(figures), say: "" }));
  return accepted({ text: suggestion(language, first), about });
}

function suggestion(language: Language, figure: ShareFigure): string {
  const noun = figure.cell.variable === "respondent" ? asked : answering;
  return phraseOf(language, figure, noun(language, figure.cell.row));
}

/** A fault of words as a diagnostic, with words that would have been true. */
export function diagnosticOf(
  one: WordFault,
  { language, figures = [] }: { readonly language: Language; readonly figures?: readonly ShareFigure[] },
): Diagnostic<ReportCode> {
  const { code, ...values } = one;
  const [first, second] = figures;
  const unclear = wordsOf[language].unclear[0] ?? "";
  const say = first && !second ? suggestion(language, first) : unclear;
  return fault<ReportCode>(code, "", { ...values, say });
}

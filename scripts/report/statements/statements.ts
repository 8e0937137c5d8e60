// Makes the report's sentences from published numbers: response, level, likely interval, worst case and comparison. They are in Swedish, as
// the chapters that have them; the English page has figures in words of its own.

import { inDigits } from "../../core/terms/sv.ts";
import { termsOf } from "../../core/terms/terms.ts";
import { type ProtectedCube, responseRate } from "../../statistics/cube/cube.ts";
import type { ErrorsOfChange } from "../../statistics/cube/known-errors.ts";
import { direction, type Releases, type ShareFigure, shareOf, worstOf } from "../../statistics/uncertainty/figure.ts";
import { headline } from "../../statistics/uncertainty/headline.ts";
import { turnoverIn } from "../../statistics/uncertainty/movement.ts";
import { roundOutwards } from "../../statistics/uncertainty/worst-case.ts";
import { phraseOf } from "../../statistics/wording/phrase.ts";
import { wordsOf } from "../../statistics/wording/words.ts";
import { type ReportLanguage, reportLanguage } from "../report-language.ts";
import { allTitle, contains, nounOf, plainOf } from "./nouns.ts";
import { type FigureWords, type Piece, type Sentence, sentence, underLevel1 } from "./sentence.ts";

/** The language of a sentence, and the releases that it is made from. */
export interface StatementContext {
  readonly language: ReportLanguage;
  readonly releases: Releases;
  /** Known errors in the levels or the respondents of either release. */
  readonly errors?: ErrorsOfChange;
}

/** The figure in words with its noun: "drygt fyra av tio svarande kommuner (42 procent)". */
export function figurePiece({ language, releases }: StatementContext, figure: ShareFigure): FigureWords {
  const { cell } = figure;
  return { text: phraseOf(language, figure, nounOf(language, cell, releases.now)), about: { kind: "cell", cell } };
}

/** "175 av 290 inbjudna kommuner (60 procent)": exact, of those that answered or of those that did not. Null where nobody was invited. */
export function responsePiece({ language, releases }: StatementContext, row: string, part: "answered" | "silent"): FigureWords | null {
  const { n, N } = responseRate(releases.now, row);
  if (N === 0) return null;
  const many = part === "answered" ? n : N - n;
  const { direct } = nounOf(language, { row, variable: "respondent", category: "" }, releases.now);
  const about = { kind: "response", row, part } as const;
  const [number, of] = [many, N].map(termsOf[language].inDigits);
  if (many === N) return { text: `${{ sv: "alla", en: "all" }[language]} ${of} ${direct}`, about };
  const percent = wholePercent(many / N);
  return {
    text: { sv: `${number} av ${of} ${direct} (${percent} procent)`, en: `${number} of ${of} ${direct} (${percent} per cent)` }[language],
    about,
  };
}

/** Whole per cent of an exact share: 0 and 100 only for none and all. */
export function wholePercent(share: number): number {
  return share === 0 || share === 1 ? 100 * share : Math.min(99, Math.max(1, Math.round(100 * share)));
}

/** "175 av 290 inbjudna kommuner (60 procent) svarade." Null where nobody was invited. */
export function responseStatement(context: StatementContext, row: string): Sentence | null {
  const words = responsePiece(context, row, "answered");
  return words && sentence(reportLanguage, words, " svarade.");
}

/** "Knappt hälften av de svarande kommunerna (46 procent) är under nivå 1." Null where the row is withheld. */
export function levelStatement(context: StatementContext, row: string): Sentence | null {
  const figure = shareOf(context.releases.now, underLevel1(row));
  return figure && sentence(reportLanguage, figurePiece(context, figure), " är under nivå 1.");
}

/** Whether all of the row answered. */
export function allAnswered(cube: ProtectedCube, row: string): boolean {
  const { n, N } = responseRate(cube, row);
  return n === N;
}

/**
 * "Troligen är 43–69 procent av alla 290 kommuner under nivå 1. Vi räknar med att …": with the assumption that it rests on. Null where
 * nothing is known of those that stopped answering, as in a first round.
 */
export function likelyStatement({ releases }: StatementContext, row: string): Sentence | null {
  const { now, panel = null } = releases;
  const found = headline(now, row, "under-1", panel);
  if (!found?.likely || panel === null || allAnswered(now, row)) return null;
  const text = `${roundOutwards(found.likely).join("–")} procent av alla ${inDigits(found.N)} ${plainOf(reportLanguage, row, now)}`;
  const below = turnoverIn(panel, row)?.leavers.below ?? null;
  const stood: readonly Piece[] =
    below === null
      ? []
      : [": ", { text: wordsOf[reportLanguage].classes[below], about: { kind: "turnover", row, group: "leavers" } }, " under nivå 1"];
  const likely = { text, about: { kind: "likely", row } } as const;
  const assumed = " under nivå 1. Vi räknar med att de flesta som slutat svara står där de stod";
  return sentence(reportLanguage, "troligen är ", likely, assumed, ...stood, ".");
}

/**
 * The bounds of the share under level 1 when nothing is known of those that did not answer. Null where it is withheld, and where all of
 * a small group answered: its interval says the same.
 */
export function worstStatement({ releases }: StatementContext, row: string): Sentence | null {
  const cell = underLevel1(row);
  const [figure, bounds] = [shareOf(releases.now, cell), worstOf(releases.now, cell)];
  const isEverybody = allAnswered(releases.now, row);
  if (!figure || !bounds || (isEverybody && figure.isSmall)) return null;
  const [low, high] = roundOutwards(bounds);
  const group = plainOf(reportLanguage, row, releases.now);
  const span = { text: `minst ${low} och högst ${high} procent`, about: { kind: "worst", cell } } as const;
  // Where all answered, the span is due to the rounding and not to nonresponse.
  return isEverybody
    ? sentence(reportLanguage, `alla ${group} svarade. Avrundningen gör att andelen kan vara `, span, ".")
    : sentence(reportLanguage, `räknat på alla ${group}, också dem som inte svarade, är `, span, " under nivå 1.");
}

/**
 * Whether one row's share under level 1 is larger than another's, where that is certain; otherwise that it is not. Null where
 * either is withheld.
 */
export function comparisonStatement({ releases }: StatementContext, first: string, second: string): Sentence | null {
  const [one, other] = [first, second].map((row) => shareOf(releases.now, underLevel1(row)));
  if (!one || !other) return null;
  const about = { kind: "compare", first: one.cell, second: other.cell } as const;
  const way = direction(one, other);
  const words = { text: { more: "en större andel", less: "en mindre andel", unclear: "inte säkert" }[way], about };
  const [a, plain] = [plainOf(reportLanguage, first), plainOf(reportLanguage, second)];
  const isWhole = contains(second, first);
  const b = isWhole ? allTitle(reportLanguage, second).toLowerCase() : plain;
  return way === "unclear"
    ? sentence(reportLanguage, "det är ", words, ` att ${a} och ${b} skiljer sig åt: avrundningen lämnar det öppet.`)
    : sentence(reportLanguage, words, ` är under nivå 1 bland svarande ${a} än bland ${isWhole ? "alla " : ""}svarande ${plain}.`);
}

/** Each pair of the rows that certainly differs, in a sentence. */
export function certainPairs(context: StatementContext, rows: readonly string[]): readonly (Sentence | null)[] {
  const pairs = rows.flatMap((one, at) => rows.slice(at + 1).map((other) => [one, other] as const));
  return pairs.flatMap(([one, other]) => {
    const [a, b] = [one, other].map((row) => shareOf(context.releases.now, underLevel1(row)));
    return a && b && direction(a, b) !== "unclear" ? [comparisonStatement(context, one, other)] : [];
  });
}

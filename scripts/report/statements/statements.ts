// Makes the report's sentences from cells: response, level, worst case and comparison.
import { answered, respondent } from "../../statistics/plan/plan.ts";
import { type CellName, direction, type Releases, type ShareFigure, shareOf, worstOf } from "../../statistics/uncertainty/figure.ts";
import { responseOf } from "../../statistics/uncertainty/headline.ts";
import { roundOutwards } from "../../statistics/uncertainty/worst-case.ts";
import { allTitle, contains, nounOf, plainOf } from "./nouns.ts";
import { phraseOf } from "./phrase.ts";
import { type FigureWords, type Sentence, sentence } from "./sentence.ts";
import type { Language } from "./words.ts";

/** Those under level 1: the first figure of the assessment. */
export function underLevel1(row: string): CellName {
  return { row, variable: "level", category: "0" };
}

export function respondents(row: string): CellName {
  return { row, variable: respondent, category: answered };
}

/** The language of a sentence, and the releases that it is made from. */
export interface StatementContext {
  readonly language: Language;
  readonly releases: Releases;
}

/** The figure in words with its noun: "drygt fyra av tio svarande kommuner (42 procent)". */
export function figurePiece({ language }: StatementContext, figure: ShareFigure): FigureWords {
  const { cell } = figure;
  return { text: phraseOf(language, figure, nounOf(language, cell)), about: { kind: "cell", cell } };
}

/** "Omkring sju av tio tillfrågade kommuner (67 procent) svarade." Null where the row is withheld or empty. */
export function responseStatement(context: StatementContext, row: string): Sentence | null {
  const figure = shareOf(context.releases.now, respondents(row));
  const { language } = context;
  return figure && sentence(language, figurePiece(context, figure), { sv: " svarade.", en: " answered." }[language]);
}

/** "Knappt hälften av de svarande kommunerna (46 procent) är under nivå 1." Null where the row is withheld. */
export function levelStatement(context: StatementContext, row: string): Sentence | null {
  const figure = shareOf(context.releases.now, underLevel1(row));
  const { language } = context;
  return figure && sentence(language, figurePiece(context, figure), { sv: " är under nivå 1.", en: " are below level 1." }[language]);
}

/** Whether all of the row answered, by the rounded counts. */
export function allAnswered(cube: Releases["now"], row: string): boolean {
  const response = responseOf(cube, row);
  return response !== null && response.declined + response.silent === 0;
}

/** The bounds of the share under level 1 when nothing is known of those that did not answer. Null where it is withheld. */
export function worstStatement({ language, releases }: StatementContext, row: string): Sentence | null {
  const cell = underLevel1(row);
  const bounds = worstOf(releases.now, cell);
  if (!bounds) return null;
  const [low, high] = roundOutwards(bounds);
  const group = plainOf(language, row);
  const span = {
    text: { sv: `minst ${low} och högst ${high} procent`, en: `at least ${low} and at most ${high} per cent` }[language],
    about: { kind: "worst", cell },
  } as const;
  // Where nearly all answered, the span is due to the rounding and not to nonresponse.
  const pieces = allAnswered(releases.now, row)
    ? {
        sv: [`i avrundade tal svarade alla ${group}. Avrundningen gör att andelen av alla kan vara `, span, "."],
        en: [`by the rounded counts all ${group} answered. The rounding means that the share of all of them can be `, span, "."],
      }
    : {
        sv: [`räknat på alla ${group}, också dem som inte svarade, är `, span, " under nivå 1."],
        en: [`counting all ${group}, including those that did not answer, `, span, " are below level 1."],
      };
  return sentence(language, ...pieces[language]);
}

/**
 * Whether one row's share under level 1 is larger than another's, where that is certain; otherwise that it is not, or that the published
 * shares are the same. Null where either is withheld.
 */
export function comparisonStatement({ language, releases }: StatementContext, first: string, second: string): Sentence | null {
  const [one, other] = [first, second].map((row) => shareOf(releases.now, underLevel1(row)));
  if (!one || !other) return null;
  const about = { kind: "compare", first: one.cell, second: other.cell } as const;
  const way = one.count * other.of === other.count * one.of ? "same" : direction(one, other);
  const words = { text: comparisons[language][way], about };
  const [a, plain] = [plainOf(language, first), plainOf(language, second)];
  const isWhole = contains(second, first);
  const b = isWhole ? allTitle(language, second).toLowerCase() : plain;
  const responding = { sv: `${isWhole ? "alla " : ""}svarande ${plain}`, en: `${isWhole ? "all " : ""}responding ${plain}` }[language];
  const pieces = {
    same: {
      sv: ["andelen under nivå 1 är ", words, ` bland svarande ${a} som bland ${responding}. Avrundningen kan dölja en skillnad.`],
      en: [words, ` is below level 1 among responding ${a} as among ${responding}. The rounding may hide a difference.`],
    },
    unclear: {
      sv: ["det är ", words, ` att ${a} och ${b} skiljer sig åt: avrundningen lämnar det öppet.`],
      en: ["it is ", words, ` that ${a} and ${b} differ: the rounding leaves it open.`],
    },
    certain: {
      sv: [words, ` är under nivå 1 bland svarande ${a} än bland ${responding}.`],
      en: [words, ` is below level 1 among responding ${a} than among ${responding}.`],
    },
  };
  return sentence(language, ...pieces[way === "more" || way === "less" ? "certain" : way][language]);
}

const comparisons = {
  sv: { more: "en större andel", less: "en mindre andel", unclear: "inte säkert", same: "i avrundade tal lika stor" },
  en: { more: "a larger share", less: "a smaller share", unclear: "not certain", same: "by the rounded counts the same share" },
} as const;

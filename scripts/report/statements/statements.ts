// Makes the report's sentences from cells: response, level, worst case and comparison.

import { answered, respondent } from "../../statistics/plan/plan.ts";
import { type CellName, direction, type Releases, type ShareFigure, shareOf, worstOf } from "../../statistics/uncertainty/figure.ts";
import { responseOf } from "../../statistics/uncertainty/headline.ts";
import { outwards } from "../../statistics/uncertainty/worst-case.ts";
import { allTitle, answering, holds, invited, plainOf } from "./nouns.ts";
import { phraseOf } from "./phrase.ts";
import { type Piece, type Sentence, sentence } from "./sentence.ts";
import type { Language } from "./words.ts";

/** Those under level 1: the first figure of the assessment. */
export function underLevel1(row: string): CellName {
  return { row, variable: "level", category: "0" };
}

export function respondents(row: string): CellName {
  return { row, variable: respondent, category: answered };
}

/** The language of a sentence, and the releases that it is made from. */
export interface Speaker {
  readonly language: Language;
  readonly releases: Releases;
}

function piece({ language }: Speaker, figure: ShareFigure, noun: ReturnType<typeof answering>): Piece {
  return { text: phraseOf(language, figure, noun), about: { kind: "cell", cell: figure.cell } };
}

/** "Omkring sju av tio tillfrågade kommuner (67 procent) svarade." Null where the row is withheld or empty. */
export function responseStatement(speaker: Speaker, row: string): Sentence | null {
  const figure = shareOf(speaker.releases.now, respondents(row));
  if (!figure) return null;
  const { language } = speaker;
  const end = language === "sv" ? " svarade." : " answered.";
  return sentence(language, piece(speaker, figure, invited(language, row)), end);
}

/** "Knappt hälften av de svarande kommunerna (46 procent) är under nivå 1." Null where the row is withheld. */
export function levelStatement(speaker: Speaker, row: string): Sentence | null {
  const figure = shareOf(speaker.releases.now, underLevel1(row));
  if (!figure) return null;
  const { language } = speaker;
  const end = language === "sv" ? " är under nivå 1." : " are below level 1.";
  return sentence(language, piece(speaker, figure, answering(language, row)), end);
}

/** Whether all of the row answered, by the rounded counts. */
export function answeredAll(cube: Releases["now"], row: string): boolean {
  const response = responseOf(cube, row);
  return response !== null && response.declined + response.silent === 0;
}

/** The bounds of the share under level 1 when nothing is known of those that did not answer. Null where it is withheld. */
export function worstStatement(speaker: Speaker, row: string): Sentence | null {
  const { language, releases } = speaker;
  const cell = underLevel1(row);
  const bounds = worstOf(releases.now, cell);
  if (!bounds) return null;
  const [low, high] = outwards(bounds);
  const group = plainOf(language, row);
  const about = { kind: "worst", cell } as const;
  // Where nearly all answered, the span is due to the rounding and not to nonresponse.
  if (answeredAll(releases.now, row)) {
    return language === "sv"
      ? sentence(
          language,
          `i avrundade tal svarade alla ${group}. Avrundningen gör att andelen av alla kan vara `,
          { text: `minst ${low} och högst ${high} procent`, about },
          ".",
        )
      : sentence(
          language,
          `by the rounded counts all ${group} answered. The rounding means that the share of all of them can be `,
          { text: `at least ${low} and at most ${high} per cent`, about },
          ".",
        );
  }
  return language === "sv"
    ? sentence(
        language,
        `räknat på alla ${group}, också dem som inte svarade, är `,
        { text: `minst ${low} och högst ${high} procent`, about },
        " under nivå 1.",
      )
    : sentence(
        language,
        `counting all ${group}, including those that did not answer, `,
        { text: `at least ${low} and at most ${high} per cent`, about },
        " are below level 1.",
      );
}

/** "svarande kommuner", or "alla svarande kommuner" beside some of them. */
function answeringOf(language: Language, { plain, isWhole }: { readonly plain: string; readonly isWhole: boolean }): string {
  const [all, responding] = language === "sv" ? ["alla ", "svarande"] : ["all ", "responding"];
  return `${isWhole ? all : ""}${responding} ${plain}`;
}

/**
 * Whether one row's share under level 1 is larger than another's, where that is certain; otherwise that it is not, or that the published
 * shares are the same. Null where either is withheld.
 */
export function comparisonStatement(speaker: Speaker, first: string, second: string): Sentence | null {
  const { language, releases } = speaker;
  const [one, other] = [first, second].map((row) => shareOf(releases.now, underLevel1(row)));
  if (!one || !other) return null;
  const about = { kind: "compare", first: one.cell, second: other.cell } as const;
  const [a, plain] = [plainOf(language, first), plainOf(language, second)];
  const isWhole = holds(second, first);
  const b = isWhole ? allTitle(language, second).toLowerCase() : plain;
  const responding = answeringOf(language, { plain, isWhole });
  if (one.count * other.of === other.count * one.of) {
    return language === "sv"
      ? sentence(
          language,
          "andelen under nivå 1 är ",
          { text: "i avrundade tal lika stor", about },
          ` bland svarande ${a} som bland ${responding}. Avrundningen kan dölja en skillnad.`,
        )
      : sentence(
          language,
          { text: "by the rounded counts the same share", about },
          ` is below level 1 among responding ${a} as among ${responding}. The rounding may hide a difference.`,
        );
  }
  const known = direction(one, other);
  if (known === "unclear") {
    return language === "sv"
      ? sentence(language, "det är ", { text: "inte säkert", about }, ` att ${a} och ${b} skiljer sig åt: avrundningen lämnar det öppet.`)
      : sentence(language, "it is ", { text: "not certain", about }, ` that ${a} and ${b} differ: the rounding leaves it open.`);
  }
  return language === "sv"
    ? sentence(
        language,
        { text: known === "more" ? "en större andel" : "en mindre andel", about },
        ` är under nivå 1 bland svarande ${a} än bland ${responding}.`,
      )
    : sentence(
        language,
        { text: known === "more" ? "a larger share" : "a smaller share", about },
        ` is below level 1 among responding ${a} than among ${responding}.`,
      );
}

// Puts change into words: what became of those that answered both times, and the shares of all that answered, then and now.

import { termsOf } from "../../core/terms/terms.ts";
import { noErrors } from "../../statistics/cube/known-errors.ts";
import { respondent } from "../../statistics/plan/plan.ts";
import { isPanelOf } from "../../statistics/uncertainty/change.ts";
import type { CellName, Releases, ShareFigure } from "../../statistics/uncertainty/figure.ts";
import { type Movement, movementIn, type Turnover, turnoverIn } from "../../statistics/uncertainty/movement.ts";
import { countWords, netPhrase, shortPhrase } from "../../statistics/wording/phrase.ts";
import { verdict } from "../../statistics/wording/verdict.ts";
import { wordsOf } from "../../statistics/wording/words.ts";
import { type ReportLanguage, reportLanguage } from "../report-language.ts";
import { kindOf, plainOf } from "./nouns.ts";
import { figuresOf, type Piece, type Sentence, sentence, underLevel1 } from "./sentence.ts";
import type { StatementContext } from "./statements.ts";

/** The movement in a row; null where the two releases have no panel, or it is withheld. */
export function movementOf({ now, before, panel }: Releases, row: string): Movement | null {
  return panel && before && isPanelOf(panel, { before, after: now }) ? movementIn(panel, row) : null;
}

/** Those that answered only one of the two releases; null where the row has no panel of them. */
export function turnoverOf({ now, before, panel }: Releases, row: string): Turnover | null {
  return panel && before && isPanelOf(panel, { before, after: now }) ? turnoverIn(panel, row) : null;
}

/**
 * "fler kommuner har stigit i nivå än sjunkit: av de 146 som svarade båda gångerna steg omkring 40, omkring 85 stod kvar och omkring 20
 * sjönk". A whole clause, lower case, with the net change where no direction can be told. Of the whole frame it is about the types that
 * have a panel.
 */
export function movementPieces({ language, errors = noErrors }: StatementContext, row: string, movement: Movement): readonly Piece[] {
  const { n, rows, isSmall } = movement;
  const about = { kind: "movement", row } as const;
  const { inDigits, listInWords } = termsOf[language];
  const kinds = rows.map((one) => kindOf(language, one));
  const group = { plain: listInWords(kinds.map(({ plain }) => plain)), definite: listInWords(kinds.map(({ definite }) => definite)) };
  const [up, level, down] = (["rose", "same", "fell"] as const).map((part) =>
    countWords(language, { count: movement[part], counts: movement.counts[part], isSmall }),
  );
  // A sum is not of the whole row that it stands in: it names whom it is of.
  const who = rows.length > 1 ? `${inDigits(n)} ${group.plain}` : inDigits(n);
  const numbers = {
    sv: `${who} som svarade båda gångerna steg ${up}, ${level} stod kvar och ${down} sjönk`,
    en: `${who} that answered both times, ${up} rose, ${level} stayed and ${down} fell`,
  }[language];
  const found = verdict(movement, errors);
  return [
    { text: wordsOf[language].directions[found].of(group), about },
    { sv: ": av de ", en: ": of the " }[language],
    { text: numbers, about },
    ...(found === "unclear" ? [", ", { text: netPhrase(language, movement), about }] : []),
  ];
}

/** What became of those that answered both times. Null where the row has no panel of the two releases, or it is withheld. */
export function movementStatement(context: StatementContext, row: string): Sentence | null {
  const movement = movementOf(context.releases, row);
  return movement && sentence(context.language, ...movementPieces(context, row, movement), ".");
}

/** "Av de 75 kommuner som slutade svara låg minst två av tre under nivå 1 när de senast svarade." And those that answer again or for the first time. */
export function turnoverStatements({ releases }: StatementContext, row: string): readonly Sentence[] {
  const turnover = turnoverOf(releases, row);
  if (!turnover) return [];
  const words = wordsOf[reportLanguage];
  return (["leavers", "joiners"] as const).flatMap((who) => {
    const { n, below } = turnover[who];
    if (below === null) return [];
    const number = `${termsOf[reportLanguage].inDigits(n)} ${plainOf(reportLanguage, row)}`;
    const [start, text, end] = words.turnover[who](number, words.classes[below]);
    return [sentence(reportLanguage, start, { text, about: { kind: "turnover", row, group: who } }, end)];
  });
}

/** "71 procent då, 46 procent nu". */
export function thenNowPhrase(language: ReportLanguage, now: ShareFigure, before: ShareFigure): string {
  const [then, today] = [before, now].map((one) => shortPhrase(language, one));
  return { sv: `${then} då, ${today} nu`, en: `${then} then, ${today} now` }[language];
}

/**
 * "46 procent bland de kommuner som svarade nu och 71 procent bland dem som svarade förra gången". Never a word of direction: others may
 * have answered, so the difference says nothing of any organisation.
 */
export function bothTimesPiece(
  { language, releases }: StatementContext,
  cell: CellName,
  { now, before }: { readonly now: ShareFigure; readonly before: ShareFigure },
): Piece {
  const group = plainOf(language, cell.row, releases.now);
  const isOfInvited = cell.variable === respondent;
  const [today, then] = [now, before].map((one) => shortPhrase(language, one));
  const verb = { sv: isOfInvited ? "bjöds in" : "svarade", en: isOfInvited ? "were invited" : "answered" }[language];
  const text = {
    sv: `${today} bland de ${group} som ${verb} nu och ${then} bland dem som ${verb} förra gången`,
    en: `${today} among the ${group} that ${verb} now and ${then} among those that ${verb} last time`,
  }[language];
  return { text, about: { kind: "change", cell } };
}

/** The share under level 1 among those that answered now, and among those that answered the release compared with. Null without either. */
export function changeStatement(context: StatementContext, row: string): Sentence | null {
  const { releases } = context;
  const cell = underLevel1(row);
  const [now, before] = releases.before ? (figuresOf(releases, { kind: "change", cell }) ?? []) : [];
  if (!now || !before) return null;
  return sentence(reportLanguage, "andelen under nivå 1 är ", bothTimesPiece(context, cell, { now, before }), ".");
}

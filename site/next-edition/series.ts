// Which series continue in the next edition, and why others break: by question, area and result.

import { messages } from "../../scripts/method/carry-over/messages.ts";
import type { BreakReason, Series } from "../../scripts/method/carry-over/series.ts";
import { type MessageLanguage, messageLanguage } from "../questionnaire/data/sentence-of.ts";
import type { Language } from "../text/languages.ts";
import { plainTextIn } from "../text/locale.ts";
import { wordsIn } from "../text/words.ts";
import { areaName, differenceSentence, type EditionStep, numbersOf, type Row } from "./step.ts";

/** One row of the table of series. */
export interface SeriesRow {
  readonly label: string;
  readonly continues: boolean;
  /** Sentences in the language that messages have: reasons from the correspondence table, and the changed questions. */
  readonly reasons: readonly string[];
}

/** What breaks the series of a row's questions, without duplicates. Empty where they continue. */
export function breakSentences(step: EditionStep, { row }: Row, language: MessageLanguage): readonly string[] {
  const ids = [...new Set([...row.to, ...row.from])];
  const reasons = ids.flatMap((id) => step.series.questions.get(id)?.reasons ?? []);
  return [...new Set(reasons.map((one) => sentenceOf(step, one, language)))];
}

function sentenceOf(step: EditionStep, reason: BreakReason, language: MessageLanguage): string {
  switch (reason.kind) {
    case "declared":
      return wordsIn(language).nextEdition.declared(
        numbersOf(step, reason.row.to.length > 0 ? reason.row.to : reason.row.from, language),
        reason.row.kind,
      );
    case "difference":
      return differenceSentence(step, reason.difference, language);
    case "result":
      return plainTextIn(language, reason.reason);
    case "undeclared":
      return messages["correspondence-missing"][language].replace("{id}", reason.question).replace("{side}", "to");
    default:
      return reason satisfies never;
  }
}

/** Results first, then the total, then areas in the newer edition's order. */
export function seriesRows(step: EditionStep, language: Language): readonly SeriesRow[] {
  const text = wordsIn(language).nextEdition;
  const row = (label: string, one: Series): SeriesRow => ({ label, ...explain(step, one, messageLanguage(language)) });
  const areas = [...step.series.areas].map(([id, one]) => row(text.areaSeries(areaName(step, id, language) ?? id), one));
  const results = [...step.series.results].map(([id, one]) => row(id === "level" ? text.levelSeries : text.resultSeries(id), one));
  return [...results, row(text.totalSeries, step.series.total), ...areas];
}

function explain(step: EditionStep, { continues, reasons }: Series, language: MessageLanguage): Omit<SeriesRow, "label"> {
  const declared = reasons.filter((one) => one.kind === "result");
  // A reason given in the table for the result itself, or else the differences that belong to no question.
  const general =
    declared.length > 0 ? declared : reasons.filter((one) => one.kind === "difference" && one.difference.question === undefined);
  const sentences = [...new Set(general.map((one) => sentenceOf(step, one, language)))];
  const questions = step.rows.filter(({ row }) => reasons.some((one) => concerns(one, [...row.from, ...row.to])));
  const ids = questions.flatMap(({ row }) => [...row.from, ...row.to]);
  const changed = ids.length > 0 ? [wordsIn(language).nextEdition.becauseOf(numbersOf(step, ids, language))] : [];
  return { continues, reasons: [...sentences, ...changed] };
}

/** Whether the reason names any of the questions. */
function concerns(reason: BreakReason, ids: readonly string[]): boolean {
  if (reason.kind === "declared") return [...reason.row.from, ...reason.row.to].some((id) => ids.includes(id));
  if (reason.kind === "undeclared") return ids.includes(reason.question);
  return reason.kind === "difference" && ids.includes(reason.difference.question ?? "");
}

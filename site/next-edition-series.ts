// Decides which series go on into the next edition, and what is told of those that break: per question, per area and per result.
import { correspondences } from "../scripts/method/edition-sentences.ts";
import type { BreakReason, Series } from "../scripts/method/series.ts";
import { areaName, differenceSentence, type EditionStep, numbersOf, type Row } from "./next-edition-step.ts";
import { nextEdition as text } from "./text/sv/next-edition.ts";

/** One series in a table: what it is of, whether it goes on, and what breaks it. */
export interface SeriesRow {
  readonly label: string;
  readonly continues: boolean;
  /** In words: reasons of the table's own, and the questions that are changed. */
  readonly because: readonly string[];
}

/** What breaks the series of a row's questions, each sentence once; none where they go on. */
export function breakSentences(step: EditionStep, { row }: Row): readonly string[] {
  const ids = [...new Set([...row.to, ...row.from])];
  const reasons = ids.flatMap((id) => step.series.questions.get(id)?.reasons ?? []);
  return [...new Set(reasons.map((one) => sentenceOf(step, one)))];
}

function sentenceOf(step: EditionStep, reason: BreakReason): string {
  switch (reason.kind) {
    case "declared":
      return text.declared(numbersOf(step, reason.row.to.length > 0 ? reason.row.to : reason.row.from), reason.row.kind);
    case "difference":
      return differenceSentence(step, reason.difference);
    case "result":
      return reason.reason.sv ?? "";
    case "undeclared":
      return correspondences["correspondence-missing"].sv.replace("{id}", reason.question).replace("{side}", "to");
    default:
      return reason satisfies never;
  }
}

/** Areas in the newer edition's order, then results, then the share of the whole. */
export function seriesRows(step: EditionStep): readonly SeriesRow[] {
  const areas = [...step.series.areas].map(([id, one]) => seriesRow(step, text.areaSeries(areaName(step, id) ?? id), one));
  const results = [...step.series.results].map(([id, one]) =>
    seriesRow(step, id === "level" ? text.levelSeries : text.resultSeries(id), one),
  );
  return [...results, seriesRow(step, text.totalSeries, step.series.total), ...areas];
}

function seriesRow(step: EditionStep, label: string, { continues, reasons }: Series): SeriesRow {
  const declared = reasons.filter((one) => one.kind === "result");
  // What the table says of the result itself is told in its own words; else what differs beside the questions.
  const beside =
    declared.length > 0 ? declared : reasons.filter((one) => one.kind === "difference" && one.difference.question === undefined);
  const told = [...new Set(beside.map((one) => sentenceOf(step, one)))];
  const questions = step.rows.filter(({ row }) => reasons.some((one) => reaches(one, [...row.from, ...row.to])));
  const ids = questions.flatMap(({ row }) => [...row.from, ...row.to]);
  return { label, continues, because: [...told, ...(ids.length > 0 ? [text.becauseOf(numbersOf(step, ids))] : [])] };
}

/** Whether the reason is about one question or several of the ids, by name. */
function reaches(reason: BreakReason, ids: readonly string[]): boolean {
  if (reason.kind === "declared") return [...reason.row.from, ...reason.row.to].some((id) => ids.includes(id));
  if (reason.kind === "undeclared") return ids.includes(reason.question);
  return reason.kind === "difference" && ids.includes(reason.difference.question ?? "");
}

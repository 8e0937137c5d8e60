// The step between two editions: what differs, which series continue, and the rows of the correspondence table with their questions.
import type { Correspondence, CorrespondenceTable } from "../../scripts/method/carry-over/correspondence.ts";
import { type EditionSeries, seriesOf } from "../../scripts/method/carry-over/series.ts";
import { compareEditions, type Difference } from "../../scripts/method/compare/compare.ts";
import type { Edition } from "../../scripts/method/edition.ts";
import { numbersOf, withNumbers } from "../../scripts/method/question-number.ts";
import type { Question } from "../../scripts/method/schema.ts";

export interface EditionStep {
  readonly older: Edition;
  readonly newer: Edition;
  readonly table: CorrespondenceTable;
  readonly differences: readonly Difference[];
  readonly series: EditionSeries;
  /** Every row of the correspondence table, by area in the newer edition. */
  readonly rows: readonly Row[];
}

/** With its number in its own edition, also in what its texts refer to. */
type NumberedQuestion = Question & { readonly number: string };

/** A row of the correspondence table with its questions on each side. */
export interface Row {
  readonly row: Correspondence;
  readonly before: readonly NumberedQuestion[];
  readonly after: readonly NumberedQuestion[];
}

export function stepBetween(between: Pick<EditionStep, "older" | "newer" | "table">): EditionStep {
  const { older, newer, table } = between;
  const found = ({ questionnaire }: Edition, ids: readonly string[]): readonly NumberedQuestion[] =>
    [...numbersOf(questionnaire)].flatMap(([id, number]) => {
      const question = ids.includes(id) && questionnaire.questions.find((one) => one.id === id);
      return question ? [{ ...withNumbers(question, questionnaire), number }] : [];
    });
  const rows = table.questions.map((row) => ({ row, before: found(older, row.from), after: found(newer, row.to) }));
  const areas = newer.questionnaire.areas.map((one) => one.id);
  const areaOf = ({ before, after }: Row): number => areas.indexOf((after[0] ?? before[0])?.area ?? "");
  return {
    ...between,
    differences: compareEditions(older, newer, table),
    series: seriesOf(older, newer, table),
    rows: rows.toSorted((a, b) => areaOf(a) - areaOf(b)),
  };
}

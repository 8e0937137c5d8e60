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
  const [was, is] = [older, newer].map(numberedQuestions) as [Numbered, Numbered];
  const found = (of: Numbered, ids: readonly string[]) => ids.flatMap((id) => of.get(id) ?? []);
  const rows = table.questions.map((row) => ({ row, before: found(was, row.from), after: found(is, row.to) }));
  const areas = newer.questionnaire.areas.map((one) => one.id);
  const areaOf = ({ before, after }: Row): number => areas.indexOf((after[0] ?? before[0])?.area ?? "");
  return {
    ...between,
    differences: compareEditions(older, newer, table),
    series: seriesOf(older, newer, table),
    rows: rows.toSorted((a, b) => areaOf(a) - areaOf(b)),
  };
}

type Numbered = ReadonlyMap<string, NumberedQuestion>;

function numberedQuestions({ questionnaire }: Edition): Numbered {
  const numbers = numbersOf(questionnaire);
  const { questions } = withNumbers(questionnaire, questionnaire);
  return new Map(questions.map((one) => [one.id, { ...one, number: numbers.get(one.id) ?? "" }]));
}

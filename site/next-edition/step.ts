// The step between two editions: what differs, which series continue, and the rows of the correspondence table with their questions.
import type { Correspondence, CorrespondenceTable } from "../../scripts/method/carry-over/correspondence.ts";
import { type EditionSeries, seriesOf } from "../../scripts/method/carry-over/series.ts";
import { compareEditions, type Difference } from "../../scripts/method/compare/compare.ts";
import type { Edition } from "../../scripts/method/edition.ts";
import type { Question } from "../../scripts/method/schema.ts";

export interface EditionStep {
  readonly older: Edition;
  readonly newer: Edition;
  readonly table: CorrespondenceTable;
  readonly differences: readonly Difference[];
  readonly series: EditionSeries;
  /** Every row of the correspondence table, by area in the newer edition and then by number. */
  readonly rows: readonly Row[];
}

/** A row of the correspondence table with its questions on each side. */
export interface Row {
  readonly row: Correspondence;
  readonly before: readonly Question[];
  readonly after: readonly Question[];
}

export function stepBetween(between: Pick<EditionStep, "older" | "newer" | "table">): EditionStep {
  const { older, newer, table } = between;
  const found = (edition: Edition, ids: readonly string[]) =>
    ids.flatMap((id) => edition.questionnaire.questions.filter((one) => one.id === id));
  const rows = table.questions.map((row) => ({ row, before: found(older, row.from), after: found(newer, row.to) }));
  const placeOf = ({ before, after }: Row): number => (after[0] ?? before[0])?.number ?? 0;
  const areas = newer.questionnaire.areas.map((one) => one.id);
  const areaOf = ({ before, after }: Row): number => areas.indexOf((after[0] ?? before[0])?.area ?? "");
  return {
    ...between,
    differences: compareEditions(older, newer, table),
    series: seriesOf(older, newer, table),
    rows: rows.toSorted((a, b) => areaOf(a) - areaOf(b) || placeOf(a) - placeOf(b)),
  };
}

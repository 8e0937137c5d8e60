// The step between two editions: differences, series, correspondence rows, and the names of questions and areas.
import type { Correspondence, CorrespondenceKind, CorrespondenceTable } from "../../scripts/method/carry-over/correspondence.ts";
import { type EditionSeries, seriesOf } from "../../scripts/method/carry-over/series.ts";
import { compareEditions, type Difference } from "../../scripts/method/compare/compare.ts";
import { differenceText } from "../../scripts/method/compare/compare-report.ts";
import type { Edition } from "../../scripts/method/edition.ts";
import type { Question } from "../../scripts/method/schema.ts";
import type { MessageLanguage } from "../questionnaire/data/sentence-of.ts";
import type { Language } from "../text/languages.ts";
import { plainTextIn } from "../text/locale.ts";
import { wordsIn } from "../text/words.ts";

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

/** The number of questions of one kind in each edition. */
export interface KindCount {
  readonly kind: CorrespondenceKind;
  readonly before: number;
  readonly after: number;
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

/** Rows with a card of their own: every kind but `same`, and `same` where changed words are attested. */
export function changedRows({ rows }: EditionStep): readonly Row[] {
  return rows.filter(({ row }) => row.kind !== "same" || row.reason !== undefined);
}

/** In the order of `kinds`, including kinds without questions. */
export function kindCounts({ rows }: EditionStep, kinds: readonly CorrespondenceKind[]): readonly KindCount[] {
  const sum = (kind: CorrespondenceKind, of: (row: Row) => number) =>
    rows.filter((one) => one.row.kind === kind).reduce((total, one) => total + of(one), 0);
  return kinds.map((kind) => ({ kind, before: sum(kind, (one) => one.before.length), after: sum(kind, (one) => one.after.length) }));
}

/** The sentence that `npm run compare` prints for a difference, with numbers of questions and names of areas instead of ids. */
export function differenceSentence(step: EditionStep, difference: Difference, language: MessageLanguage): string {
  const { keyNames, resultNames } = wordsIn(language).nextEdition;
  const named = (name: string, value: string | number): string | number => {
    if (["question", "from", "to"].includes(name)) return numbersOf(step, String(value).split(", "), language);
    if (name === "area") return areaName(step, String(value), language) ?? value;
    const names = { key: keyNames, result: resultNames }[name];
    return names?.[value] ?? value;
  };
  const values = Object.fromEntries(Object.entries(difference.values).map(([name, value]) => [name, named(name, value)]));
  return differenceText({ ...difference, values }, language, false);
}

/** "nummer 39 och 62" in Swedish. Numbers of the newer edition, else of the older; unknown ids are unchanged. */
export function numbersOf({ older, newer }: EditionStep, ids: readonly string[], language: Language): string {
  const all = [...newer.questionnaire.questions, ...older.questionnaire.questions];
  const numbers = new Set(ids.map((id) => all.find((one) => one.id === id)?.number ?? id));
  return wordsIn(language).nextEdition.numbered([...numbers].toSorted((a, b) => Number(a) - Number(b)).map(String));
}

export function areaName({ older, newer }: EditionStep, id: string, language: Language): string | undefined {
  const area = [...newer.questionnaire.areas, ...older.questionnaire.areas].find((one) => one.id === id);
  return area && plainTextIn(language, area.name);
}

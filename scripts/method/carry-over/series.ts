// Which figures can be followed from one edition to the next, and why the others break.
import { compareEditions, type Difference, type DifferenceCode, type EditionContent } from "../compare/compare.ts";
import { type Dependencies, dependenciesOf, resultsIn } from "../compare/dependencies.ts";
import type { Edition } from "../edition.ts";
import type { LocalText } from "../schema.ts";
import type { Correspondence, CorrespondenceTable } from "./correspondence.ts";

/**
 * Why a series breaks: the table says that the question has changed; a breaking difference affects it; the table says that the result
 * has changed; or the table does not mention the question.
 */
type BreakReason =
  | { readonly kind: "declared"; readonly row: Correspondence }
  | { readonly kind: "difference"; readonly difference: Difference }
  | { readonly kind: "result"; readonly as: "reworded" | "new" | "dropped"; readonly reason: LocalText }
  | { readonly kind: "undeclared"; readonly question: string };

/** Continues exactly if there are no reasons to break. */
export interface Series {
  readonly continues: boolean;
  readonly reasons: readonly BreakReason[];
}

/** By the newer edition's ids, then those that only the older has: their series end. */
export interface EditionSeries {
  /** The distribution of the answers to each question. */
  readonly questions: ReadonlyMap<string, Series>;
  /** Area scores. */
  readonly areas: ReadonlyMap<string, Series>;
  /** Results, the level among them. */
  readonly results: ReadonlyMap<string, Series>;
  /** The total score. */
  readonly total: Series;
}

/** Changes to how a question counts, which change no answer to it. A question in another block is answered by others, and breaks. */
const countingCodes: readonly DifferenceCode[] = ["question-must", "question-weight", "question-area"];
/** Changes that affect every score: the highest credit, and unknown keys. */
const scoreCodes: readonly DifferenceCode[] = ["credit-max", "scale-key", "questionnaire-key", "block-key"];

/** Whether each figure continues. A question or an area that neither edition has does not. */
export interface Continuity {
  readonly level: boolean;
  readonly area: (id: string) => boolean;
  readonly question: (id: string) => boolean;
  /** Why the level does not continue, in the table's words; absent if it does, or if the table gives no reason. */
  readonly because?: LocalText;
}

/**
 * What continues from one round's edition to the next round's. Everything, if they use the same edition; otherwise what the newer one's
 * table allows. A table from some third edition says nothing about this step, and then nothing continues.
 */
export function continuityBetween(older: Edition, newer: Edition, table: CorrespondenceTable | null): Continuity {
  const all = (continues: boolean): Continuity => ({ level: continues, area: () => continues, question: () => continues });
  if (older.entry.id === newer.entry.id) return all(true);
  if (table?.from !== older.entry.id) return all(false);
  const { areas, questions, results } = seriesOf(older, newer, table);
  const level = results.get("level");
  const declared = level?.reasons.find((one) => one.kind === "result");
  return {
    level: level?.continues === true,
    area: (id) => areas.get(id)?.continues === true,
    question: (id) => questions.get(id)?.continues === true,
    ...(declared?.kind === "result" ? { because: declared.reason } : {}),
  };
}

/** What continues from `older` to `newer`, by the newer edition's correspondence table. Total: unknown ids in the table affect nothing. */
export function seriesOf(older: EditionContent, newer: EditionContent, table: CorrespondenceTable): EditionSeries {
  const differences = compareEditions(older, newer, table);
  const breaking = differences.filter((one) => one.class === "breaking");
  const change: Change = { older, newer, table, differences, breaking, dependencies: dependenciesOf(older, newer) };
  const ids = (of: (edition: EditionContent) => readonly string[]) => [...new Set([...of(newer), ...of(older)])];
  const each = (list: readonly string[], reasons: (id: string) => readonly BreakReason[]) =>
    new Map(list.map((id) => [id, seriesFrom(reasons(id))]));
  const questions = ids(questionIds).filter((id) => !isRenamed(change, id));
  const areas = ids(({ questionnaire }) => questionnaire.areas.map((one) => one.id));
  const results = ids((edition) => Object.keys(resultsIn(edition)));
  return {
    questions: each(questions, (id) => questionReasons(change, id)),
    areas: each(areas, (id) => areaReasons(change, id)),
    results: each(results, (id) => resultReasons(change, id)),
    total: seriesFrom(scoreReasons(change, [...questionIds(newer), ...questionIds(older)], ["question-must", "question-area"])),
  };
}

interface Change {
  readonly older: EditionContent;
  readonly newer: EditionContent;
  readonly table: CorrespondenceTable;
  readonly differences: readonly Difference[];
  readonly breaking: readonly Difference[];
  readonly dependencies: Dependencies;
}

function questionIds({ questionnaire }: EditionContent): readonly string[] {
  return questionnaire.questions.map((one) => one.id);
}

function seriesFrom(reasons: readonly BreakReason[]): Series {
  const distinct = [...new Map(reasons.map((one) => [JSON.stringify(one), one])).values()];
  return { continues: distinct.length === 0, reasons: distinct };
}

/** The table's row for the question: by the newer id, else by the older. */
function rowOf({ table, newer }: Change, id: string): Correspondence | undefined {
  const isNewer = questionIds(newer).includes(id);
  return table.questions.find(({ from, to }) => (isNewer ? to : from).includes(id));
}

/** Everything that affects the answers to the question, except differences with an excluded code. */
function questionReasons(change: Change, id: string, excluded: readonly DifferenceCode[] = countingCodes): BreakReason[] {
  const row = rowOf(change, id);
  const declared: BreakReason[] = !row ? [{ kind: "undeclared", question: id }] : row.kind === "same" ? [] : [{ kind: "declared", row }];
  const affecting = change.breaking.filter(({ what, touches }) => touches.questions.includes(id) && !excluded.includes(what));
  return [...declared, ...affecting.map(asReason)];
}

function asReason(difference: Difference): BreakReason {
  return { kind: "difference", difference };
}

function scoreReasons(change: Change, questions: readonly string[], excluded: readonly DifferenceCode[]): BreakReason[] {
  return [
    ...change.breaking.filter((one) => scoreCodes.includes(one.what)).map(asReason),
    // An added question counts in every score, even if no rule uses it.
    ...change.differences
      .filter((one) => one.what === "question-added" && questions.some((id) => one.touches.questions.includes(id)))
      .map(asReason),
    ...questions.filter((id) => !isRenamed(change, id)).flatMap((id) => questionReasons(change, id, excluded)),
  ];
}

/** Whether this is the older id of a question that continues under a new one, where its series is found. */
function isRenamed(change: Change, id: string): boolean {
  const row = rowOf(change, id);
  return row?.kind === "same" && !questionIds(change.newer).includes(id);
}

function areaReasons(change: Change, area: string): BreakReason[] {
  const { older, newer, table, differences } = change;
  const within = (edition: EditionContent) => edition.questionnaire.questions.filter((one) => one.area === area).map((one) => one.id);
  const successors = within(older).map((id) => table.questions.find(({ kind, from }) => kind === "same" && from.includes(id))?.to[0] ?? id);
  const own = differences.filter(({ what, values }) => ["area-added", "area-removed", "area-key"].includes(what) && values.area === area);
  return [...own.map(asReason), ...scoreReasons(change, [...new Set([...within(newer), ...successors])], ["question-must"])];
}

function resultReasons({ table, differences, breaking, dependencies }: Change, result: string): BreakReason[] {
  const declared = (table.results ?? []).filter((one) => one.result === result);
  const own = differences.filter(({ what, values }) => ["result-added", "result-removed"].includes(what) && values.result === result);
  const dependsOn = ({ from, to }: Correspondence) => [...from, ...to].some((id) => dependencies.resultsNaming(id).includes(result));
  const rows = table.questions.filter((row) => row.kind !== "same" && dependsOn(row));
  return [
    ...declared.map(({ kind, reason }): BreakReason => ({ kind: "result", as: kind, reason })),
    ...rows.map((row): BreakReason => ({ kind: "declared", row })),
    ...own.map(asReason),
    ...breaking.filter(({ touches }) => touches.results.includes(result)).map(asReason),
  ];
}

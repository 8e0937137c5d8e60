// Decides which figures may be followed from one edition to the next, and why the others break.
import { compareEditions, type Difference, type DifferenceCode } from "../compare/compare.ts";
import { type Compared, commonResults, resultsIn, resultsNaming } from "../compare/compare-use.ts";
import type { LocalText } from "../schema.ts";
import type { Correspondence, CorrespondenceTable } from "./correspondence.ts";

/**
 * Why a series breaks: the table says that a question is another than before; a breaking difference reaches it, whose sentence is in
 * compare-sentences.ts; the table says that the result means something else; or the table says nothing of the question.
 */
export type BreakReason =
  | { readonly kind: "declared"; readonly row: Correspondence }
  | { readonly kind: "difference"; readonly difference: Difference }
  | { readonly kind: "result"; readonly as: "reworded" | "new" | "dropped"; readonly reason: LocalText }
  | { readonly kind: "undeclared"; readonly question: string };

/** Continues exactly where there is no reason to break. */
export interface Series {
  readonly continues: boolean;
  readonly reasons: readonly BreakReason[];
}

/** By the newer edition's ids, then those that only the older has: these end. */
export interface EditionSeries {
  /** How the answers to one question are distributed. */
  readonly questions: ReadonlyMap<string, Series>;
  /** Area scores. */
  readonly areas: ReadonlyMap<string, Series>;
  /** Result dimensions, the level among them. */
  readonly results: ReadonlyMap<string, Series>;
  /** The share of the whole content that is in place. */
  readonly total: Series;
}

/** How a question counts, which changes no answer to it. A question in another block is answered by others, and breaks. */
const countsOtherwise: readonly DifferenceCode[] = ["question-must", "question-weight", "question-area"];
/** Reaches every score: what an answer is out of, and keys that nobody knows. */
const reachesScores: readonly DifferenceCode[] = ["credit-max", "scale-key", "questionnaire-key", "block-key"];

/** What goes on from `older` to `newer`, by the newer's correspondence table. Total: an unknown id in the table reaches nothing. */
export function seriesOf(older: Compared, newer: Compared, table: CorrespondenceTable): EditionSeries {
  const differences = compareEditions(older, newer, table);
  const change: Change = { older, newer, table, differences, breaking: differences.filter((one) => one.class === "breaking") };
  const ids = (of: (edition: Compared) => readonly string[]) => [...new Set([...of(newer), ...of(older)])];
  const each = (list: readonly string[], reasons: (id: string) => readonly BreakReason[]) =>
    new Map(list.map((id) => [id, seriesFrom(reasons(id))]));
  return {
    questions: each(
      ids(questionIds).filter((id) => !isRenamed(change, id)),
      (id) => questionReasons(change, id),
    ),
    areas: each(ids(areaIds), (id) => areaReasons(change, id)),
    results: each(
      ids((edition) => Object.keys(resultsIn(edition))),
      (id) => resultReasons(change, id),
    ),
    total: seriesFrom(scoreReasons(change, [...questionIds(newer), ...questionIds(older)], ["question-must", "question-area"])),
  };
}

interface Change {
  readonly older: Compared;
  readonly newer: Compared;
  readonly table: CorrespondenceTable;
  readonly differences: readonly Difference[];
  readonly breaking: readonly Difference[];
}

function questionIds({ questionnaire }: Compared): readonly string[] {
  return questionnaire.questions.map((one) => one.id);
}

function areaIds({ questionnaire }: Compared): readonly string[] {
  return questionnaire.areas.map((one) => one.id);
}

function seriesFrom(reasons: readonly BreakReason[]): Series {
  const distinct = [...new Map(reasons.map((one) => [JSON.stringify(one), one])).values()];
  return { continues: distinct.length === 0, reasons: distinct };
}

/** What the table says of the question: by the newer id, else by the older. */
function rowOf({ table, newer }: Change, id: string): Correspondence | undefined {
  const isNewer = questionIds(newer).includes(id);
  return table.questions.find(({ from, to }) => (isNewer ? to : from).includes(id));
}

/** Everything that reaches the answers to the question, but for the differences of the kinds that are left out. */
function questionReasons(change: Change, id: string, leftOut: readonly DifferenceCode[] = countsOtherwise): BreakReason[] {
  const row = rowOf(change, id);
  const declared: BreakReason[] = !row ? [{ kind: "undeclared", question: id }] : row.kind === "same" ? [] : [{ kind: "declared", row }];
  const reaching = change.breaking.filter(({ what, touches }) => touches.questions.includes(id) && !leftOut.includes(what));
  return [...declared, ...reaching.map(asReason)];
}

function asReason(difference: Difference): BreakReason {
  return { kind: "difference", difference };
}

function scoreReasons(change: Change, questions: readonly string[], leftOut: readonly DifferenceCode[]): BreakReason[] {
  return [
    ...change.breaking.filter((one) => reachesScores.includes(one.what)).map(asReason),
    // An added question counts in every score, also where no rule uses it.
    ...change.differences
      .filter((one) => one.what === "question-added" && questions.some((id) => one.touches.questions.includes(id)))
      .map(asReason),
    ...questions.filter((id) => !isRenamed(change, id)).flatMap((id) => questionReasons(change, id, leftOut)),
  ];
}

/** The older id of a question that goes on under another: what is told of it is told of the newer. */
function isRenamed(change: Change, id: string): boolean {
  const row = rowOf(change, id);
  return row?.kind === "same" && !questionIds(change.newer).includes(id);
}

function areaReasons(change: Change, area: string): BreakReason[] {
  const { older, newer, table, differences } = change;
  const within = (edition: Compared) => edition.questionnaire.questions.filter((one) => one.area === area).map((one) => one.id);
  const heirs = within(older).map((id) => table.questions.find(({ kind, from }) => kind === "same" && from.includes(id))?.to[0] ?? id);
  const own = differences.filter(({ what, values }) => ["area-added", "area-removed", "area-key"].includes(what) && values.area === area);
  return [...own.map(asReason), ...scoreReasons(change, [...new Set([...within(newer), ...heirs])], ["question-must"])];
}

function resultReasons(change: Change, result: string): BreakReason[] {
  const { older, newer, table, differences, breaking } = change;
  const declared = (table.results ?? []).filter((one) => one.result === result);
  const isCommon = commonResults(older, newer).includes(result);
  const own = differences.filter(({ what, values }) => ["result-added", "result-removed"].includes(what) && values.result === result);
  const hangsOn = ({ from, to }: Correspondence) => [...from, ...to].some((id) => resultsNaming(older, newer, id).includes(result));
  const rows = table.questions.filter((row) => row.kind !== "same" && isCommon && hangsOn(row));
  return [
    ...declared.map(({ kind, reason }): BreakReason => ({ kind: "result", as: kind, reason })),
    ...rows.map((row): BreakReason => ({ kind: "declared", row })),
    ...own.map(asReason),
    ...breaking.filter(({ touches }) => touches.results.includes(result)).map(asReason),
  ];
}

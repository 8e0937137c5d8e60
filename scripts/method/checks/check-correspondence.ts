// Decides whether a correspondence table says what differs between two editions: no break undeclared, and nothing declared in vain.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { Correspondence, CorrespondenceTable } from "../carry-over/correspondence.ts";
import { compareEditions, type Difference } from "../compare/compare.ts";
import { hasArity } from "../compare/compare-match.ts";
import { checkRows, type RowCode } from "../compare/compare-rows.ts";
import { type Compared, resultsIn } from "../compare/compare-use.ts";
import type { BackgroundFact, Question } from "../schema.ts";

export type CorrespondenceCode =
  | RowCode
  | "correspondence-edition"
  | "correspondence-absent"
  | "correspondence-place"
  | "correspondence-result"
  | "correspondence-superfluous"
  | "correspondence-undeclared-words"
  | "correspondence-undeclared-question"
  | "correspondence-undeclared-result"
  | "correspondence-undeclared-fact"
  | "correspondence-undeclared-intro";

type Found = Diagnostic<CorrespondenceCode>[];

/** Two editions with the newer's table, and the files that the newer is written in. */
export interface TableSource {
  readonly older: Compared;
  readonly newer: Compared;
  readonly table: CorrespondenceTable;
  readonly files: { readonly scale: string; readonly questionnaire: string; readonly correspondence: string };
}

/**
 * Every fault: rows that cannot be right, breaking differences that no row declares, declarations that match nothing that differs.
 * Pointers are into `correspondence`, or into the newer edition's files where the undeclared difference stands.
 */
export function checkCorrespondence(source: TableSource): Found {
  const { older, newer, table, files } = source;
  const differences = compareEditions(older, newer, table);
  const inTable = [
    ...checkRows({
      rows: table.questions,
      at: "/questions",
      older: optionCounts(older.questionnaire.questions),
      newer: optionCounts(newer.questionnaire.questions),
      isWhole: true,
    }),
    ...checkRows({
      rows: table.background ?? [],
      at: "/background",
      older: optionCounts(older.questionnaire.background),
      newer: optionCounts(newer.questionnaire.background),
      isWhole: false,
    }),
    ...checkIntros(source, differences),
    ...checkResults(source, differences),
    ...superfluousRows(table, differences),
  ];
  return [...inTable.map((one) => ({ ...one, file: files.correspondence })), ...differences.flatMap((one) => undeclared(one, source))];
}

function optionCounts(list: readonly (Question | BackgroundFact)[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ id, options }) => [id, options.length]));
}

/** A question that no row has is told as missing, once. */
function undeclared(difference: Difference, { files }: TableSource): Found {
  const { what, file, newer, question, touches, declared } = difference;
  if (difference.class !== "breaking" || difference.isDeclared) return [];
  if ((what === "question-added" || what === "question-removed") && declared === undefined) return [];
  const at = newer === undefined ? { file: files.correspondence, pointer: "" } : { file: files[file], pointer: newer };
  const made = (code: CorrespondenceCode, values: Diagnostic["values"]): Found => [
    { ...fault(code, at.pointer, { what, ...values }), file: at.file },
  ];
  if (question !== undefined) {
    const code = difference.why === "meaning" ? "correspondence-undeclared-words" : "correspondence-undeclared-question";
    return made(code, { question });
  }
  const [fact] = touches.facts;
  if (fact !== undefined) return made("correspondence-undeclared-fact", { fact });
  if (difference.why === "meaning" || what.startsWith("area-")) {
    return made("correspondence-undeclared-intro", {
      questions: touches.questions.length,
      first: touches.questions.slice(0, 3).join(", "),
    });
  }
  return made("correspondence-undeclared-result", { results: touches.results.join(", ") || String(difference.values.result ?? "") });
}

type Intro = NonNullable<CorrespondenceTable["intros"]>[number];
type ResultRow = NonNullable<CorrespondenceTable["results"]>[number];

/** An attested introduction is of one area or one block, which both editions have, and where it differs. */
function checkIntros({ older, newer, table }: TableSource, differences: readonly Difference[]): Found {
  const isPlace = ({ area, block }: Intro): boolean =>
    [older, newer].every(({ questionnaire: { areas, blocks } }) =>
      area === undefined ? blocks.some((one) => one.block === block) : block === undefined && areas.some((one) => one.id === area),
    );
  const isMet = ({ area, block }: Intro): boolean =>
    differences.some(
      ({ what, why, values }) =>
        why === "attested" && (what === "area-intro" ? values.area === area : what === "block-intro" && values.block === String(block)),
    );
  return (table.intros ?? []).flatMap((intro, index): Found => {
    if (!isPlace(intro)) return [fault("correspondence-place", `/intros/${index}`)];
    return isMet(intro) ? [] : [inVain(`/intros/${index}`, { kind: "same", id: intro.area ?? String(intro.block) })];
  });
}

/** `reworded` is for a result that both have and that differs, `new` and `dropped` for one that only one of them has; each once. */
function checkResults({ older, newer, table }: TableSource, differences: readonly Difference[]): Found {
  const rows = table.results ?? [];
  const fits = ({ result, kind }: ResultRow): boolean => {
    const [had, has] = [Object.hasOwn(resultsIn(older), result), Object.hasOwn(resultsIn(newer), result)];
    return { reworded: had && has, new: !had && has, dropped: had && !has }[kind];
  };
  return rows.flatMap((row, index): Found => {
    const { result, kind } = row;
    const isFirst = rows.findIndex((other) => other.result === result) === index;
    if (!fits(row) || !isFirst) return [fault("correspondence-result", `/results/${index}`, { result, kind })];
    const isMet = kind !== "reworded" || differences.some((one) => one.class === "breaking" && one.touches.results.includes(result));
    return isMet ? [] : [inVain(`/results/${index}`, { kind, id: result })];
  });
}

function inVain(at: string, values: Diagnostic["values"]): Diagnostic<CorrespondenceCode> {
  return fault("correspondence-superfluous", at, values);
}

/** A row is in vain where it declares a break of what does not differ, or attests words that are as they were. */
function superfluousRows(table: CorrespondenceTable, differences: readonly Difference[]): Found {
  const isInVain = (row: Correspondence, touched: (one: Difference) => readonly string[]): boolean => {
    if (row.from.length !== 1 || row.to.length !== 1 || !hasArity(row)) return false;
    const own = differences.filter((one) => touched(one).includes(row.to[0] ?? ""));
    if (row.kind === "same") return row.reason !== undefined && !own.some((one) => one.why === "attested" || isSharedBreak(one));
    return !own.some((one) => one.class === "breaking");
  };
  const find = (rows: readonly Correspondence[], at: string, touched: (one: Difference) => readonly string[]): Found =>
    rows.flatMap((row, index) => (isInVain(row, touched) ? [inVain(`${at}/${index}`, { kind: row.kind, id: row.to[0] ?? "" })] : []));
  return [
    ...find(table.questions, "/questions", (one) => one.touches.questions),
    ...find(table.background ?? [], "/background", (one) => one.touches.facts),
  ];
}

/** An introduction that some questions attest and others do not: it breaks, and every question under it has a say. */
function isSharedBreak(one: Difference): boolean {
  return one.class === "breaking" && one.why === "meaning" && one.question === undefined;
}

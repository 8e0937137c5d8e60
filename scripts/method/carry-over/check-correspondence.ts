// Checks correspondence tables: each edition but the first has one, every break is declared, and nothing is declared without need.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { textFaults } from "../checks/texts.ts";
import { compareEditions, type Difference, type DifferenceCode, type EditionContent } from "../compare/compare.ts";
import { resultsIn } from "../compare/dependencies.ts";
import { hasArity } from "../compare/match.ts";
import type { Edition } from "../edition.ts";
import type { BackgroundFact, Question } from "../schema.ts";
import { type Correspondence, CorrespondenceTable } from "./correspondence.ts";
import { checkRows } from "./correspondence-rows.ts";
import type { CorrespondenceCode } from "./messages.ts";

type Found = Diagnostic<CorrespondenceCode>[];

interface Files {
  readonly scale: string;
  readonly questionnaire: string;
  readonly correspondence: string;
}

/** An edition as read, with its table if it has one. */
export interface TabledEdition {
  readonly id: string;
  readonly edition: Edition;
  readonly table?: CorrespondenceTable;
  readonly files: Files;
}

/**
 * Every fault of every table. `listed` has all ids of editions.yaml in order, `editions` those that could be read: a table from one that
 * could not is not compared. For an edition that someone may answer a missing table is an error; for a draft, a warning.
 */
export function checkTables(listed: readonly string[], editions: readonly TabledEdition[]): Diagnostic[] {
  return editions.flatMap((one): Diagnostic[] => {
    const { id, edition, table, files } = one;
    const earlier = listed.slice(0, Math.max(0, listed.indexOf(id)));
    if (!table) return earlier.length === 0 ? [] : [missingTable(one, earlier.at(-1) ?? "")];
    const inTable = (found: Diagnostic): Diagnostic => ({ ...found, file: files.correspondence });
    const texts = textFaults(CorrespondenceTable, table, edition.entry.languages).map(inTable);
    const wrong = (pointer: string, stands: string, expected: string): Diagnostic =>
      inTable(fault<CorrespondenceCode>("correspondence-edition", pointer, { stands, expected }));
    if (table.to !== id) return [...texts, wrong("/to", table.to, id)];
    if (!earlier.includes(table.from)) return [...texts, wrong("/from", table.from, earlier.join(", ") || "–")];
    const older = editions.find((other) => other.id === table.from);
    return older ? [...texts, ...checkCorrespondence({ older: older.edition, newer: edition, table, files })] : texts;
  });
}

function missingTable({ id, edition, files }: TabledEdition, from: string): Diagnostic<CorrespondenceCode> {
  const isFrozen = edition.entry.status === "published" || edition.entry.status === "retired";
  const found = fault<CorrespondenceCode>("correspondence-absent", "", { edition: id, from });
  return { ...found, severity: isFrozen ? "error" : "warning", file: files.correspondence };
}

/** Two editions with the newer one's table and files. */
interface TableSource {
  readonly older: EditionContent;
  readonly newer: EditionContent;
  readonly table: CorrespondenceTable;
  readonly files: Files;
}

/**
 * Every fault: faulty rows, breaking differences that no row declares, and declarations of what does not differ. Pointers are into
 * `correspondence`, or into the newer edition's files where an undeclared difference is.
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
      isComplete: true,
    }),
    ...checkRows({
      rows: table.background ?? [],
      at: "/background",
      older: optionCounts(older.questionnaire.background),
      newer: optionCounts(newer.questionnaire.background),
      isComplete: false,
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

/** Where options mean something else. Steps belong to no edition, so that their question may not keep its id, whatever the table declares. */
const ofOptions: readonly DifferenceCode[] = ["option-text", "option-added", "option-removed", "question-split", "question-merged"];

/** A question without a row is reported only as missing from the table. */
function undeclared(difference: Difference, { files, ...both }: TableSource): Found {
  const { what, file, newer, question, touches, declared, isDeclared } = difference;
  const isKept = [both.older, both.newer].every(({ questionnaire }) => questionnaire.questions.some(({ id }) => id === question));
  if (difference.class !== "breaking" || (isDeclared && !(isKept && ofOptions.includes(what)))) return [];
  if ((what === "question-added" || what === "question-removed") && declared === undefined) return [];
  const at = newer === undefined ? { file: files.correspondence, pointer: "" } : { file: files[file], pointer: newer };
  const found = (code: CorrespondenceCode, values: Diagnostic["values"]): Found => [
    { ...fault(code, at.pointer, { what, ...values }), file: at.file },
  ];
  if (isDeclared) return found("correspondence-id-kept", { question: question ?? "", kind: declared ?? "" });
  if (question !== undefined) {
    const code = difference.why === "meaning" ? "correspondence-undeclared-words" : "correspondence-undeclared-question";
    return found(code, { question });
  }
  const [fact] = touches.facts;
  if (fact !== undefined) return found("correspondence-undeclared-fact", { fact });
  if (difference.why === "meaning" || what.startsWith("area-")) {
    return found("correspondence-undeclared-intro", {
      questions: touches.questions.length,
      first: touches.questions.slice(0, 3).join(", "),
    });
  }
  return found("correspondence-undeclared-result", { results: touches.results.join(", ") || String(difference.values.result ?? "") });
}

type Intro = NonNullable<CorrespondenceTable["intros"]>[number];
type ResultRow = NonNullable<CorrespondenceTable["results"]>[number];

/** An attested introduction is that of one area or one block, which both editions have and where it differs. */
function checkIntros({ older, newer, table }: TableSource, differences: readonly Difference[]): Found {
  const isPlace = ({ area, block }: Intro): boolean =>
    [older, newer].every(({ questionnaire: { areas, blocks } }) =>
      area === undefined ? blocks.some((one) => one.block === block) : block === undefined && areas.some((one) => one.id === area),
    );
  const isNeeded = ({ area, block }: Intro): boolean =>
    differences.some(
      ({ what, why, values }) =>
        why === "attested" && (what === "area-intro" ? values.area === area : what === "block-intro" && values.block === String(block)),
    );
  return (table.intros ?? []).flatMap((intro, index): Found => {
    if (!isPlace(intro)) return [fault("correspondence-place", `/intros/${index}`)];
    return isNeeded(intro) ? [] : [superfluous(`/intros/${index}`, { kind: "same", id: intro.area ?? String(intro.block) })];
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
    const isNeeded = kind !== "reworded" || differences.some((one) => one.class === "breaking" && one.touches.results.includes(result));
    return isNeeded ? [] : [superfluous(`/results/${index}`, { kind, id: result })];
  });
}

function superfluous(at: string, values: Diagnostic["values"]): Diagnostic<CorrespondenceCode> {
  return fault("correspondence-superfluous", at, values);
}

/** A row is superfluous if it declares a break of something that does not differ, or attests words that are unchanged. */
function superfluousRows(table: CorrespondenceTable, differences: readonly Difference[]): Found {
  const isNeeded = (row: Correspondence, touched: (one: Difference) => readonly string[]): boolean => {
    if (row.from.length !== 1 || row.to.length !== 1 || !hasArity(row)) return true;
    const own = differences.filter((one) => touched(one).includes(row.to[0] ?? ""));
    // An introduction that only some of its questions attest breaks, and every question under it may say how it is affected.
    const isOfIntro = (one: Difference): boolean => one.class === "breaking" && one.why === "meaning" && one.question === undefined;
    if (row.kind === "same") return row.reason === undefined || own.some((one) => one.why === "attested" || isOfIntro(one));
    return own.some((one) => one.class === "breaking");
  };
  const find = (rows: readonly Correspondence[], at: string, touched: (one: Difference) => readonly string[]): Found =>
    rows.flatMap((row, index) => (isNeeded(row, touched) ? [] : [superfluous(`${at}/${index}`, { kind: row.kind, id: row.to[0] ?? "" })]));
  return [
    ...find(table.questions, "/questions", (one) => one.touches.questions),
    ...find(table.background ?? [], "/background", (one) => one.touches.facts),
  ];
}

// Reads a workbook with answers back: a draft's text, or every fault at once with its sheet and cell.

import { accepted, type Checked, type Diagnostic, fault, refused } from "../../../scripts/core/diagnostic.ts";
import type { ModelQuestion } from "../../../scripts/method/edition.ts";
import type { Answer } from "../../../scripts/method/schema.ts";
import { cellName } from "../../../scripts/office/workbook.ts";
import { type ReadSheet, readXlsx } from "../../../scripts/office/xlsx-read.ts";
import type { Language } from "../../text/languages.ts";
import { type AnnotationKind, annotationKinds, textLimits } from "../answering/annotations.ts";
import { parsed } from "../data/parsed.ts";
import type { DraftData } from "../drafts/draft-text.ts";
import type { DraftFileCode } from "../drafts/messages.ts";
import type { FormTexts } from "./answers-workbook.ts";
import { type CellReader, makeCellReader } from "./cell-reader.ts";
import {
  annotationColumns,
  answerColumns,
  answerWords,
  backgroundColumns,
  type DataSheet,
  fileColumns,
  firstHeads,
  schema,
  sheetNames,
} from "./layout.ts";
import type { SpreadsheetCode } from "./messages.ts";

export interface ReadInput {
  readonly data: DraftData;
  readonly texts: Pick<FormTexts, "option" | "factOption">;
  readonly language: Language;
  /** Editions whose drafts the form carries over. */
  readonly earlier: readonly string[];
}

/**
 * The text of a draft file with everything in the workbook: answers, background, what is written beside questions, target and part. Refused if anything in
 * it cannot be read, so that no answer is lost unseen. Diagnostics name sheets, cells and ids, never what is written there.
 */
export function readAnswers(bytes: Uint8Array, input: ReadInput): Checked<string> {
  const read = readXlsx(bytes);
  if (!read.ok) return read;
  const found: Diagnostic<SpreadsheetCode>[] = [];
  const sheet = (kind: DataSheet): CellReader | undefined => {
    const one = findSheet(read.value, kind, input.language, found);
    return one && makeCellReader(one, found);
  };
  const [file, answers, background] = [sheet("file"), sheet("answers"), sheet("background")];
  if (!file && !answers && !background) return refused(fault<DraftFileCode>("draft-other-file"));
  const head = file ? readHead(file, input, found) : undefined;
  const isOwn = head?.edition === input.data.edition;
  const context = { ...input, found, isOwn, isSameLanguage: head?.language === input.language };
  const questions = answers && head ? readQuestions(answers, context) : {};
  const facts = background && head ? readFacts(background, context) : {};
  if (found.length > 0 || !head) return refused(...found);
  const { language: _language, ...rest } = head;
  return accepted(`${JSON.stringify({ schema: "infosaktrappan-draft/1", ...rest, ...questions, background: facts })}\n`);
}

interface Context extends ReadInput {
  readonly found: Diagnostic<SpreadsheetCode>[];
  /** Whether the file is of this edition, and its texts in the page's language: only then can they be compared. */
  readonly isOwn: boolean;
  readonly isSameLanguage: boolean;
}

/** By its name in either language, or else by the head of its first column, which is a fault. */
function findSheet(sheets: readonly ReadSheet[], kind: DataSheet, language: Language, found: Diagnostic<SpreadsheetCode>[]) {
  const names: readonly string[] = Object.values(sheetNames[kind]);
  const named = sheets.find(({ name }) => names.includes(name));
  if (named) return named;
  const heads: readonly string[] = Object.values(firstHeads[kind]);
  const renamed = sheets.find(({ cells }) => heads.includes(cells.get("A1")?.text ?? ""));
  const sheet = sheetNames[kind][language];
  found.push(renamed ? fault("sheet-renamed", "", { sheet, found: renamed.name }) : fault("sheet-missing", "", { sheet }));
  return renamed;
}

interface Head {
  readonly edition: string;
  readonly editionDigest: string;
  readonly language: string;
  readonly organisation?: string;
  readonly target?: number;
  /** As JSON says: the draft's reader checks it. */
  readonly plan?: unknown;
  readonly part?: object;
}

function readHead(file: CellReader, { data, earlier }: ReadInput, found: Diagnostic<SpreadsheetCode>[]): Head | undefined {
  const rows = new Map(file.rows().map((row) => [file.text(fileColumns.key, row) ?? "", row]));
  const value = (key: string): string | undefined => {
    const row = rows.get(key);
    return row === undefined ? undefined : file.text(fileColumns.value, row);
  };
  const at = (key: string) => ({ sheet: file.name, cell: cellName(fileColumns.value, rows.get(key) ?? 2) });
  const wrong = (code: SpreadsheetCode, key: string): void => void found.push(fault(code, "", { ...at(key), edition: data.edition }));
  if (value("schema") !== schema) {
    wrong("sheet-other-file", "schema");
    return undefined;
  }
  const edition = value("edition") ?? "";
  const isKnown = edition === data.edition || earlier.includes(edition);
  if (!isKnown) wrong("sheet-other-edition", "edition");
  const numbers = (key: string): readonly number[] => {
    const parts = (value(key) ?? "").split(/[\s,;]+/).filter((one) => one !== "");
    if (parts.some((one) => !/^\d$/.test(one))) wrong("cell-file-value", key);
    return parts.map(Number);
  };
  const areas = (value("areas") ?? "").split(/[\s,;]+/).filter((one) => one !== "");
  if (isKnown && edition === data.edition && areas.some((one) => !data.model.areas.includes(one))) wrong("cell-file-value", "areas");
  const [target] = numbers("target");
  const blocks = numbers("blocks");
  const label = value("label");
  const organisation = value("organisation");
  const plan = parsed(value("plan"));
  if (value("plan") !== undefined && plan === undefined) wrong("cell-file-value", "plan");
  return {
    edition,
    editionDigest: value("editionDigest") ?? "",
    language: value("language") ?? "",
    ...(organisation === undefined ? {} : { organisation }),
    ...(target === undefined ? {} : { target }),
    ...(plan === undefined ? {} : { plan }),
    ...(areas.length > 0 ? { part: { areas, ...(blocks.length > 0 ? { blocks } : {}), ...(label === undefined ? {} : { label }) } } : {}),
  };
}

function readQuestions(sheet: CellReader, context: Context) {
  const { data, isOwn } = context;
  const byId = new Map(data.model.questions.map((one) => [one.id, one]));
  const rows = idRows(sheet, { known: byId, read: [answerColumns.answer, ...Object.values(annotationColumns)] }, context);
  const answers: Record<string, Answer> = {};
  const texts: Record<AnnotationKind, Record<string, string>> = { notes: {}, finders: {}, owners: {}, evidence: {} };
  for (const [id, row] of rows) {
    const answer = readAnswer(sheet, row, { ...context, question: byId.get(id), id });
    if (answer !== undefined) answers[id] = answer;
    for (const kind of annotationKinds) {
      const column = annotationColumns[kind];
      const text = sheet.text(column, row) ?? "";
      const limit = textLimits[kind];
      if ([...text].length > limit) sheet.fault("cell-text-long", column, row, { limit });
      else if (text.trim() !== "") texts[kind][id] = text;
    }
  }
  if (isOwn) for (const id of byId.keys()) if (!rows.has(id)) context.found.push(fault("row-missing", "", { sheet: sheet.name, id }));
  return {
    answers,
    ...Object.fromEntries(annotationKinds.flatMap((kind) => (Object.keys(texts[kind]).length > 0 ? [[kind, texts[kind]]] : []))),
  };
}

/** Id → row, with a fault for each id that is unknown, repeated, or missing where a column that is read has a text. Of another edition, every id may be right. */
function idRows(
  sheet: CellReader,
  { known, read }: { readonly known: ReadonlyMap<string, unknown>; readonly read: readonly number[] },
  { data, isOwn }: Context,
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const row of sheet.rows()) {
    const id = sheet.text(1, row)?.trim();
    if (!id) {
      if (read.some((column) => (sheet.text(column, row) ?? "").trim() !== "")) sheet.fault("cell-no-id", 1, row);
      continue;
    }
    const first = rows.get(id);
    if (first !== undefined) sheet.fault("cell-repeated-id", 1, row, { first: cellName(1, first) });
    else if (isOwn && !known.has(id)) sheet.fault("cell-unknown-id", 1, row, { edition: data.edition });
    else rows.set(id, row);
  }
  return rows;
}

interface AnswerContext extends Context {
  readonly id: string;
  /** Undefined in a file of another edition. */
  readonly question: ModelQuestion | undefined;
}

function readAnswer(
  sheet: CellReader,
  row: number,
  { question, id, texts, isOwn, isSameLanguage, language }: AnswerContext,
): Answer | undefined {
  const written = sheet.text(answerColumns.answer, row)?.trim();
  if (!written) return undefined;
  const top = question ? question.credits.length - 1 : 29;
  const wrong = (): undefined => {
    const words = [
      ...(question?.noUnknown ? [] : [answerWords.unknown[language]]),
      ...(question?.notApplicableWhen ? [answerWords["not-applicable"][language]] : []),
    ];
    sheet.fault("cell-option", answerColumns.answer, row, {
      top,
      words: new Intl.ListFormat(language, { type: "disjunction" }).format(["", ...words]),
    });
    return undefined;
  };
  const word = wordOf(written);
  if (word === "unknown") return question?.noUnknown ? wrong() : word;
  if (word === "not-applicable") return isOwn && !question?.notApplicableWhen ? wrong() : word;
  const textOf = (option: number): string | undefined => (isOwn && isSameLanguage ? texts.option(id, option) : undefined);
  const options = optionsOf(written, { top, textOf, isSeveral: question?.several === true });
  if (options === undefined) return wrong();
  if (options === "differs") {
    sheet.fault("cell-text-differs", answerColumns.answer, row);
    return undefined;
  }
  return question?.several ? [...options] : options[0];
}

function wordOf(written: string): "unknown" | "not-applicable" | undefined {
  const plain = written.toLowerCase().replaceAll("'", "’").replace(/\.$/, "");
  return (["unknown", "not-applicable"] as const).find((one) =>
    Object.values(answerWords[one]).some((text) => text.toLowerCase() === plain),
  );
}

interface OptionContext {
  readonly top: number;
  /** The option's text, where it can be compared. */
  readonly textOf: (option: number) => string | undefined;
  readonly isSeveral: boolean;
}

/** Options by number, by number and text, or by text alone; several on a line each, or as numbers with commas. */
function optionsOf(written: string, { top, textOf, isSeveral }: OptionContext): readonly number[] | "differs" | undefined {
  if (isSeveral && written === "–") return [];
  const lines = written.split("\n").flatMap((one) => (/^[\d\s,;]+$/.test(one) && isSeveral ? one.split(/[\s,;]+/) : [one.trim()]));
  const read = lines.filter((one) => one !== "").map((one) => oneOption(one, top, textOf));
  if (read.includes("differs")) return "differs";
  const options = read.filter((one) => typeof one === "number");
  if (options.length < read.length || options.length === 0 || (!isSeveral && options.length > 1)) return undefined;
  return isSeveral ? [...new Set(options)].toSorted((a, b) => a - b) : options;
}

function oneOption(line: string, top: number, textOf: OptionContext["textOf"]): number | "differs" | undefined {
  const [, digits, text = ""] = /^(\d{1,2})(?:[.,]0+)?(?:[.:)–-]?\s+(.+))?\.?$/su.exec(line) ?? [];
  if (digits === undefined) {
    return Array.from({ length: top + 1 }, (_, index) => index).find((index) => same(textOf(index), line));
  }
  const option = Number(digits);
  if (option > top) return undefined;
  const own = textOf(option);
  // A text that cannot be compared may be any, but not one that names another option too.
  if (own === undefined && /\d[.,):]|^(?:eller|or|och|and)\b/u.test(text)) return undefined;
  return text === "" || own === undefined || same(own, text) ? option : "differs";
}

/** Equal but for spaces and case, which programs and people change. */
function same(one: string | undefined, other: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[\s\u00AD]+/gu, " ")
      .trim();
  return one !== undefined && one !== "" && plain(one) === plain(other);
}

function readFacts(sheet: CellReader, context: Context): Readonly<Record<string, string>> {
  const { data, texts, isOwn, isSameLanguage } = context;
  const byId = new Map(data.facts.map((one) => [one.id, one]));
  const rows = idRows(sheet, { known: byId, read: [backgroundColumns.answer] }, context);
  const background: Record<string, string> = {};
  for (const [id, row] of rows) {
    const { options = [] } = byId.get(id) ?? {};
    const written = sheet.text(backgroundColumns.answer, row)?.trim();
    if (!written) continue;
    const textOf = (at: number): string | undefined => (isOwn && isSameLanguage ? texts.factOption(id, options[at]?.id ?? "") : undefined);
    const option = oneOption(written, options.length - 1, textOf);
    const chosen = typeof option === "number" ? options[option] : undefined;
    if (chosen) background[id] = chosen.id;
    else if (option === "differs") sheet.fault("cell-text-differs", backgroundColumns.answer, row);
    else sheet.fault("cell-option", backgroundColumns.answer, row, { top: Math.max(options.length - 1, 0), words: "" });
  }
  if (isOwn) for (const id of byId.keys()) if (!rows.has(id)) context.found.push(fault("row-missing", "", { sheet: sheet.name, id }));
  return background;
}

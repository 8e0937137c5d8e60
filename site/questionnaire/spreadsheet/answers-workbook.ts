// Writes what is filled in as a workbook: a row for each question, with a list of its options to choose from.
import type { Answer } from "../../../scripts/method/schema.ts";
import { type Cell, type Choice, columnName, type Sheet, type Workbook } from "../../../scripts/office/workbook.ts";
import type { SpreadsheetWords } from "../../text/sv/form/spreadsheet.ts";
import type { DraftData } from "../drafts/draft-text.ts";
import type { Filled } from "../drafts/state.ts";
import { answerWords, firstHeads, optionCell, schema, sheetNames } from "./layout.ts";

/** The form's texts. Every function is total. */
export interface FormTexts {
  readonly number: (question: string) => string;
  readonly question: (question: string) => string;
  readonly option: (question: string, option: number) => string;
  readonly fact: (fact: string) => string;
  readonly factOption: (fact: string, option: string) => string;
}

export interface AnswersInput {
  readonly data: DraftData;
  readonly filled: Filled;
  /** Empty if it has no name. */
  readonly organisation: string;
  readonly texts: FormTexts;
  readonly isRehearsal: boolean;
}

/** Questions in the order of their numbers. */
export function answersWorkbook(given: AnswersInput, words: SpreadsheetWords): Workbook {
  const { language } = words;
  const { data, texts } = given;
  const byNumber = new Intl.Collator("en", { numeric: true }).compare;
  const questions = data.model.questions.toSorted((a, b) => byNumber(texts.number(a.id), texts.number(b.id)));
  const input = { ...given, data: { ...data, model: { ...data.model, questions } } };
  const options = optionsSheet(input, words);
  return {
    language,
    title: words.title,
    footer: input.isRehearsal ? `${words.rehearsal} ${words.care}` : words.care,
    sheets: [firstSheet(input, words), answersSheet(input, words), backgroundSheet(input, words), fileSheet(input, words), options],
  };
}

type Row = readonly (Cell | null)[];

const text = (value: string): Cell => ({ value });
const head = (value: string): Cell => ({ value, look: "head" });
const input = (value: string): Cell => ({ value, look: "input" });

function firstSheet({ isRehearsal }: AnswersInput, words: SpreadsheetWords): Sheet {
  const lines = [...(isRehearsal ? [words.rehearsal] : []), ...words.how, words.care];
  return {
    name: sheetNames.first[words.language],
    widths: [85],
    rows: [[{ value: words.title, look: "title" }], ...lines.map((one): Row => [text(one)])],
  };
}

function answersSheet({ data, filled, texts }: AnswersInput, words: SpreadsheetWords): Sheet {
  const { questions } = data.model;
  const { columns, language } = words;
  const rows = questions.map(
    ({ id }): Row => [
      text(id),
      text(texts.number(id)),
      text(texts.question(id)),
      input(answerText(filled.answers[id], (option) => texts.option(id, option), words)),
      input(filled.notes?.[id] ?? ""),
      input(filled.finders?.[id] ?? ""),
      input(filled.owners?.[id] ?? ""),
      input(filled.evidence?.[id] ?? ""),
    ],
  );
  return {
    name: sheetNames.answers[language],
    widths: [14, 5, 30, 34, 16, 10, 10, 11],
    frozen: 1,
    rows: [[firstHeads.answers[language], ...headsOf(columns)].map(head), ...rows],
    // Where several options may be chosen, no list can help.
    choices: questions.flatMap(({ id, several }, index): Choice[] =>
      several
        ? []
        : [{ column: 4, rows: [index + 2, index + 2], from: rangeOf(id, index + 1, { data, texts, words }), message: words.chooseFrom }],
    ),
  };
}

function headsOf({ number, question, answer, note, finder, owner, evidence }: SpreadsheetWords["columns"]): readonly string[] {
  return [number, question, answer, note, finder, owner, evidence];
}

function answerText(answer: Answer | undefined, option: (index: number) => string, { language }: SpreadsheetWords): string {
  if (answer === undefined) return "";
  if (typeof answer === "number") return optionCell(answer, option(answer));
  if (typeof answer === "string") return answerWords[answer][language];
  return answer.length === 0 ? "–" : answer.map((one) => optionCell(one, option(one))).join("\n");
}

function backgroundSheet({ data, filled, texts }: AnswersInput, words: SpreadsheetWords): Sheet {
  const { columns, language } = words;
  const rows = data.facts.map(({ id, options }): Row => {
    const at = options.findIndex((one) => one.id === filled.background[id]);
    const chosen = options[at];
    return [text(id), text(texts.fact(id)), input(chosen ? optionCell(at, texts.factOption(id, chosen.id)) : "")];
  });
  const start = data.model.questions.length + 1;
  return {
    name: sheetNames.background[language],
    widths: [20, 50, 58],
    frozen: 1,
    rows: [[firstHeads.background[language], columns.question, columns.answer].map(head), ...rows],
    choices: data.facts.map(
      ({ options }, index): Choice => ({
        column: 3,
        rows: [index + 2, index + 2],
        from: listRange(start + index, options.length, words),
        message: words.chooseFrom,
      }),
    ),
  };
}

/** What the form needs to know the file again. */
function fileSheet({ data, filled, organisation }: AnswersInput, words: SpreadsheetWords): Sheet {
  const { target, plan, part } = filled;
  const rows: readonly (readonly [string, string])[] = [
    ["schema", schema],
    ["edition", data.edition],
    ["editionDigest", data.editionDigest],
    ["language", words.language],
    ...(organisation === "" ? [] : [["organisation", organisation] as const]),
    ...(target > 0 && !part ? [["target", String(target)] as const] : []),
    ...(plan && !part ? [["plan", JSON.stringify(plan)] as const] : []),
    ...(part ? [["areas", part.areas.join(" ")] as const] : []),
    ...(part?.blocks ? [["blocks", part.blocks.join(" ")] as const] : []),
    ...(part?.label === undefined ? [] : [["label", part.label] as const]),
  ];
  return {
    name: sheetNames.file[words.language],
    widths: [24, 80],
    frozen: 1,
    rows: [[head(firstHeads.file[words.language]), head("")], ...rows.map(([key, value]): Row => [text(key), input(value)])],
  };
}

/** The lists to choose from: a row for each question, then one for each background fact. */
function optionsSheet({ data, texts }: Pick<AnswersInput, "data" | "texts">, words: SpreadsheetWords): Sheet {
  const ofQuestions = data.model.questions.map(({ id }, index) => optionsOf(id, index, { data, texts, words }).map(text));
  const ofFacts = data.facts.map(({ id, options }) => options.map((one, index) => text(optionCell(index, texts.factOption(id, one.id)))));
  return { name: sheetNames.options[words.language], widths: [40, 40, 40, 40, 20, 20], rows: [...ofQuestions, ...ofFacts], isHidden: true };
}

interface ListParts {
  readonly data: DraftData;
  readonly texts: FormTexts;
  readonly words: SpreadsheetWords;
}

function optionsOf(id: string, index: number, { data, texts, words: { language } }: ListParts): readonly string[] {
  const question = data.model.questions[index];
  return [
    ...(question?.credits ?? []).map((_, option) => optionCell(option, texts.option(id, option))),
    ...(question?.noUnknown ? [] : [answerWords.unknown[language]]),
    ...(question?.notApplicableWhen ? [answerWords["not-applicable"][language]] : []),
  ];
}

function rangeOf(id: string, row: number, parts: ListParts): string {
  return listRange(row, optionsOf(id, row - 1, parts).length, parts.words);
}

function listRange(row: number, count: number, { language }: SpreadsheetWords): string {
  return `'${sheetNames.options[language]}'!$A$${row}:$${columnName(count)}$${row}`;
}

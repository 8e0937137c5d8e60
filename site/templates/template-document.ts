// Makes a document of a template, empty or filled: the template's page and its DOCX.
import { type DocumentBlock, type FormRow, heading, list, type OfficeDocument, paragraph, remark } from "../../scripts/office/document.ts";
import type { TemplateFileWords } from "../text/sv/form/template-file.ts";
import { type Blank, fieldValue, isFilled, type PartRow, rowsOf, type TemplateFill } from "./template-fill.ts";
import type { DeadlineRow, FieldTexts, PartTexts, TemplateTexts } from "./template-texts.ts";

export interface TemplateBeside {
  readonly deadlines: readonly DeadlineRow[];
  readonly words: TemplateFileWords;
}

/** Most columns that a page has room for. Tables of more, which only spreadsheets have, are described. */
const mostColumns = 6;

/** Most empty rows that a page has room for; a spreadsheet has more. */
const mostBlank = 8;

export function templateDocument(template: TemplateTexts, of: TemplateFill | Blank, beside: TemplateBeside): OfficeDocument {
  const { words } = beside;
  return {
    language: words.language,
    title: template.title,
    footer: footerOf(of, words),
    blocks: [
      ...templatePaper(template, of, beside),
      ...proofBlocks(template, words),
      ...(isFilled(of) ? answerBlocks(template, of, words) : []),
    ],
  };
}

/** What is filled in and decided, without what is said about it. */
export function templatePaper(
  { purpose, parts }: TemplateTexts,
  of: TemplateFill | Blank,
  beside: TemplateBeside,
): readonly DocumentBlock[] {
  const { words } = beside;
  return [
    ...(of.isRehearsal ? [paragraph(words.rehearsal)] : []),
    remark(purpose),
    ...(isFilled(of) ? [remark(words.filled(words.date(of.madeOn), of.edition))] : []),
    { kind: "form", rows: headRows(of, words) },
    ...parts.flatMap((part) => partBlocks(part, of, beside)),
  ];
}

export function footerOf(of: TemplateFill | Blank, words: TemplateFileWords): string {
  return of.isRehearsal ? `${words.rehearsal} ${words.footer}` : words.footer;
}

/** Organisation, date, who has decided, and when it is reviewed. */
export function headRows(of: TemplateFill | Blank, words: TemplateFileWords): readonly FormRow[] {
  const organisation = fieldValue({ id: "organisation", label: words.organisation, lines: 1, fill: "organisation" }, of, words);
  return [
    { label: words.organisation, lines: 1, ...organisation },
    { label: words.day, value: "", lines: 1 },
    { label: words.decidedBy, hint: words.decidedByHint, value: "", lines: 1 },
    { label: words.reviewBy, hint: words.reviewByHint, value: "", lines: 1 },
  ];
}

function partBlocks(part: PartTexts, of: TemplateFill | Blank, { deadlines, words }: TemplateBeside): readonly DocumentBlock[] {
  const { title, text, items, fields, columns, startsPage } = part;
  const { rows, remark: why } = rowsOf(part, of, { deadlines, words });
  const isWide = columns !== undefined && columns.length > mostColumns;
  return [
    { ...heading(title), ...(startsPage ? { startsPage } : {}) },
    ...(text ? [remark(text)] : []),
    ...(items ? [list(items)] : []),
    ...(fields ? [{ kind: "form" as const, rows: fields.map((field) => formRow(field, of, words)) }] : []),
    ...(why ? [remark(why)] : []),
    ...(columns && !isWide ? [table(columns, { title, rows, blank: blankRows(part, rows.length) })] : []),
    ...(columns && isWide ? describedTable(columns, { title, part, words }) : []),
  ];
}

/** Rows that are filled in take the place of empty ones. */
function blankRows({ blank, fill }: PartTexts, filled: number): number {
  const most = Math.min(blank, mostBlank);
  return fill && fill !== "deadlines" ? Math.max(most - filled, 0) : most;
}

interface TableParts {
  readonly title: string;
  readonly rows: readonly PartRow[];
  readonly blank: number;
}

function table(columns: readonly FieldTexts[], { title, rows, blank }: TableParts): DocumentBlock {
  const empty = Array.from({ length: blank }, () => ({ cells: columns.map(() => "") }));
  return { kind: "table", name: title, columns: columns.map((one) => one.label), rows: [...rows, ...empty] };
}

interface DescribedParts {
  readonly title: string;
  readonly part: PartTexts;
  readonly words: TemplateFileWords;
}

/** One row for each column, with an example, and the rows that are there from the beginning. */
function describedTable(columns: readonly FieldTexts[], { title, part, words }: DescribedParts): readonly DocumentBlock[] {
  const [example = []] = part.examples;
  const rows = columns.map(({ label, hint, choices }, index) => ({
    cells: [label, [hint, ...(choices ? [words.choices(choices)] : [])].filter((one) => one !== undefined).join(" "), example[index] ?? ""],
  }));
  const { column, how, example: shown } = words.columns;
  return [
    { kind: "table", name: title, columns: [column, how, shown], rows },
    ...(part.rows.length > 0 ? [remark(words.columns.given(part.rows.map(([first = ""]) => first)))] : []),
  ];
}

function formRow(field: FieldTexts, of: TemplateFill | Blank, words: TemplateFileWords): FormRow {
  const { label, hint, choices, lines } = field;
  const help = [hint, ...(choices ? [words.choices(choices)] : [])].filter((one) => one !== undefined).join(" ");
  return { label, ...(help ? { hint: help } : {}), lines, ...fieldValue(field, of, words) };
}

/** What the template is the proof of, what it is not, and who has to read it. */
function proofBlocks({ questions, notProof, care }: TemplateTexts, words: TemplateFileWords): readonly DocumentBlock[] {
  return [
    // Not a part of what is decided.
    { ...heading(words.proofTitle), startsPage: true },
    remark(words.answersNote),
    paragraph(words.proof),
    list(proofLines(questions, words)),
    ...(notProof ? [paragraph(notProof)] : []),
    ...(care ? [heading(words.care, 3), paragraph(care)] : []),
  ];
}

export function proofLines(questions: TemplateTexts["questions"], words: TemplateFileWords): readonly string[] {
  return questions.map(({ number, text, proves }) => (proves > 0 ? words.proves(number, text, proves) : words.helps(number, text)));
}

function answerBlocks({ questions }: TemplateTexts, { answers }: TemplateFill, words: TemplateFileWords): readonly DocumentBlock[] {
  const told = questions.flatMap(({ id, number, text }): DocumentBlock[] => {
    const one = answers.find(({ question }) => question === id);
    return one ? [heading(words.question(number, text), 3), { kind: "fields", rows: answerRows(one, words) }] : [];
  });
  return [heading(words.answersTitle), remark(words.answersNote), ...told];
}

export function answerRows(
  { answer, next, ask, lookIn }: TemplateFill["answers"][number],
  words: TemplateFileWords,
): readonly (readonly [string, string])[] {
  const rows = [
    [words.youAnswered, answer],
    [words.toNext, next],
    [words.ask, ask],
    [words.lookIn, lookIn],
  ] as const;
  return rows.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}

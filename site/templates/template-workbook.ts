// Makes a workbook of a template whose parts are tables: a sheet to read first, and one for each part.
import { type Cell, type Choice, cellName, type Look, type Sheet, sheetName, type Workbook } from "../../scripts/office/workbook.ts";
import type { TemplateFileWords } from "../text/sv/form/template-file.ts";
import { answerRows, footerOf, headRows, proofLines, type TemplateBeside } from "./template-document.ts";
import { type Blank, isFilled, rowsOf, type TemplateFill } from "./template-fill.ts";
import type { FieldTexts, PartTexts, TemplateTexts } from "./template-texts.ts";

export function templateWorkbook(template: TemplateTexts, of: TemplateFill | Blank, beside: TemplateBeside): Workbook {
  const { words } = beside;
  return {
    language: words.language,
    title: template.title,
    footer: footerOf(of, words),
    sheets: [readFirst(template, of, words), ...template.parts.map((part) => partSheet(part, of, beside))],
  };
}

type Row = readonly (Cell | null)[];

const text = (value: string, look: Look = "text"): Cell => ({ value, look });
const line = (value: string, look: Look = "text"): Row => [text(value, look)];
const empty: Row = [];

function readFirst(template: TemplateTexts, of: TemplateFill | Blank, words: TemplateFileWords): Sheet {
  const { title, purpose, questions, parts, notProof, care } = template;
  const told = parts.flatMap((part) => (part.text ? [line(words.sheets.tab(sheetName(part.title), part.text))] : []));
  const remarks = parts.flatMap((part) => {
    const { remark } = rowsOf(part, of, { deadlines: [], words });
    return remark ? [line(words.sheets.tab(sheetName(part.title), remark))] : [];
  });
  return {
    name: words.sheets.first,
    widths: [70, 60],
    rows: [
      line(title, "title"),
      ...(of.isRehearsal ? [line(words.rehearsal)] : []),
      line(purpose),
      ...(isFilled(of) ? [line(words.filled(words.date(of.madeOn), of.edition))] : []),
      empty,
      ...headRows(of, words).map(
        ({ label, hint, value, remark = "" }): Row => [
          text(hint ? `${label} (${hint})` : label, "head"),
          text(value === "" ? remark : value, value === "" && remark !== "" ? "quiet" : "input"),
        ],
      ),
      empty,
      line(words.sheets.how, "head"),
      ...told,
      ...remarks,
      line(words.sheets.lists),
      line(words.footer),
      empty,
      line(words.proofTitle, "head"),
      line(words.proof),
      ...proofLines(questions, words).map((one) => line(one)),
      ...(notProof ? [line(notProof)] : []),
      ...(care ? [line(words.care, "head"), line(care)] : []),
      ...(isFilled(of) ? answerLines(template, of, words) : []),
    ],
  };
}

function answerLines({ questions }: TemplateTexts, { answers }: TemplateFill, words: TemplateFileWords): readonly Row[] {
  const told = questions.flatMap(({ id, number, text: asked }): Row[] => {
    const one = answers.find(({ question }) => question === id);
    const rows = one ? answerRows(one, words) : [];
    return rows.length === 0
      ? []
      : [line(words.question(number, asked), "head"), ...rows.map(([label, value]): Row => [text(label), text(value)])];
  });
  return [empty, line(words.answersTitle, "head"), line(words.answersNote), ...told];
}

/** A part without a table has no sheet of its own to fill in, and is an error in the content. */
function partSheet(part: PartTexts, of: TemplateFill | Blank, { deadlines, words }: TemplateBeside): Sheet {
  const { columns = [], title, blank } = part;
  const { rows } = rowsOf(part, of, { deadlines, words });
  const head = columns.map(({ label, hint }) => text(hint ? `${label}\n(${hint})` : label, "head"));
  const written = rows.map(
    ({ cells, isExample }, at): Row =>
      columns.map((column, index) =>
        isExample ? text(cells[index] ?? "", "quiet") : cellOf(column, { value: cells[index] ?? "", row: at + 2, words }),
      ),
  );
  const blanks = Array.from(
    { length: blank },
    (_, at): Row => columns.map((column) => cellOf(column, { value: "", row: rows.length + at + 2, words })),
  );
  const last = rows.length + blank + 1;
  return {
    name: sheetName(title),
    widths: columns.map(({ kind }, index) => (index === 0 ? 34 : kind ? 14 : 24)),
    frozen: 1,
    rows: [head, ...written, ...blanks],
    choices: columns.flatMap(({ choices }, index): Choice[] =>
      choices ? [{ column: index + 1, rows: [2, Math.max(last, 2)], from: choices, message: words.chooseFrom }] : [],
    ),
  };
}

interface Place {
  readonly value: string;
  readonly row: number;
  readonly words: TemplateFileWords;
}

function cellOf({ kind, of = 0 }: FieldTexts, { value, row, words }: Place): Cell {
  if (kind === "age") return { value: ageFormula(cellName(of + 1, row), words), look: "input", isFormula: true };
  const look: Look = kind === "date" || kind === "number" ? kind : "input";
  return { value: kind === "number" && /^\d+$/.test(value) ? Number(value) : value, look };
}

/** Says in words that a date is more than two years old, so that nobody needs to see a colour. */
function ageFormula(date: string, { old, noDate }: TemplateFileWords): string {
  return `IF(${date}="","",IF(ISNUMBER(${date}),IF(TODAY()-${date}>730,"${old}",""),"${noDate}"))`;
}

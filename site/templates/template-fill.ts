// What is known about an organisation that fills in a template, and what a template says where nothing is known.
import type { FieldFill, RowsFill } from "../../scripts/method/templates/template.ts";
import type { TemplateFileWords } from "../text/sv/form/template-file.ts";
import type { DeadlineRow, FieldTexts, PartTexts } from "./template-texts.ts";

/** A row by the ids of the table's columns. Columns that it lacks stay empty. */
type FilledRow = Readonly<Record<string, string>>;

/** One answer behind a template. Parts that are not known are empty. */
export interface AnswerLine {
  readonly question: string;
  readonly answer: string;
  /** What the next option takes; absent at the top. */
  readonly next?: string;
  readonly ask?: string;
  readonly lookIn?: string;
}

/** Nothing here is guessed: what has not been answered is absent. */
export interface TemplateFill {
  readonly edition: string;
  /** YYYY-MM-DD. */
  readonly madeOn: string;
  readonly isRehearsal: boolean;
  readonly background: Readonly<Record<string, string>>;
  readonly fields: Readonly<Partial<Record<FieldFill, string>>>;
  readonly rows: Readonly<Partial<Record<RowsFill, readonly FilledRow[]>>>;
  readonly answers: readonly AnswerLine[];
}

/** A template to fill in by hand. `isRehearsal`: the site is one, and everything on it says so. */
export interface Blank {
  readonly isRehearsal: boolean;
}

export function isFilled(of: TemplateFill | Blank): of is TemplateFill {
  return "answers" in of;
}

/** What stands in a field, and a remark where the form could have filled it but has no answer. */
export function fieldValue(
  { fill }: FieldTexts,
  of: TemplateFill | Blank,
  words: TemplateFileWords,
): { readonly value: string; readonly remark?: string } {
  if (!fill || !isFilled(of)) return { value: "" };
  const value = of.fields[fill];
  return value === undefined ? { value: "", remark: fill === "organisation" ? words.noName : words.noAnswer } : { value };
}

export interface PartRow {
  readonly cells: readonly string[];
  readonly isExample?: true;
}

interface PartRows {
  readonly rows: readonly PartRow[];
  /** Says why nothing was filled in. */
  readonly remark?: string;
}

/** The rows of a part's table, before the empty ones. Examples only where the template is empty. */
export function rowsOf(part: PartTexts, of: TemplateFill | Blank, { deadlines, words }: RowsBeside): PartRows {
  const { columns = [], rows, examples, fill } = part;
  const given = rows.map((cells) => ({ cells }));
  if (fill === "deadlines") {
    const background = isFilled(of) ? of.background : {};
    return { rows: [...deadlines.filter((one) => concerns(one, background)).map(({ cells }) => ({ cells })), ...given] };
  }
  if (!isFilled(of)) {
    const shown = examples.map(([first = "", ...rest]): PartRow => ({ cells: [words.example(first), ...rest], isExample: true }));
    return { rows: [...shown, ...given] };
  }
  const filled = fill ? (of.rows[fill] ?? []) : [];
  const written = filled.map((row) => ({ cells: columns.map(({ id }) => row[id] ?? "") }));
  return { rows: [...written, ...given], ...(fill && filled.length === 0 ? { remark: words.noRows[fill] } : {}) };
}

interface RowsBeside {
  readonly deadlines: readonly DeadlineRow[];
  readonly words: TemplateFileWords;
}

/** Whether a duty may concern the organisation: only a clear answer rules it out. */
function concerns({ when }: DeadlineRow, background: Readonly<Record<string, string>>): boolean {
  if (!when) return true;
  const is = background[when.fact];
  return is === undefined || is === when.is || is === "unknown";
}

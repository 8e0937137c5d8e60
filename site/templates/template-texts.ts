// Templates in one language, with the numbers and texts of their questions: what pages, files and the form make documents of.
import type { Edition } from "../../scripts/method/edition.ts";
import { numbersOf, withNumbers } from "../../scripts/method/question-number.ts";
import type { Deadline } from "../../scripts/method/references/deadlines.ts";
import type { LocalText } from "../../scripts/method/schema.ts";
import type { FieldFill, RowsFill, Template, TemplateField, TemplatePart } from "../../scripts/method/templates/template.ts";
import { inLanguage } from "../text/chosen.ts";
import type { Language } from "../text/languages.ts";
import type { TemplateFileWords } from "../text/sv/form/template-file.ts";

export interface FieldTexts {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind?: "date" | "number" | "choice" | "age";
  readonly choices?: readonly string[];
  /** Index of the date column that an `age` is about. */
  readonly of?: number;
  readonly lines: number;
  readonly fill?: FieldFill;
}

export interface PartTexts {
  readonly title: string;
  readonly text?: string;
  readonly items?: readonly string[];
  readonly fields?: readonly FieldTexts[];
  readonly columns?: readonly FieldTexts[];
  readonly rows: readonly (readonly string[])[];
  readonly examples: readonly (readonly string[])[];
  readonly blank: number;
  readonly fill?: RowsFill;
  readonly startsPage?: true;
}

export interface TemplateTexts {
  readonly id: string;
  readonly number: number;
  readonly form: "docx" | "xlsx";
  /** The file's name. */
  readonly file: string;
  readonly title: string;
  readonly purpose: string;
  /** `proves`: the highest option, or 0 where the template is no proof by itself. */
  readonly questions: readonly { readonly id: string; readonly number: string; readonly text: string; readonly proves: number }[];
  readonly notProof?: string;
  readonly care?: string;
  readonly parts: readonly PartTexts[];
}

/** A row of the table of deadlines; shown unless the background fact has another answer. */
export interface DeadlineRow {
  readonly cells: readonly string[];
  readonly when?: { readonly fact: string; readonly is: string };
}

/** Everything that the form needs to fill in templates, as a file that is fetched on use. */
export interface TemplateSet {
  readonly templates: readonly TemplateTexts[];
  readonly deadlines: readonly DeadlineRow[];
}

interface Source {
  readonly edition: Edition;
  readonly templates: readonly Template[];
  readonly deadlines: readonly Deadline[];
  /** Names of those who receive reports, by id. */
  readonly recipients: ReadonlyMap<string, LocalText>;
  /** What files call the template of that id. */
  readonly nameOf: (id: string) => string;
}

/** In `language`, or else the first of the edition's languages that a text has. Questions that the edition lacks are left out. */
export function templateSet(
  { edition, templates, deadlines, recipients, nameOf }: Source,
  language: Language,
  words: TemplateFileWords,
): TemplateSet {
  const texts = <T>(of: Readonly<Record<string, T>>): T | undefined => inLanguage(of, language, edition.entry.languages).value;
  const one = (of: Readonly<Record<string, string>>): string => texts(of) ?? "";
  const field = (of: TemplateField, all: readonly TemplateField[]): FieldTexts => ({
    id: of.id,
    label: one(of.label),
    ...(of.hint ? { hint: one(of.hint) } : {}),
    ...(of.kind ? { kind: of.kind } : {}),
    ...(of.choices ? { choices: texts(of.choices) ?? [] } : {}),
    ...(of.of ? { of: all.findIndex(({ id }) => id === of.of) } : {}),
    lines: of.lines ?? 1,
    ...(of.fill ? { fill: of.fill } : {}),
  });
  const part = ({
    title,
    text,
    items,
    fields,
    columns,
    rows = [],
    examples = [],
    blank = 6,
    fill,
    startsPage,
  }: TemplatePart): PartTexts => ({
    title: one(title),
    ...(text ? { text: one(text) } : {}),
    ...(items ? { items: texts(items) ?? [] } : {}),
    ...(fields ? { fields: fields.map((each) => field(each, fields)) } : {}),
    ...(columns ? { columns: columns.map((each) => field(each, columns)) } : {}),
    rows: rows.map((row) => texts(row) ?? []),
    examples: examples.map((row) => texts(row) ?? []),
    blank,
    ...(fill ? { fill } : {}),
    ...(startsPage ? { startsPage } : {}),
  });
  const { questions } = edition.questionnaire;
  return {
    templates: withNumbers(templates, edition.questionnaire).map((of) => ({
      id: of.id,
      number: of.number,
      form: of.form,
      file: words.fileName(nameOf(of.id), of.form),
      title: one(of.title),
      purpose: one(of.purpose),
      questions: [...numbersOf(edition.questionnaire)].flatMap(([id, number]) => {
        const [proves, text] = [of.questions[id], questions.find((each) => each.id === id)?.text];
        return proves === undefined || !text ? [] : [{ id, number, text: one(text), proves }];
      }),
      ...(of.notProof ? { notProof: one(of.notProof) } : {}),
      ...(of.care ? { care: one(of.care) } : {}),
      parts: of.parts.map(part),
    })),
    deadlines: deadlines.map(({ what, when, who, applies, recipient, rule, source, checked }) => ({
      cells: [
        `${words.deadline.who(one(what), one(who))}\n${words.deadline.source(one(rule), source === "primary", checked)}`,
        one(when),
        one(recipients.get(recipient) ?? {}),
      ],
      ...(applies ? { when: applies } : {}),
    })),
  };
}

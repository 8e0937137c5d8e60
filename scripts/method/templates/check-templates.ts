// Checks the templates: sources, what they belong to, tables that fit, and examples that name nobody.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { Sourced } from "../checks/check-measures.ts";
import type { Measure } from "../schema.ts";
import type { TemplateCode } from "./messages.ts";
import type { Template, TemplateField, TemplatePart } from "./template.ts";

type Found = Diagnostic<TemplateCode>[];

export interface TemplatesBeside {
  /** Question id → its highest option, of every edition. */
  readonly questions: ReadonlyMap<string, number>;
  readonly measures: ReadonlySet<string>;
  readonly deadlines: ReadonlySet<string>;
  /** Names of real organisations. */
  readonly organisations: ReadonlySet<string>;
}

export function checkTemplates(templates: readonly Sourced<Template>[], beside: TemplatesBeside): Found {
  const numbers = templates.map((one) => one.value.number);
  return templates.flatMap(({ file, value }, index) => {
    const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
    const found: Found = [
      ...(name === value.id ? [] : [fault<TemplateCode>("template-file-name", "/id", { id: value.id, name })]),
      ...(numbers.indexOf(value.number) < index ? [fault<TemplateCode>("template-number", "/number", { number: value.number })] : []),
      ...checkBelonging(value, beside),
      ...repeated(value.parts, "/parts"),
      ...value.parts.flatMap((part, at) => [...checkRoom(part, value.form, `/parts/${at}`), ...checkPart(part, `/parts/${at}`, beside)]),
    ];
    return found.map((one) => ({ ...one, file }));
  });
}

function checkBelonging({ measures, questions }: Template, known: TemplatesBeside): Found {
  return [
    ...measures.flatMap((id, at): Found => (known.measures.has(id) ? [] : [fault("template-unknown-measure", `/measures/${at}`, { id })])),
    ...Object.entries(questions).flatMap(([id, option]): Found => {
      const top = known.questions.get(id);
      if (top === undefined) return [fault("template-unknown-question", `/questions/${id}`, { id })];
      return option <= top ? [] : [fault("template-proves", `/questions/${id}`, { id, option, top })];
    }),
  ];
}

/** Most columns that a standing page has room for. */
const mostColumns = 6;

function checkRoom({ id, columns }: TemplatePart, form: Template["form"], at: string): Found {
  if (form === "xlsx") return columns ? [] : [fault("template-sheet", at, { part: id })];
  const count = columns?.length ?? 0;
  return count > mostColumns ? [fault("template-wide", `${at}/columns`, { part: id, columns: count, most: mostColumns })] : [];
}

function checkPart(part: TemplatePart, at: string, beside: TemplatesBeside): Found {
  const { fields = [], columns = [], rows = [], examples = [] } = part;
  const isSource = (id: string): boolean => beside.questions.has(id) || beside.measures.has(id) || beside.deadlines.has(id);
  const unknown = (ids: readonly string[] = [], pointer: string): Found =>
    ids.flatMap((id, index) => (isSource(id) ? [] : [fault<TemplateCode>("template-unknown-source", `${pointer}/${index}`, { id })]));
  const each = (list: readonly TemplateField[], pointer: string): Found =>
    list.flatMap((field, index) => [
      ...(field.from || part.from ? [] : [fault<TemplateCode>("template-field-source", `${pointer}/${index}`, { field: field.id })]),
      ...unknown(field.from, `${pointer}/${index}/from`),
      ...checkKind(field, { pointer: `${pointer}/${index}`, before: list.slice(0, index) }),
    ]);
  return [
    ...unknown(part.from, `${at}/from`),
    ...repeated(fields, `${at}/fields`),
    ...repeated(columns, `${at}/columns`),
    ...each(fields, `${at}/fields`),
    ...each(columns, `${at}/columns`),
    ...[...rows.entries()].flatMap(([index, row]) => checkCells(row, columns.length, `${at}/rows/${index}`)),
    ...[...examples.entries()].flatMap(([index, row]) => [
      ...checkCells(row, columns.length, `${at}/examples/${index}`),
      ...checkNames(row, beside.organisations, `${at}/examples/${index}`),
    ]),
  ];
}

function repeated(list: readonly { readonly id: string }[], pointer: string): Found {
  const ids = list.map(({ id }) => id);
  return ids.flatMap((id, at) =>
    ids.indexOf(id) < at ? [fault<TemplateCode>("template-repeated-id", `${pointer}/${at}/id`, { id })] : [],
  );
}

interface FieldPlace {
  readonly pointer: string;
  /** The columns to the left. */
  readonly before: readonly TemplateField[];
}

/** Longest list that a spreadsheet can have in a cell's rule. */
const choicesLimit = 255;

function checkKind({ id, kind, choices, of }: TemplateField, { pointer, before }: FieldPlace): Found {
  const lists = Object.entries(choices ?? (kind === "choice" ? { sv: [] } : {}));
  const wrong = lists.flatMap(([language, list]): Found => {
    const fits = list.length >= 2 && list.every((one) => one !== "" && !one.includes(",")) && list.join(",").length <= choicesLimit;
    return fits && kind === "choice" ? [] : [fault("template-choices", `${pointer}/choices`, { field: id, language })];
  });
  const isAge = kind === "age" ? before.some((one) => one.id === of && one.kind === "date") : of === undefined;
  return [...wrong, ...(isAge ? [] : [fault<TemplateCode>("template-age", `${pointer}/of`, { field: id })])];
}

type Cells = Readonly<Record<string, readonly string[]>>;

function checkCells(row: Cells, columns: number, pointer: string): Found {
  return Object.entries(row).flatMap(([language, cells]) =>
    cells.length === columns
      ? []
      : [fault<TemplateCode>("template-cells", `${pointer}/${language}`, { count: cells.length, columns, language })],
  );
}

/** Steps that name a template that does not belong to their question, or none where one proves their option. */
export function checkStepTemplates(measures: readonly Sourced<Measure>[], templates: readonly Sourced<Template>[]): Found {
  const proofOf = (id: string, question: string): number => templates.find(({ value }) => value.id === id)?.value.questions[question] ?? -1;
  return measures.flatMap(({ file, value: { steps } }) =>
    steps.flatMap(({ template, raises: question, to: option }, at): Found => {
      const proof = templates.find(({ value: { id } }) => proofOf(id, question) >= option)?.value.id;
      if (template === undefined ? proof === undefined : proofOf(template, question) >= 0) return [];
      const [code, key] = template === undefined ? (["step-template-missing", ""] as const) : (["step-template", "/template"] as const);
      return [{ ...fault<TemplateCode>(code, `/steps/${at}${key}`, { template: template ?? proof ?? "", question, option }), file }];
    }),
  );
}

/** A company's form, an e-mail address, a telephone or personal number, and a first name with a surname. */
const telling = [/\S+ (?:AB|HB|KB|Aktiebolag)\b/u, /\S+@\S+/u, /\b0\d{1,3}[- ]\d{2,3}[ \d]{4,}/u, /\b(?:\d{2})?\d{6}[-+]\d{4}\b/u];
const fullName = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

function checkNames(row: Cells, organisations: ReadonlySet<string>, pointer: string): Found {
  return Object.entries(row).flatMap(([language, cells]) =>
    cells.flatMap((cell, index): Found => {
      const organisation = [...organisations].find((name) => hasWords(cell, name));
      const found = organisation ?? [...telling, fullName].map((one) => one.exec(cell)?.[0]).find((one) => one !== undefined);
      return found === undefined ? [] : [fault("template-example-real", `${pointer}/${language}/${index}`, { found: found.trim() })];
    }),
  );
}

/** Whether the words stand in the text on their own, perhaps in the genitive. */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!/\p{L}$/u.test(text.slice(0, at)) && /^s?(?!\p{L})/u.test(text.slice(at + words.length))) return true;
  }
  return false;
}

// The shape of content/templates/*.yaml, documents to fill in.
import { type Static, Type } from "../../core/type.ts";
import { Id, LocalText } from "../schema.ts";

const closed = { additionalProperties: false } as const;

/** Texts by language, such as `{sv: ["…", "…"]}`. An empty one is room to write. */
const LocalCells = Type.Record(Type.String({ pattern: "^[a-z]{2,3}$" }), Type.Array(Type.String(), { minItems: 1 }), closed);

/** What the form knows and can write in a field. Without an answer the field stays empty and says so. */
export const FieldFill = Type.Enum([
  /** The name typed in the form. */
  "organisation",
  /** Who runs IT, by the background fact `it-operation`: a role, never a name. */
  "operator",
  /** Whether the coordinator is shared with another organisation. */
  "shared-coordinator",
  /** What the answer about the Cybersecurity Act means. */
  "cybersecurity-act",
  "level",
]);

/** What the form knows and can write in the rows of a table. */
export const RowsFill = Type.Enum([
  /** content/reporting-deadlines.yaml, without the rows that do not concern the organisation. In the empty template too. */
  "deadlines",
  /** One row for each question answered with one of its two lowest options, those of the plan first. */
  "gaps",
  "areas",
  /** Requirements of the next level that are not met. */
  "unmet",
  /** The first three steps of the plan. */
  "first-measures",
  /** Questions answered "vet inte". */
  "find-out",
]);

/** A field of a form, or a column of a table. */
export const TemplateField = Type.Closed({
  id: Id,
  label: LocalText,
  /** How to fill it in. */
  hint: Type.Optional(LocalText),
  /** Absent: text. `age`: says in words that the date in the column `of` is more than two years old. */
  kind: Type.Optional(Type.Enum(["date", "number", "choice", "age"])),
  choices: Type.Optional(LocalCells),
  of: Type.Optional(Id),
  /** Lines of room to write; absent: 1. */
  lines: Type.Optional(Type.Integer({ minimum: 1, maximum: 12 })),
  /** Ids of what asks for the field: questions, whose options 2 and 3 say it, measures or deadlines. Absent: the part's. */
  from: Type.Optional(Type.Array(Id, { minItems: 1 })),
  fill: Type.Optional(FieldFill),
});

/** A part has `fields`, or `columns`, or only a text or `items`. */
export const TemplatePart = Type.Closed({
  id: Id,
  title: LocalText,
  text: Type.Optional(LocalText),
  /** A list of what is already written, or is to be chosen and changed. */
  items: Type.Optional(LocalCells),
  from: Type.Optional(Type.Array(Id, { minItems: 1 })),
  fields: Type.Optional(Type.Array(TemplateField, { minItems: 1 })),
  columns: Type.Optional(Type.Array(TemplateField, { minItems: 2 })),
  /** Rows that come with the template. */
  rows: Type.Optional(Type.Array(LocalCells)),
  /** Rows that show how to write: invented, marked as examples, and left out of a filled template. */
  examples: Type.Optional(Type.Array(LocalCells)),
  /** Empty rows; absent: 6. */
  blank: Type.Optional(Type.Integer({ minimum: 0, maximum: 200 })),
  fill: Type.Optional(RowsFill),
  /** Begins a page on paper: the back of a card. */
  startsPage: Type.Optional(Type.Literal(true)),
});

export const Template = Type.Closed({
  id: Id,
  number: Type.Integer({ minimum: 1, maximum: 99 }),
  title: LocalText,
  /** What it is for, in two or three sentences. */
  purpose: LocalText,
  form: Type.Enum(["docx", "xlsx"]),
  /** Measures that it is used in. */
  measures: Type.Array(Id, { minItems: 1, uniqueItems: true }),
  /**
   * Questions that it belongs to: the highest option that a completed and decided template is the proof of, or 0 where it is no proof
   * by itself.
   */
  questions: Type.Record(Type.String({ pattern: "^[a-z][a-z0-9-]*$" }), Type.Integer({ minimum: 0, maximum: 9 }), { minProperties: 1 }),
  /** What is left to do although the template is completed, before the answer is true. */
  notProof: Type.Optional(LocalText),
  /** Who has to read it before it is used. */
  care: Type.Optional(LocalText),
  parts: Type.Array(TemplatePart, { minItems: 1 }),
});

export type Template = Static<typeof Template>;
export type TemplatePart = Static<typeof TemplatePart>;
export type TemplateField = Static<typeof TemplateField>;
export type FieldFill = Static<typeof FieldFill>;
export type RowsFill = Static<typeof RowsFill>;

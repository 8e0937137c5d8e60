// A document for a word processor or a page: headings, paragraphs, fields, lists and tables.
import type { Language } from "../core/terms/languages.ts";

export type DocumentBlock =
  | Heading
  | Paragraph
  /** Labels and their values, one pair per line. */
  | { readonly kind: "fields"; readonly rows: readonly (readonly [label: string, value: string])[] }
  /** Labels with room to write, or with what is already known. */
  | { readonly kind: "form"; readonly rows: readonly FormRow[] }
  | List
  | Table;

interface Heading {
  readonly kind: "heading";
  readonly level: 2 | 3 | 4;
  readonly text: string;
  readonly startsPage?: true;
  readonly language?: Language;
}

interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** In bold, before the text. */
  readonly lead?: string;
  readonly language?: Language;
  /** A hint or a remark, in grey. */
  readonly isQuiet?: true;
  /** Above a table, in bold, and on the same page. */
  readonly isCaption?: true;
}

interface List {
  readonly kind: "list";
  readonly isOrdered: boolean;
  readonly items: readonly string[];
  /** In bold, before each item; empty where an item has none. */
  readonly leads?: readonly string[];
  readonly language?: Language;
}

export interface FormRow {
  readonly label: string;
  /** How to fill it in. */
  readonly hint?: string;
  /** Empty: room to write. */
  readonly value: string;
  /** Why it is empty. */
  readonly remark?: string;
  /** Lines of room to write. */
  readonly lines: number;
}

export interface Table {
  readonly kind: "table";
  /** What the table is, for those who cannot see it. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly language?: Language;
}

interface TableRow {
  /** As many as the columns. */
  readonly cells: readonly string[];
  /** Shows how a row may look, in grey. */
  readonly isExample?: true;
}

export interface OfficeDocument {
  readonly language: Language;
  readonly title: string;
  /** At the foot of every page, before the page number. */
  readonly footer?: string;
  readonly blocks: readonly DocumentBlock[];
}

export const heading = (text: string, level: 2 | 3 = 2): Heading => ({ kind: "heading", level, text });
export const paragraph = (text: string): Paragraph => ({ kind: "paragraph", text });
export const remark = (text: string): Paragraph => ({ kind: "paragraph", text, isQuiet: true });
export const list = (items: readonly string[], isOrdered = false): List => ({ kind: "list", isOrdered, items });

// How answers lie in a workbook: names of sheets and columns, and the words that an answer may be.

import type { AnnotationKind } from "../answering/annotations.ts";

/** Names in each language: a file may be opened in a form in another language than it was saved in. */
export const sheetNames = {
  answers: { sv: "Svar", en: "Answers" },
  background: { sv: "Om er", en: "About you" },
  file: { sv: "Fil", en: "File" },
  options: { sv: "Alternativ", en: "Options" },
  first: { sv: "Läs först", en: "Read first" },
} as const;

export type DataSheet = "answers" | "background" | "file";

/** The first column of each sheet with data says which sheet it is, even under another name. */
export const firstHeads = {
  answers: { sv: "Frågans id", en: "Question id" },
  background: { sv: "Uppgiftens id", en: "Fact id" },
  file: { sv: "Ändra inget här", en: "Change nothing here" },
} as const;

/** Columns, from 1. The first is the id. */
export const answerColumns = { id: 1, number: 2, question: 3, answer: 4, note: 5, finder: 6, owner: 7, evidence: 8 } as const;

/** The column of each kind of text beside a question. */
export const annotationColumns: Readonly<Record<AnnotationKind, number>> = {
  notes: answerColumns.note,
  finders: answerColumns.finder,
  owners: answerColumns.owner,
  evidence: answerColumns.evidence,
};
export const backgroundColumns = { id: 1, question: 2, answer: 3 } as const;
export const fileColumns = { key: 1, value: 2 } as const;

export const schema = "infosaktrappan-answers/1";

/** Answers without an option, as written in a cell. */
export const answerWords = {
  unknown: { sv: "Vet inte", en: "Don’t know" },
  "not-applicable": { sv: "Ej tillämpligt", en: "Not applicable" },
} as const;

/** An option in a cell: its index, so that the file can be read in every language, and its text. */
export function optionCell(option: number, text: string): string {
  return `${option}. ${text}`;
}

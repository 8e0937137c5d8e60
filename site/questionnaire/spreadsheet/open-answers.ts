// Tells a workbook from a draft, and gives the text of the draft that is in it. The reader loads when it is needed.
import { accepted, type Checked } from "../../../scripts/core/diagnostic.ts";
import type { ChosenFile } from "../drafts/chosen-file.ts";
import type { LaterParts } from "../drafts/draft-parts.ts";
import { textIn } from "../drafts/file-text.ts";
import { pageTexts } from "./page-texts.ts";

/** What is no draft by its name or its first bytes: other kinds of workbooks too, so that the reader can say what to do with them. */
const workbookName = /\.(xlsx|xlsm|xls|ods)$/i;
const zipStart = [0x50, 0x4b];

/** @throws Error if the reader cannot be loaded. */
export async function readOpenedFile(file: ChosenFile, { data, words }: Pick<LaterParts, "data" | "words">): Promise<Checked<string>> {
  const read = await file.bytes;
  if (!read.ok) return read;
  const isWorkbook = workbookName.test(file.name) || zipStart.every((byte, index) => read.value[index] === byte);
  if (!isWorkbook) return accepted(textIn(read.value));
  const { readAnswers } = await import("./read-answers.ts");
  return readAnswers(read.value, { data, texts: pageTexts, language: words.language, earlier: Object.keys(data.earlier ?? {}) });
}

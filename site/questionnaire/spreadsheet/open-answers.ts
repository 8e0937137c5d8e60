// Tells a workbook from a draft, and gives the text of the draft that is in it. The reader loads when it is needed.
import { type Checked, fault, refused } from "../../../scripts/core/diagnostic.ts";
import { draftLimit } from "../drafts/draft-file.ts";
import type { LaterParts } from "../drafts/draft-parts.ts";
import type { DraftFileCode } from "../drafts/messages.ts";
import { readFileText } from "../together/returned-file.ts";
import { pageTexts } from "./page-texts.ts";

/** What is no draft by its name or its first bytes: other kinds of workbooks too, so that the reader can say what to do with them. */
const workbookName = /\.(xlsx|xlsm|xls|ods)$/i;
const zipStart = [0x50, 0x4b];

/** @throws Error if the reader cannot be loaded. */
export async function readOpenedFile(file: File, { data, words }: Pick<LaterParts, "data" | "words">): Promise<Checked<string>> {
  if (!(await isWorkbook(file))) return readFileText(file);
  if (file.size > draftLimit) return refused(fault<DraftFileCode>("draft-too-large", "", { limit: draftLimit }));
  const [{ readAnswers }, bytes] = await Promise.all([import("./read-answers.ts"), file.arrayBuffer()]);
  return readAnswers(new Uint8Array(bytes), {
    data,
    texts: pageTexts,
    language: words.language,
    earlier: Object.keys(data.earlier ?? {}),
  });
}

async function isWorkbook(file: File): Promise<boolean> {
  if (workbookName.test(file.name)) return true;
  const start = new Uint8Array(await file.slice(0, zipStart.length).arrayBuffer());
  return zipStart.every((byte, index) => start[index] === byte);
}

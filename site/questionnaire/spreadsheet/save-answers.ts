// Saves what is filled in as a workbook, and reads a chosen file, workbook or draft. Writer and reader load when they are needed.

import { accepted, type Checked } from "../../../scripts/core/diagnostic.ts";
import { factOptionText, factText, optionText, questionNumber, questionText } from "../answering/question-texts.ts";
import { type ChosenFile, textIn } from "../drafts/chosen-file.ts";
import type { LaterParts } from "../drafts/draft-parts.ts";
import { draftName } from "../together/part-name.ts";
import { saveFile } from "../widgets/save-file.ts";
import type { FormTexts } from "./answers-workbook.ts";

export async function saveAnswers({ data, store, local, texts, words, showStatus }: LaterParts): Promise<void> {
  try {
    const [{ answersWorkbook }, { xlsxFile }, { spreadsheet }] = await Promise.all([
      import("./answers-workbook.ts"),
      import("../../../scripts/office/xlsx.ts"),
      texts.loadSpreadsheetWords(),
    ]);
    const filled = store.read();
    const organisation = local.organisations.open()?.name ?? "";
    const name = spreadsheet.fileName(draftName(data, { organisation, part: filled.part }));
    const isRehearsal = document.querySelector(".rehearsal-banner") !== null;
    const input = { data, filled, organisation, texts: pageTexts, isRehearsal };
    const { content, type } = xlsxFile(name, answersWorkbook(input, spreadsheet));
    saveFile(name, content, type);
    showStatus(spreadsheet.saved(name));
  } catch {
    showStatus(words.notLoaded);
  }
}

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

const pageTexts: FormTexts = {
  number: questionNumber,
  question: questionText,
  option: optionText,
  fact: factText,
  factOption: factOptionText,
};

// Saves what is filled in as a workbook. The writer loads when it is asked for.
import type { LaterParts } from "../drafts/draft-parts.ts";
import { draftName } from "../together/part-name.ts";
import { saveFile } from "../widgets/elements.ts";
import { pageTexts } from "./page-texts.ts";

export async function saveAnswers({ data, store, local, texts, words, showStatus }: LaterParts): Promise<void> {
  try {
    const [{ answersWorkbook }, { writeXlsx, xlsxType }, { spreadsheet }] = await Promise.all([
      import("./answers-workbook.ts"),
      import("../../../scripts/office/xlsx.ts"),
      texts.loadSpreadsheetWords(),
    ]);
    const filled = store.read();
    const organisation = local.organisations.open()?.name ?? "";
    const name = spreadsheet.fileName(draftName(data, filled.part));
    const isRehearsal = document.querySelector(".rehearsal-banner") !== null;
    saveFile(name, writeXlsx(answersWorkbook({ data, filled, organisation, texts: pageTexts, isRehearsal }, spreadsheet)), xlsxType);
    showStatus(spreadsheet.saved(name));
  } catch {
    showStatus(words.notLoaded);
  }
}

// The appendix as DOCX. Loads when it is saved.
import { docxType, writeDocx } from "../../../scripts/office/docx.ts";
import type { MadeFile } from "../widgets/file-button.ts";
import { appendixPaper } from "./appendix-paper.ts";
import { managementReport } from "./management-report.ts";
import type { BlocksLanguage } from "./report-blocks.ts";
import type { Takeaway } from "./takeaway.ts";

/** The file's name reveals which part it is, never the result. */
export function appendixFile(takeaway: Takeaway, words: BlocksLanguage): MadeFile {
  const name = `infosaktrappan-${takeaway.edition}-${words.appendix.file}.docx`;
  return { name, type: docxType, content: writeDocx(appendixPaper(managementReport(takeaway, words), words)) };
}

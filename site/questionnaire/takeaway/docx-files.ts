// The result's documents as DOCX. Loads when one of them is saved.
import type { OfficeDocument } from "../../../scripts/office/document.ts";
import { docxType, writeDocx } from "../../../scripts/office/docx.ts";
import { appendixPaper, openPaper } from "./decision-paper.ts";
import { managementReport } from "./management-report.ts";
import type { BlocksLanguage } from "./report-blocks.ts";
import { planDocument, reportDocument } from "./report-document.ts";
import type { Takeaway } from "./takeaway.ts";

export type DocxPart = keyof BlocksLanguage["decision"]["files"];

interface DocxInput {
  readonly takeaway: Takeaway;
  readonly words: BlocksLanguage;
  /** The plan's first day, YYYY-MM-DD. */
  readonly start?: string;
}

/** The file's name reveals which part it is, never the result. */
export function docxFile(part: DocxPart, input: DocxInput) {
  const { takeaway, words } = input;
  const name = `infosaktrappan-${takeaway.edition}-${words.decision.files[part]}.docx`;
  return { name, type: docxType, bytes: writeDocx(documentOf(part, input)) };
}

function documentOf(part: DocxPart, { takeaway, words, start }: DocxInput): OfficeDocument {
  switch (part) {
    case "open":
      return openPaper(takeaway, words.decision);
    case "appendix":
      return appendixPaper(managementReport(takeaway, words), words);
    case "report":
      return reportDocument(managementReport(takeaway, words), words);
    case "plan":
      return planDocument(managementReport(takeaway, words), start, words);
    default:
      return part satisfies never;
  }
}

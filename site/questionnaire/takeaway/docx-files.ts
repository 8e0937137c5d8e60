// The result's documents as DOCX. Loads when one of them is saved.
import { docxType, writeDocx } from "../../office/docx.ts";
import { appendixPaper } from "./appendix-paper.ts";
import { managementReport } from "./management-report.ts";
import type { OfficeFile } from "./office-buttons.ts";
import type { BlocksLanguage } from "./report-blocks.ts";
import { planDocument } from "./report-document.ts";
import type { Takeaway } from "./takeaway.ts";

export type DocxPart = keyof BlocksLanguage["appendix"]["files"];

interface DocxInput {
  readonly takeaway: Takeaway;
  readonly words: BlocksLanguage;
  /** The plan's first day, YYYY-MM-DD. */
  readonly start?: string;
}

/** The file's name reveals which part it is, never the result. */
export function docxFile(part: DocxPart, { takeaway, words, start }: DocxInput): OfficeFile {
  const report = managementReport(takeaway, words);
  const document = part === "plan" ? planDocument(report, start, words) : appendixPaper(report, words);
  const name = `infosaktrappan-${takeaway.edition}-${words.appendix.files[part]}.docx`;
  return { name, type: docxType, bytes: writeDocx(document) };
}

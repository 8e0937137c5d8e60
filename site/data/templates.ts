// The templates in each language, and the files that the build makes of them.
import type { Edition } from "../../scripts/method/edition.ts";
import { docxType, writeDocx } from "../../scripts/office/docx.ts";
import { writeXlsx, xlsxType } from "../../scripts/office/xlsx.ts";
import { readTemplates } from "../../scripts/repository/read-references.ts";
import type { ServedFile } from "../publishing/served-file.ts";
import { templateDocument } from "../templates/template-document.ts";
import { type TemplateSet, type TemplateTexts, templateSet } from "../templates/template-texts.ts";
import { templateWorkbook } from "../templates/template-workbook.ts";
import { nameInAddress } from "../text/addresses.ts";
import { type Language, languages } from "../text/languages.ts";
import type { TemplateFileWords } from "../text/sv/form/template-file.ts";
import { wordsIn } from "../text/words.ts";
import { authority, edition, place, rehearsal, unwrap } from "./content.ts";
import { allDeadlines } from "./reporting-deadlines.ts";

export const templates = unwrap(readTemplates(place));
export const templateWords = (language: Language): TemplateFileWords => ({ ...wordsIn(language).templateFile, language });
const recipients = new Map(authority.incidentRecipients.map(({ id, name }) => [id, name]));

/** `of`: the edition whose questions the templates name; absent: the current one. */
export function templatesIn(language: Language, of: Edition = edition): TemplateSet {
  // Addresses are Swedish in every language, ids English.
  const nameOf = (id: string): string => (language === languages[0] ? nameInAddress(`/mallar/${id}/`) : id);
  return templateSet({ edition: of, templates, deadlines: allDeadlines, recipients, nameOf }, language, templateWords(language));
}

/** The address of a template's empty file, below the site's root. */
export function templateFileAddress({ file }: TemplateTexts): string {
  return `/mallar/${file}`;
}

/** The empty file of a template. Deterministic. */
export function blankFile(template: TemplateTexts, language: Language): ServedFile {
  const words = templateWords(language);
  const beside = { deadlines: templatesIn(language).deadlines, words };
  const blank = { isRehearsal: rehearsal };
  const { file: name } = template;
  return template.form === "docx"
    ? { name, mediaType: docxType, text: "", bytes: writeDocx(templateDocument(template, blank, beside)) }
    : { name, mediaType: xlsxType, text: "", bytes: writeXlsx(templateWorkbook(template, blank, beside)) };
}

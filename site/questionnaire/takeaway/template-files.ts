// Templates filled from the answers. Loads when one of them is saved.
import { templateDocument } from "../../templates/template-document.ts";
import type { TemplateSet } from "../../templates/template-texts.ts";
import { type FillInput, type FillLanguage, templateFill } from "./template-answers.ts";

/** @throws Error for a template that does not exist, or if a writer cannot be loaded. */
export async function templateFile(id: string, { templates, deadlines }: TemplateSet, { input, words }: TemplateInput) {
  const template = templates.find((one) => one.id === id);
  if (!template) throw new Error(`no template has the id ${id}`);
  const fill = templateFill(input, words);
  const beside = { deadlines, words: words.templateFile };
  const name = words.templateFile.fileName(id, template.form);
  if (template.form === "docx") {
    const { docxType, writeDocx } = await import("../../../scripts/office/docx.ts");
    return { name, type: docxType, content: writeDocx(templateDocument(template, fill, beside)) };
  }
  const [{ writeXlsx, xlsxType }, { templateWorkbook }] = await Promise.all([
    import("../../../scripts/office/xlsx.ts"),
    import("../../templates/template-workbook.ts"),
  ]);
  return { name, type: xlsxType, content: writeXlsx(templateWorkbook(template, fill, beside)) };
}

interface TemplateInput {
  readonly input: FillInput;
  readonly words: FillLanguage;
}

import { listInWords } from "../../../../scripts/core/terms/en.ts";
import type { templates as swedish } from "../../sv/pages/templates.ts";
import type { Widened } from "../../widened.ts";

export const templates: Widened<typeof swedish> = {
  title: "Templates",
  description:
    "Eleven documents to fill in: direction, incident card, risk sheet, security requirements annex and more. On paper, for Word or for Excel.",
  lead: "Eleven documents to begin with on Monday. The fields are what the questions ask about. Each template says which answers it can support, once it has been approved and if what it says is true.",
  howTitle: "How to use them",
  how: [
    "Choose the template that the measure in your plan points to.",
    "Get it empty, or let the form fill in what you have already answered. That is done on your computer, and nothing is sent.",
    "Write roles instead of names where you can. Never write security-classified information (säkerhetsskyddsklassificerade uppgifter).",
    "Have the document approved by whoever has the authority, and set a date for review.",
  ],
  forms: { docx: "Text document (DOCX)", xlsx: "Spreadsheet (XLSX)" },
  questionsShort: (numbers) => `question${numbers.length === 1 ? "" : "s"} ${listInWords(numbers)}`,
  download: { docx: "Get an empty template (DOCX)", xlsx: "Get an empty template (XLSX)" },
  fromAnswers: "Fill it in from your answers",
  fromAnswersNote:
    "In the form, on the page for management, under “Further documents”. What you have not answered is left empty and marked as such.",
  belongs: "Used in the measure",
  onMeasure: "Template to use",
  paperNote: "This is what the template looks like. Print the page if you would rather fill it in by hand.",
  all: "All templates",
};

import type { SpreadsheetWords } from "../../sv/form/spreadsheet.ts";

export const spreadsheet: SpreadsheetWords = {
  language: "en",
  title: "Answers to Infosäktrappan",
  fileName: (draft) => draft.replace(/utkast\.json$/, "answers.xlsx"),
  rehearsal: "Rehearsal – invented organisations.",
  how: [
    "Here are your answers as a spreadsheet. Fill in the sheets Answers and About you. Save as an Excel workbook (.xlsx) and open the file in the form again.",
    "Choose an answer from the list in the column Answer. You can also write only the number, for example 2, or Don’t know. An empty cell means not answered.",
    "Do not remove rows, and do not rename the sheets. Write no formulas. Notes, owners and evidence come along to the form but are never sent.",
  ],
  care: "The answers show weaknesses. Share the file only with those who need it. Never write security-classified information (säkerhetsskyddsklassificerade uppgifter).",
  columns: {
    number: "No",
    question: "Question",
    answer: "Answer",
    note: "Note",
    finder: "Who finds out",
    owner: "Responsible",
    evidence: "Evidence",
  },
  chooseFrom: "Choose from the list. Close this box and press the arrow in the cell.",
  saved: (name) => `The answers are saved as ${name}. Open the file here again when it is filled in.`,
};

import { dateInWords, listInWords } from "../../../../scripts/core/terms/en.ts";
import type { TemplateFileWords } from "../../sv/form/template-file.ts";

export const templateFile: TemplateFileWords = {
  language: "en",
  date: dateInWords,
  fileName: (name, ending) => `template-${name}.${ending}`,
  filledName: (empty) => `filled-in-${empty}`,
  rehearsal: "Rehearsal – invented organisations.",
  filled: (date, edition) =>
    `Filled in from the answers on ${date}, edition ${edition}. Read it through and change it before it is approved.`,
  footer:
    "May contain information covered by secrecy (OSL 18 kap. 8 §). Write roles, not names, where you can. Never write security-classified information (säkerhetsskyddsklassificerade uppgifter).",

  organisation: "Organisation",
  day: "Date",
  decidedBy: "Approved by",
  decidedByHint: "Whoever has the authority: top management, a manager or the head of the agency.",
  reviewBy: "To be reviewed by",
  reviewByHint: "Within a year.",

  proofTitle: "What the template proves",
  proof:
    "Once the template has been filled in and approved, and if what it says is true, it shows the following. Answers have the same numbers as in the form.",
  proves: (number, question, option) => `Question ${number}. ${question} Proves up to answer ${option}.`,
  helps: (number, question) => `Question ${number}. ${question} Helps, but is no proof by itself.`,
  care: "Before you use it",

  noAnswer: "Not answered in the form. Fill it in yourselves.",
  noName: "No name is written in the form. Fill it in yourselves.",
  noRows: {
    gaps: "You have not chosen either of the two lowest options. Add shortcomings from audits, incidents and tests.",
    areas: "No area is answered.",
    unmet: "Nothing is missing for the next level, or you are at the highest.",
    "first-measures": "The plan has no measures.",
    "find-out": "No question is answered “Don’t know”.",
  },
  example: (text) => `Example: ${text}`,
  old: "More than two years old",
  noDate: "Write a date",
  chooseFrom: "Choose from the list. Close this box and press the arrow in the cell.",
  choices: (list) => `Choose: ${listInWords(list)}.`,

  columns: {
    column: "Column",
    how: "How to fill it in",
    example: "Example",
    given: (rows) => `Rows that are there from the beginning: ${listInWords(rows)}.`,
  },

  operators: {
    own: "Head of IT",
    shared: "The partner that runs your IT",
    bought: "IT operations supplier",
    mixed: "Whoever runs the system: your own IT, a partner or a supplier",
  },
  shared: { yes: "Yes. Write who leads, and hours for each organisation.", no: "No." },
  act: {
    yes: "You have answered that the Act applies to you. The rows about the Act in the table apply.",
    no: "You have answered that the Act does not apply to you. Its rows are left out. Other duties apply.",
    unknown: "You do not know whether the Act applies to you. Find out: ask a lawyer. The rows stay until you know.",
  },

  answersTitle: "Background: how you answered",
  answersNote: "For those who fill it in. Remove this section before the document is approved.",
  youAnswered: "You answered",
  toNext: "For the next answer",
  ask: "Whom to ask",
  lookIn: "Where to look",
  question: (number, text) => `Question ${number}. ${text}`,
  fromQuestion: (number) => `Question ${number}`,
  areaNone: "Not answered",

  deadline: {
    who: (what, who) => `${what} (${who.charAt(0).toLowerCase()}${who.slice(1)})`,
    source: (source, isRead, day) => `${source}. ${isRead ? "Read" : "Read in a secondary source"} on ${dateInWords(day)}.`,
  },

  sheets: {
    first: "Read first",
    how: "How to fill it in",
    tab: (name, text) => `The sheet ${name}: ${text}`,
    lists: "Cells with an arrow have a list to choose from. You can remove rows that begin with “Example:”.",
  },
};

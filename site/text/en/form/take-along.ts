import type { TakeAlongFrame } from "../../sv/form/take-along.ts";

export const takeAlongFrame: TakeAlongFrame = {
  title: "Page for management",
  heading: "Information security: status and decisions",
  waits: "The page is made once block 1 is answered.",
  part: "You are answering a part. Save it and hand it to whoever coordinates the answer. The page is made when all parts are put together.",
  notLoaded: "This part could not be fetched. Check the network and reload the page. Your answers are still here.",

  nameLabel: "Name of the organisation (optional)",
  nameNotSaved: "The name is not saved. It is empty, longer than 60 characters or the name of another draft here.",
  markLabel: "Your own marking, such as a reference number (optional)",
  typeLabel: "Type of organisation",
  choose: "Choose, if you like",
  print: "Print",
  docx: "Save (DOCX)",
  docxName: "page-for-management",

  decisions: "Decisions needed",
  decisionColumns: ["Who", "Hours", "Date"],
  peers: "Others like you",
  deadlines: "Statutory incident deadlines",
  deadlineColumns: ["Within", "Rule"],
  deadlinesNote: (day) => `The conditions are in the rules${day === "" ? "" : `, checked on ${day} or later`}.`,
  foot: (edition, isProposal) =>
    `Infosäktrappan ${edition}${isProposal ? " (proposal)" : ""}. Self-assessed. This paper shows weaknesses. Handle accordingly.`,

  further: "Further documents",
  appendix: "Appendix: result and plan",
  appendixText: "All of it: areas, conditions, the plan, and what is left to find out. The appendix belongs to the decision paper.",
  templates: "Templates filled from the answers",
  templatesText: "What you have not answered is left empty and marked as such. Each template says which answers it can support.",
  templateSave: { docx: "Save (DOCX)", xlsx: "Save (XLSX)" },
  care: "These documents show what is not in place. Share them only with those who need them.",
  disclosure: "When someone asks for the answers",

  paper: "Decision paper",
  paperLead:
    "A public document with a proposed decision. It is the same whatever the result. The target level is there only if you have chosen one. Name, marking, first day and hours a week are those of the page for management. Fill in the text in [brackets].",
};

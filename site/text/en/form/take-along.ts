import { inWords } from "../../../../scripts/core/terms/en.ts";
import type { TakeAlongFrame, TakeAlongWords } from "../../sv/form/take-along.ts";

const questions = (n: number): string => (n === 1 ? "one question" : `${inWords(n)} questions`);
const blocks = (last: number): string => (last === 1 ? "block 1" : `blocks 1–${last}`);

/** In the page, before that part of the script has loaded. */
export const takeAlongFrame: TakeAlongFrame = {
  title: "Documents to take with you",
  lead: "A report to management and a proposed decision. The plan as files is under Plan. Everything is made on your computer. Nothing is sent.",
  waits: "Available once block 1 is answered.",
  notLoaded: "This part could not be fetched. Check the network and reload the page. Your answers are still here.",

  points: "Three points for the next management meeting",
  pointsNote: "They are worked out from your answers: missing musts first, then what is urgent.",

  nameLabel: "Name of the organisation (optional)",
  nameHint: "Stands in the report, the decision paper and the appendix. The page does not keep the name or send it.",

  report: "Report to management",
  reportText:
    "The first page is enough for the meeting. Then come areas, conditions and the whole plan. For a PDF, choose “Save as PDF” when you print.",
  reportPrint: "Print the report",

  paper: "Decision paper with a proposed decision",
  paperText:
    "Two files that open in a word processor. The open part holds no answers and no result. The result and the plan are in the appendix, which is a document of its own. Fill in the text in [brackets]. The target level is there only if you have chosen one. Otherwise it would show where you stand.",
  paperOpen: "Save the decision paper",
  paperAppendix: "Save the appendix",
  paperRead: "Read the decision paper here",

  reportDocx: "Save the report (DOCX)",

  templates: "Templates filled from the answers",
  templatesText:
    "Each template is filled in on your computer with what you have answered, and nothing is sent. What you have not answered is left empty and marked as such. Each template says which answers it can prove.",
  templateSave: { docx: "Save (DOCX)", xlsx: "Save (XLSX)" },

  care: "Everything but the open part of the decision paper shows what is not in place. Share it only with those who need it.",
  disclosure: "When someone asks for the answers",
};

/** In the script, loaded on demand. */
export const takeAlong: TakeAlongWords = {
  waits: (left) => `Available once block 1 is answered. ${left === 1 ? "One question is" : `${left} questions are`} left.`,
  part: "You are answering a part. Save it and hand it to whoever coordinates the answer. The report and the plan are made when all parts are put together.",
  restsOn: (last, rest) =>
    `This rests on ${blocks(last)}. Left to answer: ${rest.map(({ block, left }) => `${questions(left)} in block ${block}`).join(", ")}. Those blocks are not assessed. The plan counts an unanswered question as its lowest option.`,
  fileNotLoaded:
    "The file could not be made: a part of the page could not be fetched. Check the network and try again. Your answers are still here.",
  saved: (name) => `The file is called ${name}. It is where your browser puts downloads.`,
};

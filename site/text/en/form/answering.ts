import { inWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { AnsweringWords } from "../../sv/form/answering.ts";
import { atLoad } from "./at-load.ts";

const questions = (n: number): string => `${inWords(n)} ${n === 1 ? "question" : "questions"}`;
const answers = (n: number): string => (n === 1 ? "1 answer" : `${n} answers`);

export const answering: AnsweringWords = {
  ...atLoad,

  answered: (n, of) => `${n} of ${of}`,
  progress: (n, of) => `${n} of ${of} questions are done`,
  left: (n) => `${capitalize(questions(n))} left, about ${Math.max(5, Math.round((n * 4) / 5) * 5)} minutes.`,
  questions: (n) => (n === 1 ? "1 question" : `${n} questions`),
  taskDone: "Done",

  named: (number) => `Question ${number}: `,
  ask: (whom) => `Ask: ${whom}`,
  finder: (who) => `Finds out: ${who}`,

  draftRestored: (n) => `Your draft is back: ${answers(n)}.`,
  draftSaved: (name) => `The file is called ${name}. It is where the browser puts downloaded files.`,
  partSaved: (name) => `The file is called ${name}. Send it to whoever coordinates the answer.`,
  draftUnreadable: "The browser had a draft that cannot be read. If you have it as a file, open the file.",
  draftCleared: (name) => `Everything you have saved in this form${name === "" ? "" : ` for ${name}`} has been removed from this browser.`,
  draftUntouched: "Nothing has been changed.",
  draftElsewhere: "You have the form open in two tabs.",
  confirmClear: (n, texts, name, hasReceipt) => {
    const own = [...(n === 0 ? [] : [n === 1 ? "the answer" : `all ${n} answers`]), ...(texts === 0 ? [] : ["all notes"])];
    const what = own.length === 0 ? "everything" : `${own.join(", ")} and everything else`;
    return `Remove ${what} that you have saved in this form${name === "" ? "" : ` for ${name}`}? ${hasReceipt ? "The receipt goes too. " : ""}This cannot be undone.`;
  },
  confirmClearYes: "Remove",
  confirmClearNo: "Keep",

  resume: (area) => `Continue with ${area}`,
  resumeDone: "See the result",
  resumeBlock: (block) => `Continue to block\u00a0${block}`,
  partTitle: (n, role) => `${capitalize(questions(n))} for ${role ?? "you"}`,
  partLead: "Answer your areas, save the file and hand it back.",
  partDone: "Save the file",
  unnamed: "Organisation without a name",
  sentOn: (day, organisation) => `You sent an answer for ${organisation} on ${day}.`,
};

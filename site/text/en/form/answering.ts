import { inWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { AnsweringWords } from "../../sv/form/answering.ts";

const questions = (n: number): string => `${inWords(n)} ${n === 1 ? "question" : "questions"}`;
const answers = (n: number): string => (n === 1 ? "1 answer" : `${n} answers`);
const level = (n: number): string => (n === 0 ? "below level 1" : `level ${n}`);
const blocks = (last: number): string => (last === 1 ? "block 1" : `blocks 1–${last}`);

export const answering: AnsweringWords = {
  language: "en",

  notLoaded: "The whole form could not be fetched. Check the network and reload the page.",
  levelNone: "Your level is shown after block\u00a01",
  levelSoFar: "Below level 1 so far",
  level: (n, atLeast) => `You are ${n === 0 ? "" : atLeast ? "at least at " : "at "}${level(n)}`,
  blockOneLeft: (n) => `${capitalize(questions(n))} left in block 1. Then you see your level.`,
  inPlace: (percent, last) => `${percent} per cent of the content of ${blocks(last)} is in place.`,
  stairTitle: (headline) => headline,
  stairDescription: (target) => `The target level is ${level(target)}.`,

  answered: (n, of) => `${n} of ${of}`,
  progress: (n, of) => `${n} of ${of} questions are done`,
  left: (n) => `${capitalize(questions(n))} left, about ${Math.max(5, Math.round((n * 4) / 5) * 5)} minutes.`,
  readyLead: "You can stop here, or continue with the next block.",
  questions: (n) => (n === 1 ? "1 question" : `${n} questions`),
  taskDone: "Done",

  unknownAnswer: "Don’t know",

  planNotLoaded: "The plan could not be fetched. Check the network and reload the page. Your answers are kept.",

  named: (number) => `Question ${number}: `,
  ask: (whom) => `Ask: ${whom}`,
  finder: (who) => `Finds out: ${who}`,

  draftKept: (time) => `Saved on the computer ${time}`,
  draftNotKept: "The browser saves nothing on this computer. Save to a file before you close the page.",
  draftRestored: (n) => `Your draft is back: ${answers(n)}.`,
  draftSaved: (name) => `The file is called ${name}. It is where the browser puts downloaded files.`,
  partSaved: (name) => `The file is called ${name}. Send it to whoever coordinates the answer.`,
  draftUnreadable: "The browser had a draft that cannot be read. If you have it as a file, open the file.",
  draftCleared: (name) => `Everything you stored${name === "" ? "" : ` for ${name}`} has been removed from this browser.`,
  draftUntouched: "Nothing has been changed.",
  draftElsewhere: "You have the form open in two tabs.",
  confirmClear: (n, texts, name) => {
    const own = [...(n === 0 ? [] : [n === 1 ? "the answer" : `all ${n} answers`]), ...(texts === 0 ? [] : ["all notes"])];
    const what = own.length === 0 ? "everything" : `${own.join(", ")} and everything else`;
    return `Remove ${what} stored${name === "" ? "" : ` for ${name}`} in this browser? The receipt goes too, if you have sent a response. This cannot be undone.`;
  },
  confirmClearYes: "Remove",
  confirmClearNo: "Keep",

  sendNotLoaded: "The part for sending in could not be fetched. Check the network and reload the page. The draft is kept.",
  resume: (area) => `Continue with ${area}`,
  resumeDone: "See the result",
  partTitle: (n, role) => `${capitalize(questions(n))} for ${role ?? "you"}`,
  partLead: "Answer your areas, save the file and hand it back.",
  partDone: "Save the file",
  unnamed: "Organisation without a name",
  sentOn: (day) => `You sent an answer in this round on ${day}.`,
};

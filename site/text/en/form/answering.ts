// Texts of the form's script while somebody answers.
import { inWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { AnsweringWords } from "../../sv/form/answering.ts";

const questions = (n: number): string => `${inWords(n)} ${n === 1 ? "question" : "questions"}`;
const measures = (n: number): string => `${inWords(n)} ${n === 1 ? "measure" : "measures"}`;
const answers = (n: number): string => (n === 1 ? "1 answer" : `${n} answers`);
const are = (n: number): string => (n === 1 ? "is" : "are");
const morePoints = (n: number): string => (n === 1 ? "one more point is needed" : `${inWords(n)} more points are needed`);
const closed = (text: string): string => (text.endsWith(".") ? text : `${text}.`);
const level = (n: number): string => (n === 0 ? "below level 1" : `level ${n}`);
const blocks = (last: number): string => (last === 1 ? "block 1" : `blocks 1–${last}`);

export const answering: AnsweringWords = {
  language: "en",

  notLoaded: "The whole form could not be fetched. Check the network and reload the page.",
  helpComes: "Fetching the help …",
  helpNotLoaded: "The help could not be fetched. Check the network and open it again, or read it here:",
  levelNone: "Your level is shown after block\u00a01",
  levelSoFar: "Below level 1 so far",
  level: (n, atLeast) => `You are ${n === 0 ? "" : atLeast ? "at least at " : "at "}${level(n)}`,
  blockOneLeft: (n) => `${capitalize(questions(n))} left in block 1. Then you see your level.`,
  inPlace: (percent, last) => `${percent} per cent of the content of ${blocks(last)} is in place.`,
  shortLeft: (n) => `${capitalize(questions(n))} left in block 1`,
  shortInPlace: (percent) => `${percent} per cent in place`,
  liftTo: (n, to) => `${capitalize(measures(n))} ${n === 1 ? "takes" : "take"} you to ${level(to)}.`,
  stairTitle: (headline) => headline,
  stairDescription: (target) => `The target level is ${level(target)}.`,

  answered: (n, of) => `${n} of ${of}`,
  stopDone: (block, headline) => `Block ${block} is answered. ${headline}. You can stop here.`,
  stopPart: (block, n, of) => `${n} of ${of} questions in block ${block} are answered. The draft is kept if you take a break.`,

  missingTitle: (to) => `What is missing for ${level(to)}`,
  mustUnmet: (has, needed) => `Your answer: ${closed(has)}\nThe level requires at least: ${closed(needed)}`,
  blockUnmet: (block, points) => `Block ${block} as a whole: ${morePoints(points)}, on any questions you like.`,
  areaUnmet: (area, block, points) => `${area} in block ${block}: ${morePoints(points)}.`,
  answeredUnmet: (block, n) => `Block ${block}: ${questions(n)} left to answer.`,
  unknownAnswer: "Don’t know",

  areaNone: "not answered",
  areaValue: (percent) => `${percent}`,
  areaSpoken: (area, percent) => (percent === null ? `${area}: not answered` : `${area}: ${percent} of 100`),

  planNotLoaded: "The way up could not be fetched. Check the network and reload the page. Your answers are kept.",
  nextTitle: (to) => `Next: ${level(to)}`,
  targetReached: (target) => `You have reached ${level(target)}. Choose a higher target level, if there is one, to see more.`,
  targetIsNext: "The target level is the next level. The plan above is enough.",
  targetPlan: (n, target) => `The whole plan to ${level(target)}: ${measures(n)}, in the order we recommend.`,
  raiseUnknown: "You answered “Don’t know”. Find out the answer first: the step may be taken already.",
  raiseTo: (number, option) => `The smallest step is option ${number}: “${option}”`,
  least: (n, cost, planCost) =>
    `It is enough to raise the ${n === 1 ? "answer" : "answers"} to ${questions(n)}. If we count the measure’s time (days 1, weeks 2, months 3) times the number of steps up, the work comes to ${cost}, ${
      cost === planCost
        ? "the same as in the plan above."
        : `against ${planCost} in the plan above. The plan takes the most important things first, and is larger for that reason.`
    }`,

  named: (number) => `Question ${number}: `,
  ask: (whom) => `Ask: ${whom}`,
  finder: (who) => `Finds out: ${who}`,

  draftKept: "The answers are saved in this browser as you answer.",
  draftNotKept: "The browser saves nothing on this computer. Save to a file before you close the page.",
  draftRestored: (n) => `Your draft is back: ${answers(n)}.`,
  draftSaved: (name) => `The file is called ${name}. It is where the browser puts downloaded files.`,
  partSaved: (name) => `The file is called ${name}. Send it to whoever coordinates the answer.`,
  draftUnreadable: "The browser had a draft that cannot be read. If you have it as a file, open the file.",
  draftCleared: "All answers have been removed from this browser.",
  draftUntouched: "Nothing has been changed.",
  draftElsewhere: "You have the form open in two tabs.",
  confirmClear: (n, texts) =>
    `Remove ${n === 1 ? "the answer" : `all ${n} answers`}${texts === 0 ? "" : " and all notes"} from this browser? This cannot be undone.`,
  confirmClearYes: "Remove the answers",
  confirmClearNo: "Keep the answers",

  sendWaits: (n) => `You can send in when block 1 is answered. ${capitalize(questions(n))} ${are(n)} left.`,
  sendNotLoaded: "The part for sending in could not be fetched. Check the network and reload the page. The draft is kept.",
  sendFirst: "To the first unanswered question",
  resume: (number, left) => `Continue: question ${number} (${left} left)`,
  resumeDone: "See the result",
  sendBlocks: (last) => `What is sent is the answers in ${blocks(last)}, and what you have answered about your organisation.`,
  sendPartly: (list) =>
    `${list.map((one) => `Block ${one.block} is partly answered (${one.answered} of ${one.asked})`).join(". ")}. A block that is not answered in full counts as unanswered and is not sent.`,
  sentOn: (day) => `You sent an answer in this round on ${day}.`,
  sendSub: "(worked out from the code)",
  codeCount: (n) => (n === 0 ? "" : `${n} of 36 characters after IST1.`),
  codeHolds:
    "The code is written as it should be. Whether it is valid is checked when you send. The text above is now exactly what will be sealed.",
  codeMissing: "Enter the code from the invitation.",
  sealing: "Sealing …",
  sending: "Sending …",
  envelopeSaved: (name) => `The envelope is saved as ${name}.`,
  intakeSays: (reason) => `The intake says: ${reason}`,
  receiptFacts: { round: "Round", receivedOn: "Received", envelope: "The envelope’s checksum", sub: "Your pseudonym" },
  receiptHolds: "The receipt has been checked against the key of the round.",
};

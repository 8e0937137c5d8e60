import { listInWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type * as sv from "../../sv/form/together.ts";
import type { Widened } from "../../widened.ts";

const answers = (n: number): string => (n === 1 ? "one answer" : `${n} answers`);
const blocksOf = (blocks: readonly number[]): string => `${blocks.length === 1 ? "block" : "blocks"} ${listInWords(blocks.map(String))}`;
const files = (n: number): string => (n === 1 ? "one file" : `${n} files`);
const were = (n: number): string => (n === 1 ? "was" : "were");

export const opening = {
  opened: (n: number) => `The draft is open: ${answers(n)}.`,
  openedPartly: (n: number) => `The draft is open: ${answers(n)}. The following was left out, or needs to be looked at:`,
  refused: "The file could not be opened. Your answers here are untouched.",
  replace: (file: number, here: number) =>
    `The file has ${answers(file)}. Opening it replaces the ${here === 1 ? "answer" : answers(here)} you have here, and the notes. Save to a file first if you want to keep them.`,
  replaceByPart: (areas: string) =>
    `The file is a part: ${areas}. Do you want to add it to your draft? Cancel, and merge the file under “Share”.`,
  replaceYes: "Replace with the file",
  replaceNo: "Keep what is here",
  otherOrganisation: (whose: string, here: string) =>
    here === ""
      ? `The file is about ${whose}. You have answers for an organisation without a name open.`
      : `The file is about ${whose}. You have ${here} open.`,
  openBeside: (whose: string, isHere: boolean) => (isHere ? `Switch to ${whose} and open it there` : `Open ${whose} by itself`),
  replaceIn: (here: string) => (here === "" ? "Replace the answers that are open" : `Replace the answers for ${here}`),
  part: (areas: string) => `You are answering a part: ${areas}.`,
  sendBack: "Save the file when you are done, and send it to whoever coordinates the answer.",
} as const satisfies Widened<typeof sv.opening>;

export const part = {
  numbered: (number: number, area: string) => `${number}. ${area}`,
  listed: listInWords,
  within: (areas: string, blocks: readonly number[]) => `${areas}, only ${blocksOf(blocks)}`,
  next: (area: string) => `Next: ${area}`,
  finish: "Done: save the file",
} as const satisfies Widened<typeof sv.part>;

export const sharing: Widened<typeof sv.sharing> = {
  questions: (n, areas) => `${n === 1 ? "1 question" : `${n} questions`} in ${areas === 1 ? "1 area" : `${areas} areas`}.`,
  noQuestions: "No questions in the chosen block.",
  notSaved: "Not downloaded.",
  saved: (day) => `Downloaded ${day}.`,
  back: (day, answered, of) => `Back ${day}, ${answered} of ${of} answered.`,
  merged: "Merged",
  save: "Download the file",
  saveAgain: "Download the file again",
  told: (name) =>
    `The file is called ${name}. Write to whoever gets it: “Go to the page Answer, choose the file under Open a saved draft, answer, press Save the file and send it back.”`,
  roleTaken: "Write a role with letters or digits that is not in the lists already.",
  roleAdded: (role) => `${role} is now in the lists.`,
};

export const organisations: Widened<typeof sv.organisations> = {
  unnamed: "Organisation without a name",
  nameMissing: "Write a name of at most 60 characters.",
  nameTaken: "The name is taken. Write another, so that you can tell them apart.",
  nameFirst: "First give the organisation that is open a name, so that you can tell them apart.",
  named: (name) => `The organisation is called ${name}.`,
  nameRemoved: "The name has been removed.",
  noRoom: "The browser has no room for another organisation. Save the answers to files instead, one for each organisation.",
  isOpen: "Open",
  open: "Open",
  removeShort: "Remove",
  confirmRemoval: (name) =>
    `Remove ${name} with all answers, notes and receipts from this browser? This cannot be undone. Save to a file first if you want to keep them.`,
  remove: (name) => `Remove ${name}`,
  keep: "Keep",
  removed: (name) => `${name} has been removed from this browser.`,
};

export const merging = {
  summary: (n: number, { taken, same, conflicts }: { readonly taken: number; readonly same: number; readonly conflicts: number }) => {
    const parts = [
      `${answers(taken)} ${were(taken)} taken in`,
      ...(same > 0 ? [`${answers(same)} ${were(same)} the same`] : []),
      ...(conflicts > 0 ? [`${answers(conflicts)} ${conflicts === 1 ? "differs" : "differ"}`] : []),
    ];
    return `${capitalize(files(n))} ${were(n)} read. ${capitalize(listInWords(parts))}.`;
  },
  texts: (n: number) => (n === 1 ? "One note was taken in." : `${n} notes were taken in.`),
  choose: "Choose below which one applies.",
  nothing: "No file could be read. Your answers here are untouched.",
  faults: (n: number) =>
    n === 1 ? "One thing could not be read, or needs to be looked at:" : `${n} things could not be read, or need to be looked at:`,
  conflictTitle: (n: number) => (n === 1 ? "One answer to choose" : `${n} answers to choose`),
  here: "Your answer",
  listed: listInWords,
  unanswered: "No answer",
  nothingChosen: "Choose an answer above first.",
  settled: (n: number, left: number) =>
    `${n === 1 ? "One choice applies" : `${n} choices apply`} now. ${left === 0 ? "Nothing is left to choose." : `${left} left to choose.`}`,
  undo: "Undo the whole file",
  mergedOn: (day: string) => `Merged ${day}.`,
  undone: (file: string) => `${file} is no longer merged. What you have changed yourselves is kept.`,
} as const satisfies Widened<typeof sv.merging>;

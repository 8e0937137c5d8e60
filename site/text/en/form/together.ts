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
  replaceByPart: (areas: string) => `The file is a part: ${areas}. Do you want to add it to your draft? Cancel and choose “Merge parts”.`,
  replaceYes: "Replace with the file",
  replaceNo: "Keep what is here",
  part: (areas: string) => `You are answering a part: ${areas}.`,
  sendBack: "Save to a file when you are done, and send the file to whoever coordinates the answer.",
} as const satisfies Widened<typeof sv.opening>;

export const part = {
  numbered: (number: number, area: string) => `${number}. ${area}`,
  listed: listInWords,
  labelled: (label: string) => `Part: ${label}.`,
  only: (blocks: readonly number[]) => `Only ${blocksOf(blocks)}.`,
  within: (areas: string, blocks: readonly number[]) => `${areas}, only ${blocksOf(blocks)}`,
  progress: (n: number, of: number) => `${n} of ${of} questions in your part are answered.`,
  showAll: "Show all questions",
  showPart: "Show only our part",
  next: (area: string) => `Next: ${area}`,
  finish: "Done: save the file",
} as const satisfies Widened<typeof sv.part>;

export const splitting = {
  none: "Choose at least one area.",
  noBlock: "Choose at least one block.",
  noQuestion: "The area has no questions in the blocks you have chosen. Choose one more block.",
  /** An empty list means all blocks. */
  given: (blocks: readonly number[]) => (blocks.length === 0 ? "– is in a file" : `– ${blocksOf(blocks)} in a file`),
  saved: (name: string, left: readonly string[], blocks: readonly number[]) =>
    `The file is called ${name}. Send it to your colleague and write: “Go to the page Answer, choose the file under Open a saved draft, answer, press Save to a file and send the file back.” ${left.length === 0 ? `Now every area${blocks.length === 0 ? "" : ` in ${blocksOf(blocks)}`} has been handed out.` : `The other areas${blocks.length === 0 ? "" : ` in ${blocksOf(blocks)}`} you answer yourself, or hand out: ${listInWords(left)}.`}`,
} as const satisfies Widened<typeof sv.splitting>;

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
  files: (list: readonly string[]) => `Files: ${listInWords(list)}.`,
  from: (file: string, label: string | undefined) => (label === undefined ? file : `${file} (${label})`),
  conflictTitle: (n: number) => (n === 1 ? "One answer to choose" : `${n} answers to choose`),
  here: "Here:",
  inFiles: (list: readonly string[]) => `In ${listInWords(list)}:`,
  several: listInWords,
  unanswered: "No answer",
  nothingChosen: "Choose an answer above first.",
  settled: (n: number, left: number) =>
    `${n === 1 ? "One choice applies" : `${n} choices apply`} now. ${left === 0 ? "Nothing is left to choose." : `${left} left to choose.`}`,
  undone: "The merge has been undone. What you have changed since then is kept.",
  restored: (left: number) => (left === 0 ? "You can still undo the latest merge." : `${capitalize(answers(left))} left to choose.`),
} as const satisfies Widened<typeof sv.merging>;

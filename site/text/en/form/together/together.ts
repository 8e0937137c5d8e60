import { listInWords } from "../../../../../scripts/core/terms/en.ts";
import type * as sv from "../../../sv/form/together/together.ts";
import type { Widened } from "../../../widened.ts";

const answers = (n: number): string => (n === 1 ? "one answer" : `${n} answers`);
const blocksOf = (blocks: readonly number[]): string => `${blocks.length === 1 ? "block" : "blocks"} ${listInWords(blocks.map(String))}`;

export const opening: Widened<typeof sv.opening> = {
  opened: (n: number) => `The draft is open: ${answers(n)}.`,
  review:
    "Go through the answers area by area, and change what has changed since the last round. The plan says how many steps have been completed since.",
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
  known: (whose: string) => `The file is about ${whose}, which is already on this computer.`,
  openHere: "Open here anyway",
  openBeside: (whose: string, isHere: boolean) => (isHere ? `Switch to ${whose} and open it there` : `Open ${whose} by itself`),
  replaceIn: (here: string) => (here === "" ? "Replace the answers that are open" : `Replace the answers for ${here}`),
  part: (areas: string) => `You are answering a part: ${areas}.`,
  sendBack: "Save the file when you are done, and send it to whoever coordinates the answer.",
};

export const part: Widened<typeof sv.part> = {
  listed: (names: readonly string[]) => listInWords(names.map((one) => `“${one}”`)),
  within: (areas: string, blocks: readonly number[]) => `${areas}, only ${blocksOf(blocks)}`,
  next: (area: string) => `Next: ${area}`,
  finish: "Done: save the file",
};

export const organisations: Widened<typeof sv.organisations> = {
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

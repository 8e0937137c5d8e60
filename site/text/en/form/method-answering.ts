import { listInWords } from "../../../../scripts/core/terms/en.ts";
import type { methodAnswering as sv } from "../../sv/form/method-answering.ts";
import type { Widened } from "../../widened.ts";

const question = (list: readonly string[]): string => (list.length === 1 ? `Question ${list[0]}` : `Questions ${listInWords(list)}`);
const comparisons = {
  "at-least": "at least",
  "more-than": "more than",
  "at-most": "at most",
  "less-than": "less than",
  equal: "exactly",
} as const;

export const methodAnswering = {
  language: "en",
  answered: (n: number, of: number) => `${n} of ${of} questions answered`,
  count: (n: number | string, of: number | string) => `${n} of ${of}`,
  resultSoFar: (n: number, of: number) => {
    if (n === 0) return "The result is worked out as you answer.";
    return n < of ? `${n} of ${of} questions are answered. So far the answers say:` : `All ${of} questions are answered.`;
  },

  come: (list: readonly string[]) => (list.length === 0 ? "" : `${question(list)} ${list.length === 1 ? "has" : "have"} been added.`),
  gone: (list: readonly string[]) => (list.length === 0 ? "" : `${question(list)} ${list.length === 1 ? "is" : "are"} no longer asked.`),
  resting: (list: readonly string[]) => {
    if (list.length === 0) return "";
    const [answers, are] = list.length === 1 ? ["answer to question", "is"] : ["answers to questions", "are"];
    return `The ${answers} ${listInWords(list)} ${are} kept but not counted.`;
  },
  cleared: (n: number) =>
    n === 1 ? "One choice that does not fit with the new one was removed." : `${n} choices that do not fit with the new one were removed.`,

  yes: "Yes",
  no: "No",
  cannotTell: "Cannot be said yet",
  cannotTellShort: "Nothing yet",
  question: (number: string) => `question ${number}`,
  part: "A part of the rule",
  needsNumber: (is: keyof typeof comparisons, number: string) => `The requirement is ${comparisons[is]} ${number}.`,
  needsBand: (band: string) => `The requirement is at least “${band}”.`,
  needsOption: (option: string) => `The requirement is the answer “${option}”.`,
  notMet: "The requirement is not met.",
  notYet: "It cannot be said yet.",
  now: (value: string) => `Now: ${value}.`,
} satisfies Widened<typeof sv>;

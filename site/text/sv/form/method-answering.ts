// Texts of the form's script for methods with named results. Loaded only with such a method.
import { listInWords } from "../../../../scripts/core/terms/sv.ts";

const question = (list: readonly string[]): string => (list.length === 1 ? `Fråga ${list[0]}` : `Frågorna ${listInWords(list)}`);
const comparisons = {
  "at-least": "minst",
  "more-than": "mer än",
  "at-most": "högst",
  "less-than": "mindre än",
  equal: "precis",
} as const;

export const methodAnswering = {
  language: "sv",
  answered: (n: number, of: number) => `${n} av ${of} frågor besvarade`,
  count: (n: number | string, of: number | string) => `${n} av ${of}`,
  resultSoFar: (n: number, of: number) => {
    if (n === 0) return "Resultatet räknas fram när ni svarar.";
    return n < of ? `${n} av ${of} frågor är besvarade. Så här långt säger svaren:` : `Alla ${of} frågor är besvarade.`;
  },

  come: (list: readonly string[]) => (list.length === 0 ? "" : `${question(list)} har kommit till.`),
  gone: (list: readonly string[]) => (list.length === 0 ? "" : `${question(list)} ställs inte längre.`),
  resting: (list: readonly string[]) =>
    list.length === 0 ? "" : `${list.length === 1 ? "Svaret" : "Svaren"} på fråga ${listInWords(list)} finns kvar men räknas inte.`,
  cleared: (n: number) =>
    n === 1 ? "Ett val som inte går ihop med det nya togs bort." : `${n} val som inte går ihop med det nya togs bort.`,

  yes: "Ja",
  no: "Nej",
  cannotTell: "Går inte att säga än",
  cannotTellShort: "Ännu inget",
  question: (number: string) => `fråga ${number}`,
  part: "En del av regeln",
  needsNumber: (is: keyof typeof comparisons, number: string) => `Kravet är ${comparisons[is]} ${number}.`,
  needsBand: (band: string) => `Kravet är minst ”${band}”.`,
  needsOption: (option: string) => `Kravet är svaret ”${option}”.`,
  notMet: "Kravet är inte uppfyllt.",
  notYet: "Det går inte att säga än.",
  now: (value: string) => `Nu: ${value}.`,
};

export type MethodWords = typeof methodAnswering;

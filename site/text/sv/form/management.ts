// Texts of the page to the management that depend on the answers. What always stands in it is in take-along.ts.
import { dateInWords, inWords, listInWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { Share } from "../../../../scripts/method/result.ts";

/** Areas that tie are named only where they are three or fewer: a choice among them would be no finding. */
const named = (place: string, names: readonly string[], value: string): string =>
  names.length > 3
    ? `${capitalize(inWords(names.length))} områden står ${place}, med ${value}.`
    : `${capitalize(place)} står ${listInWords(names.map((one) => `”${one}”`))}, med ${value}.`;

export const management = {
  date: dateInWords,

  /** Of areas that stand alike, each distinct figure once. */
  points: (shares: readonly Share[]) =>
    `${listInWords([...new Set(shares.map(({ earned, possible }) => `${earned} av ${possible}`))])} poäng`,
  highest: (names: readonly string[], value: string) => named("högst", names, value),
  lowest: (names: readonly string[], value: string) => named("lägst", names, value),
  allAlike: (value: string) => `Alla områden står lika, med ${value}.`,
  /** Why the plan's first step matters. */
  risk: (goal: string, isUnknown: boolean, why: string) =>
    `${isUnknown ? "Ta först reda på om det här är gjort" : "Först i planen"}: ${goal}. ${why}`,
  noneHigh: "Inget område når ännu hälften av sina poäng.",
};

export type ManagementWords = typeof management;

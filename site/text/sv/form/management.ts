// Texts of the page to the management that depend on the answers. What always stands in it is in take-along.ts.
import { dateInWords, inWords, listInWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { Share } from "../../../../scripts/method/result.ts";

const areasInWords = (n: number): string => `${inWords(n)} områden`;
const quoted = (names: readonly string[]): string => listInWords(names.map((name) => `”${name}”`));
/** Areas that tie are named only where they are three or fewer: a choice among them would be no finding. */
const named = (verb: string, names: readonly string[]): string =>
  names.length > 3 ? `${capitalize(areasInWords(names.length))} står ${verb}` : `${capitalize(verb)} står ${quoted(names)}`;

export const management = {
  date: dateInWords,

  headline: (n: number, atLeast: boolean, top: number) =>
    n === 0 ? "Ni når inte nivå 1." : `Ni är på ${atLeast ? "minst " : ""}nivå ${n} av ${top}.`,

  points: ({ earned, possible }: Share) => `${earned} av ${possible} poäng`,
  percent: (percent: number) => `${percent} procent av poängen`,
  highest: (names: readonly string[], value: string) => `${named("högst", names)}, på ${value}.`,
  lowest: (names: readonly string[], value: string) => `${named("lägst", names)}, på ${value}.`,
  allAlike: (value: string) => `Alla områden står lika, på ${value}.`,
  /** `value`: half of the points. */
  noneHigh: (value: string) => `Inget område når ännu ${value}.`,
  half: "hälften av poängen",
};

export type ManagementWords = typeof management;

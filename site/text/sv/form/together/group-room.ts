// Texts of the script of a group's page.
import type { Language } from "../../../languages.ts";

// The browser's own: with the modules of numbers and lists, the bundler makes the form load one more file.
const listInWords = (parts: readonly string[]): string => new Intl.ListFormat("sv").format(parts);
const capitalize = (text: string): string => text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
const files = (n: number): string => (n === 1 ? "en fil" : `${n} filer`);

interface Standing {
  readonly level: number;
  readonly atLeast: boolean;
  readonly answeredBlocks: number;
  readonly answered: number;
  readonly asked: number;
}

export const groupRoom = {
  language: "sv" as Language,
  unnamed: (n: number) => `Organisation ${n}`,
  read: (taken: number, refused: number) =>
    [
      taken === 0 ? "Ingen fil togs in." : `${capitalize(files(taken))} togs in.`,
      ...(refused === 0 ? [] : [`${capitalize(files(refused))} togs inte in. Resten av bilden är orörd.`]),
    ].join(" "),
  made: (file: string, answers: number, leftOut: number) =>
    `Filen heter ${file} och har ${answers} svar. ${leftOut === 0 ? "Inga anteckningar fanns att ta bort." : `${leftOut} anteckningar och namn kom inte med.`} Skicka den bara på ett sätt som ni får använda för sådana uppgifter.`,
  notMade: "Ingen fil blev gjord.",
  nameOf: (n: number) => `Namn på nummer ${n} i listan`,
  remove: (name: string) => `Ta bort ${name}`,
  removed: (name: string) => `${name} är borttagen ur bilden.`,
  cleared: "Alla är borttagna ur bilden.",
  standing: ({ level, atLeast, answeredBlocks, answered, asked }: Standing) =>
    `${answeredBlocks === 0 ? "Block 1 är inte klart" : capitalize(`${atLeast ? "minst " : ""}${level === 0 ? "under nivå 1" : `nivå ${level}`}`)}. ${answered} av ${asked} frågor besvarade.`,
  blocks: (last: number) =>
    last === 1
      ? "Siffran är poängen i block 1. Alla som har en siffra har svarat klart på det."
      : `Siffran är poängen i block 1–${last}. Alla som har en siffra har svarat klart på dem.`,
  noBlocks: "Ingen har svarat klart på block 1, så områdena kan inte räknas.",
  unfinished: (names: readonly string[]) =>
    `${listInWords(names)} har inte svarat klart på block 1, och saknas därför i områdena och stegen.`,
  area: "Område",
  question: "Fråga",
  step: "Steg",
  together: "Tillsammans",
  hoursEach: ([least, most]: readonly number[]) => `${least === most ? least : `${least}–${most}`} timmar hos var och en, uppskattat`,
  gaps: "Luckor",
  gapsOf: (gaps: number, of: number) => `${gaps} av ${of}`,
  isGap: "lucka",
  signs: { unknown: "vet inte", unanswered: "inte besvarat", "not-asked": "gäller inte" },
  areasLabel: "Områden och organisationer",
  questionsLabel: "Frågor och organisationer",
  stepsLabel: "Steg som flera behöver",
  needed: "Behövs av",
  /** Of the plans, two or more. */
  shared: (plans: number) =>
    plans === 2
      ? "Steg som finns i båda planerna."
      : plans === 3
        ? "Steg som finns i alla tre planerna."
        : `Steg som finns i minst tre av de ${plans} planerna.`,
  needs: (count: number, of: number, names: readonly string[]) => `${count} av ${of}: ${listInWords(names)}`,
  noSteps: "Inget steg finns i flera planer, så långt ni har svarat.",
  newTab: "öppnas i en ny flik",
  share: (earned: number, possible: number) => `${earned} av ${possible}`,
};

export type GroupRoomWords = typeof groupRoom;

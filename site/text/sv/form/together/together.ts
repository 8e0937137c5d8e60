// Texts for opening files, for a colleague's part and for several organisations. Loaded only then.
import { listInWords } from "../../../../../scripts/core/terms/sv.ts";

const blocksOf = (blocks: readonly number[]): string => `block ${listInWords(blocks.map(String))}`;

export const opening = {
  opened: (n: number) => `Utkastet är öppnat: ${n} svar.`,
  /** After a file with answers from the last round. */
  review:
    "Gå igenom svaren område för område, och ändra det som har ändrats sedan förra mätomgången. Planen säger hur många steg som är klara sedan dess.",
  openedPartly: (n: number) => `Utkastet är öppnat: ${n} svar. Det här kom inte med, eller behöver ses över:`,
  refused: "Filen gick inte att öppna. Era svar här är orörda.",
  replace: (file: number, here: number) =>
    `Filen har ${file} svar. De ersätter det ni har svarat här (${here} svar), och anteckningarna. Spara till fil först om ni vill ha dem kvar.`,
  replaceByPart: (areas: string) =>
    `Filen är en del: ${areas}. Vill ni föra in den i ert utkast? Avbryt, och lägg ihop filen under ”Dela”.`,
  replaceYes: "Ersätt med filen",
  replaceNo: "Behåll det som finns här",
  /** `here` is empty if the open organisation has no name. */
  otherOrganisation: (whose: string, here: string) =>
    here === ""
      ? `Filen gäller ${whose}. Ni har svar för en organisation utan namn öppna.`
      : `Filen gäller ${whose}. Ni har ${here} öppen.`,
  known: (whose: string) => `Filen gäller ${whose}, som redan finns på den här datorn.`,
  openHere: "Öppna här ändå",
  openBeside: (whose: string, isHere: boolean) => (isHere ? `Byt till ${whose} och öppna där` : `Öppna ${whose} för sig`),
  replaceIn: (here: string) => (here === "" ? "Ersätt svaren som är öppna" : `Ersätt svaren för ${here}`),
  part: (areas: string) => `Ni svarar på en del: ${areas}.`,
  sendBack: "Spara filen när ni är klara, och skicka den till den som samordnar svaret.",
};

export const part = {
  listed: (names: readonly string[]) => listInWords(names.map((one) => `”${one}”`)),
  within: (areas: string, blocks: readonly number[]) => `${areas}, bara ${blocksOf(blocks)}`,
  next: (area: string) => `Nästa: ${area}`,
  finish: "Klart: spara filen",
};

export const organisations = {
  nameMissing: "Skriv ett namn på högst 60 tecken.",
  nameTaken: "Namnet finns redan. Skriv ett annat, så att ni kan skilja dem åt.",
  nameFirst: "Ge först den organisation som är öppen ett namn, så att ni kan skilja dem åt.",
  named: (name: string) => `Organisationen heter ${name}.`,
  nameRemoved: "Namnet är borttaget.",
  noRoom: "Webbläsaren har inte plats för en organisation till. Spara svaren till fil i stället, en fil för varje organisation.",
  isOpen: "Öppen",
  open: "Öppna",
  removeShort: "Ta bort",
  confirmRemoval: (name: string) =>
    `Ta bort ${name} med alla svar, anteckningar och kvittenser från den här webbläsaren? Det går inte att ångra. Spara till fil först om ni vill ha dem kvar.`,
  remove: (name: string) => `Ta bort ${name}`,
  keep: "Behåll",
  removed: (name: string) => `${name} är borttagen från den här webbläsaren.`,
};

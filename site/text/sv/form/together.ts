// Texts for opening files, dividing the form among colleagues, and merging their files. Loaded only then.
import { listInWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";

const answers = (n: number): string => (n === 1 ? "ett svar" : `${n} svar`);
const blocksOf = (blocks: readonly number[]): string => `block ${listInWords(blocks.map(String))}`;
const files = (n: number): string => (n === 1 ? "en fil" : `${n} filer`);

export const opening = {
  opened: (n: number) => `Utkastet är öppnat: ${n} svar.`,
  openedPartly: (n: number) => `Utkastet är öppnat: ${n} svar. Det här kom inte med, eller behöver ses över:`,
  refused: "Filen gick inte att öppna. Era svar här är orörda.",
  replace: (file: number, here: number) =>
    `Filen har ${file} svar. De ersätter de ${here} svar som ni har här, och anteckningarna. Spara till fil först om ni vill ha dem kvar.`,
  replaceByPart: (areas: string) =>
    `Filen är en del: ${areas}. Vill ni föra in den i ert utkast? Avbryt, och lägg ihop filen under ”Dela”.`,
  replaceYes: "Ersätt med filen",
  replaceNo: "Behåll det som finns här",
  /** `here` is empty if the open organisation has no name. */
  otherOrganisation: (whose: string, here: string) =>
    here === ""
      ? `Filen gäller ${whose}. Ni har svar för en organisation utan namn öppna.`
      : `Filen gäller ${whose}. Ni har ${here} öppen.`,
  openBeside: (whose: string, isHere: boolean) => (isHere ? `Byt till ${whose} och öppna där` : `Öppna ${whose} för sig`),
  replaceIn: (here: string) => (here === "" ? "Ersätt svaren som är öppna" : `Ersätt svaren för ${here}`),
  part: (areas: string) => `Ni svarar på en del: ${areas}.`,
  sendBack: "Spara filen när ni är klara, och skicka den till den som samordnar svaret.",
};

export const part = {
  numbered: (number: number, area: string) => `${number}. ${area}`,
  listed: listInWords,
  within: (areas: string, blocks: readonly number[]) => `${areas}, bara ${blocksOf(blocks)}`,
  next: (area: string) => `Nästa: ${area}`,
  finish: "Klart: spara filen",
};

export const sharing = {
  questions: (n: number, areas: number) => `${n === 1 ? "1 fråga" : `${n} frågor`} i ${areas === 1 ? "1 område" : `${areas} områden`}.`,
  noQuestions: "Inga frågor i det valda blocket.",
  notSaved: "Inte hämtad.",
  saved: (day: string) => `Hämtad ${day}.`,
  back: (day: string, answered: number, of: number) => `Tillbaka ${day}, ${answered} av ${of} besvarade.`,
  merged: "Inlagd",
  save: "Hämta filen",
  saveAgain: "Hämta filen igen",
  told: (name: string) =>
    `Filen heter ${name}. Skriv till den som får den: ”Gå till sidan Svara, välj filen under Öppna ett sparat utkast, svara, tryck på Spara filen och skicka tillbaka den.”`,
  roleTaken: "Skriv en roll med bokstäver eller siffror, som inte redan finns i listorna.",
  roleAdded: (role: string) => `${role} finns nu i listorna.`,
};

export const organisations = {
  unnamed: "Organisation utan namn",
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

export const merging = {
  summary: (n: number, { taken, same, conflicts }: { readonly taken: number; readonly same: number; readonly conflicts: number }) => {
    const parts = [
      `${capitalize(files(n))} lästes. ${capitalize(answers(taken))} togs in`,
      ...(same > 0 ? [`${answers(same)} var ${same === 1 ? "detsamma" : "desamma"} som här`] : []),
      ...(conflicts > 0 ? [`${answers(conflicts)} skiljer sig`] : []),
    ];
    return `${listInWords(parts)}.`;
  },
  texts: (n: number) => (n === 1 ? "En anteckning togs in." : `${n} anteckningar togs in.`),
  choose: "Välj nedan vilket som ska gälla.",
  nothing: "Ingen fil gick att läsa. Era svar här är orörda.",
  faults: (n: number) =>
    n === 1 ? "En sak gick inte att läsa, eller behöver ses över:" : `${n} saker gick inte att läsa, eller behöver ses över:`,
  conflictTitle: (n: number) => (n === 1 ? "Ett svar att välja" : `${n} svar att välja`),
  here: "Ert svar",
  listed: listInWords,
  unanswered: "Inget svar",
  nothingChosen: "Välj ett svar ovan först.",
  settled: (n: number, left: number) =>
    `${capitalize(n === 1 ? "ett val" : `${n} val`)} gäller nu. ${left === 0 ? "Inget är kvar att välja." : `${left} är kvar att välja.`}`,
  undo: "Ångra hela filen",
  mergedOn: (day: string) => `Inlagd ${day}.`,
  undone: (file: string) => `${file} är inte inlagd längre. Det ni har ändrat själva är kvar.`,
};

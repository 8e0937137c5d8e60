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
  replaceByPart: (areas: string) => `Filen är en del: ${areas}. Vill ni föra in den i ert utkast? Avbryt och välj ”Lägg ihop delar”.`,
  replaceYes: "Ersätt med filen",
  replaceNo: "Behåll det som finns här",
  part: (areas: string) => `Ni svarar på en del: ${areas}.`,
  sendBack: "Spara till fil när ni är klara, och skicka filen till den som samordnar svaret.",
};

export const part = {
  numbered: (number: number, area: string) => `${number}. ${area}`,
  listed: listInWords,
  labelled: (label: string) => `Del: ${label}.`,
  only: (blocks: readonly number[]) => `Bara ${blocksOf(blocks)}.`,
  within: (areas: string, blocks: readonly number[]) => `${areas}, bara ${blocksOf(blocks)}`,
  progress: (n: number, of: number) => `${n} av ${of} frågor i er del är besvarade.`,
  showAll: "Visa alla frågor",
  showPart: "Visa bara vår del",
  next: (area: string) => `Nästa: ${area}`,
  finish: "Klart: spara filen",
};

export const splitting = {
  none: "Välj minst ett område.",
  noBlock: "Välj minst ett block.",
  noQuestion: "Området har inga frågor i de block som ni har valt. Välj ett block till.",
  /** An empty list means all blocks. */
  given: (blocks: readonly number[]) => (blocks.length === 0 ? "– finns i en fil" : `– ${blocksOf(blocks)} finns i en fil`),
  saved: (name: string, left: readonly string[], blocks: readonly number[]) =>
    `Filen heter ${name}. Skicka den till kollegan och skriv: ”Gå till sidan Svara, välj filen under Öppna ett sparat utkast, svara, tryck på Spara till fil och skicka tillbaka filen.” ${left.length === 0 ? `Nu är alla områden${blocks.length === 0 ? "" : ` i ${blocksOf(blocks)}`} utdelade.` : `De andra områdena${blocks.length === 0 ? "" : ` i ${blocksOf(blocks)}`} svarar ni själva på, eller delar ut: ${listInWords(left)}.`}`,
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
  files: (list: readonly string[]) => `Filer: ${listInWords(list)}.`,
  from: (file: string, label: string | undefined) => (label === undefined ? file : `${file} (${label})`),
  conflictTitle: (n: number) => (n === 1 ? "Ett svar att välja" : `${n} svar att välja`),
  here: "Här:",
  inFiles: (list: readonly string[]) => `I ${listInWords(list)}:`,
  several: listInWords,
  unanswered: "Inget svar",
  nothingChosen: "Välj ett svar ovan först.",
  settled: (n: number, left: number) =>
    `${capitalize(n === 1 ? "ett val" : `${n} val`)} gäller nu. ${left === 0 ? "Inget är kvar att välja." : `${left} är kvar att välja.`}`,
  undone: "Sammanläggningen är ångrad. Det ni har ändrat efter den är kvar.",
  restored: (left: number) => (left === 0 ? "Ni kan fortfarande ångra den senaste sammanläggningen." : `${left} svar är kvar att välja.`),
};

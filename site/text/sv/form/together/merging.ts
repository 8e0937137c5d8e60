// Texts of merging the files that come back. Loaded with the first file.
import { listInWords } from "../../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../../scripts/core/text.ts";

const answers = (n: number): string => (n === 1 ? "ett svar" : `${n} svar`);
const files = (n: number): string => (n === 1 ? "en fil" : `${n} filer`);

export const merging = {
  unknownAnswer: "Vet inte",
  summary: (n: number, { taken, same, conflicts }: { readonly taken: number; readonly same: number; readonly conflicts: number }) => {
    const parts = [
      `${capitalize(files(n))} lästes. ${capitalize(answers(taken))} togs in`,
      ...(same > 0 ? [`${answers(same)} var ${same === 1 ? "detsamma" : "desamma"} som här`] : []),
      ...(conflicts > 0 ? [`${answers(conflicts)} skiljer sig`] : []),
    ];
    return `${listInWords(parts)}.`;
  },
  texts: (n: number) => (n === 1 ? "En anteckning togs in." : `${n} anteckningar togs in.`),
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
  unclear: (names: readonly string[], organisation: string) =>
    `Flera organisationer finns på den här datorn, och ${names.length === 1 ? `filen ${names[0]} säger inte` : `filerna ${listInWords(names)} säger inte`} säkert vems svaren är. Ni har ${organisation} öppen.`,
  mergeIn: (organisation: string) => `Lägg ihop med ${organisation}`,
  dontMerge: "Låt bli",
  undo: "Ångra hela filen",
  mergedOn: (day: string) => `Inlagd ${day}.`,
  undone: (file: string) => `${file} är inte inlagd längre. Det ni har ändrat själva är kvar.`,
};

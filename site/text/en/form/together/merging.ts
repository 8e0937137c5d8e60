import { listInWords } from "../../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../../scripts/core/text.ts";
import type * as sv from "../../../sv/form/together/merging.ts";
import type { Widened } from "../../../widened.ts";

const answers = (n: number): string => (n === 1 ? "one answer" : `${n} answers`);
const files = (n: number): string => (n === 1 ? "one file" : `${n} files`);
const were = (n: number): string => (n === 1 ? "was" : "were");

export const merging: Widened<typeof sv.merging> = {
  unknownAnswer: "Don’t know",
  summary: (n: number, { taken, same, conflicts }: { readonly taken: number; readonly same: number; readonly conflicts: number }) => {
    const parts = [
      `${answers(taken)} ${were(taken)} taken in`,
      ...(same > 0 ? [`${answers(same)} ${were(same)} the same`] : []),
      ...(conflicts > 0 ? [`${answers(conflicts)} ${conflicts === 1 ? "differs" : "differ"}`] : []),
    ];
    return `${capitalize(files(n))} ${were(n)} read. ${capitalize(listInWords(parts))}.`;
  },
  texts: (n: number) => (n === 1 ? "One note was taken in." : `${n} notes were taken in.`),
  nothing: "No file could be read. Your answers here are untouched.",
  faults: (n: number) =>
    n === 1 ? "One thing could not be read, or needs to be looked at:" : `${n} things could not be read, or need to be looked at:`,
  conflictTitle: (n: number) => (n === 1 ? "One answer to choose" : `${n} answers to choose`),
  here: "Your answer",
  listed: listInWords,
  unanswered: "No answer",
  nothingChosen: "Choose an answer above first.",
  settled: (n: number, left: number) =>
    `${n === 1 ? "One choice applies" : `${n} choices apply`} now. ${left === 0 ? "Nothing is left to choose." : `${left} left to choose.`}`,
  unclear: (names, organisation) =>
    `There are several organisations on this computer, and ${names.length === 1 ? `the file ${names[0]} does` : `the files ${listInWords(names)} do`} not say for certain whose answers ${names.length === 1 ? "it has" : "they have"}. You have ${organisation} open.`,
  mergeIn: (organisation) => `Merge with ${organisation}`,
  dontMerge: "Do not merge",
  undo: "Undo the whole file",
  mergedOn: (day: string) => `Merged ${day}.`,
  undone: (file: string) => `${file} is no longer merged. What you have changed yourselves is kept.`,
};

import type { GroupRoomWords } from "../../../sv/form/together/group-room.ts";

const listInWords = (parts: readonly string[]): string => new Intl.ListFormat("en-GB").format(parts);
const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const files = (n: number): string => (n === 1 ? "one file" : `${n} files`);

export const groupRoom: GroupRoomWords = {
  language: "en",
  unnamed: (n) => `Organisation no. ${n}`,
  read: (taken, refused) =>
    [
      taken === 0 ? "No file was taken in." : `${capitalize(files(taken))} ${taken === 1 ? "was" : "were"} taken in.`,
      ...(refused === 0
        ? []
        : [`${capitalize(files(refused))} ${refused === 1 ? "was" : "were"} not. The rest of the picture is untouched.`]),
    ].join(" "),
  made: (file, answers, leftOut) =>
    `The file is called ${file} and has ${answers} answers. ${leftOut === 0 ? "There were no notes to leave out." : `${leftOut} notes and names were left out.`} Send it only in a way that you may use for such information.`,
  notMade: "No file was made.",
  nameOf: (n) => `Name of number ${n} in the list`,
  remove: (name) => `Remove ${name}`,
  removed: (name) => `${name} has been removed from the picture.`,
  cleared: "All have been removed from the picture.",
  standing: ({ level, atLeast, answeredBlocks, answered, asked }) =>
    `${answeredBlocks === 0 ? "Block 1 is not finished" : capitalize(`${atLeast ? "at least " : ""}${level === 0 ? "below level 1" : `level ${level}`}`)}. ${answered} of ${asked} questions answered.`,
  blocks: (last) =>
    last === 1
      ? "The figure is the points in block 1. Everyone with a figure has finished it."
      : `The figure is the points in blocks 1–${last}. Everyone with a figure has finished them.`,
  noBlocks: "Nobody has finished block 1, so the areas cannot be counted.",
  unfinished: (names) =>
    `${listInWords(names)} ${names.length === 1 ? "has" : "have"} not finished block 1, and ${names.length === 1 ? "is" : "are"} therefore not in the areas and the steps.`,
  area: "Area",
  question: "Question",
  step: "Step",
  together: "Together",
  hoursEach: ([least, most]) => `${least === most ? least : `${least}–${most}`} hours for each, estimated`,
  gaps: "Gaps",
  gapsOf: (gaps, of) => `${gaps} of ${of}`,
  isGap: "gap",
  signs: { unknown: "don’t know", unanswered: "not answered", "not-asked": "does not apply" },
  areasLabel: "Areas and organisations",
  questionsLabel: "Questions and organisations",
  stepsLabel: "Steps that several need",
  needed: "Needed by",
  shared: (plans) =>
    plans === 2
      ? "Steps that are in both plans."
      : plans === 3
        ? "Steps that are in all three plans."
        : `Steps that are in at least three of the ${plans} plans.`,
  needs: (count, of, names) => `${count} of ${of}: ${listInWords(names)}`,
  noSteps: "No step is in several plans, as far as you have answered.",
  newTab: "opens in a new tab",
  share: (earned, possible) => `${earned} of ${possible}`,
};

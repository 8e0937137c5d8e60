import type { ExplainingWords, explainingFrame as frame } from "../../sv/form/explaining.ts";
import type { Widened } from "../../widened.ts";

const level = (n: number): string => (n === 0 ? "below level 1" : `level ${n}`);

/** In the page, before that part of the script has loaded. */
export const explainingFrame = {
  title: "More about your result",
  lead: "Everything here is worked out in your browser. None of it is saved or sent.",
  notLoaded: "This part could not be fetched. Check the network and reload the page. Your answers are still here.",
} as const satisfies Widened<typeof frame>;

/** In the script, loaded on demand. */
export const explaining: ExplainingWords = {
  language: "en",

  level,
  stairTitle: (marks) => `${marks.join(". ")}.`,
  stairMark: (label, from, to) => `${label}: ${from === to ? level(from) : `${level(from)} to ${level(to)}`}`,
  stairGround: ["Below", "level 1"],
  stairStep: (n) => `Level ${n}`,

  conditions: {
    title: (to) => `The conditions for ${level(to)}`,
    top: "You have reached the highest level. There are no more conditions.",
    finding: (met: number, all: number) => `${met} of ${all} met`,
    count: (met, all) =>
      `${met} of ${all} conditions are met. ${all - met === 1 ? "The other one is" : "The others are"} under “What is missing”.`,
    show: (n) => (n === 1 ? "Show the condition that is met" : `Show the ${n} conditions that are met`),
    block: (block) => `Block ${block}`,
    share: (points, { earned, possible }) => `The whole block: you have ${earned} of ${possible} points. ${points} are needed.`,
    areas: "Areas:",
    area: (area, points, { earned, possible }) => `${area}: ${earned} of ${possible} points. ${points} are needed.`,
    musts: "Musts:",
  },
};

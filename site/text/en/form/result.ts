import type { ResultWords } from "../../sv/form/result.ts";

const blocks = (last: number): string => (last === 1 ? "block 1" : `blocks 1–${last}`);
const parts = (n: number): string => (n === 1 ? "one part" : `${n} parts`);

export const result: ResultWords = {
  met: {
    show: (n) => (n === 1 ? "Show the condition that is met" : `Show the ${n} conditions that are met`),
    block: (block) => `Block ${block}`,
    share: (points, { earned, possible }) => `The whole block: you have ${earned} of ${possible} points. ${points} are needed.`,
    areas: "Areas:",
    area: (area, points, { earned, possible }) => `${area}: ${earned} of ${possible} points. ${points} are needed.`,
    musts: "Musts:",
  },

  areaNone: "not answered",
  areaPoints: ({ earned, possible }) => `${earned} of ${possible}`,
  areasFloor: (floor, possible) => `The line shows what every level requires: ${floor} of ${possible} points in each area.`,
  areasPoints: (last) => `Points in ${blocks(last)}. Bold: the area falls short of the requirement in at least one of the blocks.`,

  explained: {
    requirements: "Questions to go through with a lawyer",
    requirementsFinding: (below, open, all) => {
      if (below > 0) return `${below} of ${parts(all)} to go through`;
      return open > 0 ? `${open} of ${parts(all)} cannot be compared yet` : "nothing in particular to raise, judging by your answers";
    },
    peers: "Compared with others",
  },
};

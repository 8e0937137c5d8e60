import type { ExplainingWords } from "../../sv/form/explaining.ts";

const level = (n: number): string => (n === 0 ? "below level 1" : `level ${n}`);

export const explaining: ExplainingWords = {
  stairTitle: (marks) => `${marks.join(". ")}.`,
  stairMark: (label, from, to) => `${label}: ${from === to ? level(from) : `${level(from)} to ${level(to)}`}`,
  stairGround: ["Below", "level 1"],
  stairStep: (n) => `Level ${n}`,
};

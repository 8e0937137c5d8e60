// Texts of what explains the result.
import type { Language } from "../../languages.ts";

const level = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);

export const explaining = {
  language: "sv" as Language,

  level,
  stairTitle: (marks: readonly string[]) => `${marks.join(". ")}.`,
  stairMark: (label: string, from: number, to: number) => `${label}: ${from === to ? level(from) : `${level(from)} till ${level(to)}`}`,
  stairGround: ["Under", "nivå 1"] as readonly string[],
  stairStep: (n: number) => `Nivå ${n}`,
};

export type ExplainingWords = typeof explaining;

// What kinds of difference between two editions do not take part in the arithmetic.
import type { DifferenceCode } from "./difference-texts.ts";

/**
 * A kind of difference takes part in the arithmetic, and breaks, unless it is marked here as words or as inert. Words define what an answer
 * means (`meaning`), accompany it (`beside`) or are a name (`called`); inert values never affect a result.
 */
export interface DifferenceMark {
  readonly words?: "meaning" | "beside" | "called";
  readonly isInert?: true;
}

export const differenceMarks: Readonly<Partial<Record<DifferenceCode, DifferenceMark>>> = {
  "default-target": { isInert: true },
  "level-name": { words: "called" },
  "level-label": { words: "called" },
  "level-text": { words: "beside" },
  "result-text": { words: "called" },
  "result-most": { isInert: true },
  "area-name": { words: "called" },
  "area-intro": { words: "meaning" },
  "block-name": { words: "called" },
  "block-intro": { words: "meaning" },
  "block-minutes": { words: "beside" },
  "fact-text": { words: "meaning" },
  "fact-help": { words: "meaning" },
  "fact-option-text": { words: "meaning" },
  "question-text": { words: "meaning" },
  "question-why": { words: "beside" },
  "question-terms": { words: "meaning" },
  "help-count": { words: "meaning" },
  "help-do-not-count": { words: "meaning" },
  "help-look-in": { words: "beside" },
  "help-ask": { words: "beside" },
  "option-text": { words: "meaning" },
  "option-goal": { words: "beside" },
};

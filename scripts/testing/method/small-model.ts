// Decides what a small model looks like, for tests that care about a few questions only.
import type { Model, ModelQuestion } from "../../method/edition.ts";

/** Each question by its credits, or with more of what a question has. All in area `work`, block 1. */
export function modelWith(
  questions: Readonly<Record<string, readonly number[] | (Partial<ModelQuestion> & Pick<ModelQuestion, "credits">)>>,
): Model {
  return {
    creditMax: 3,
    blocks: 1,
    thresholds: [],
    areaFloor: 0,
    areas: ["work"],
    questions: Object.entries(questions).map(([id, one]) => {
      const more = "credits" in one ? one : { credits: one };
      return { id, area: "work", block: 1, weight: 1, ...more };
    }),
  };
}

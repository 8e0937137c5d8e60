// Small models, for tests that need only a few questions.
import type { Model, ModelQuestion } from "../../method/edition.ts";

/** Questions by their credits, or with further properties. All are in area `work`, block 1. */
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

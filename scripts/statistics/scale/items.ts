// Item scores for the scale's diagnostics: complete cases of a set of questions, with "vet inte" as the lowest option.
import type { Model, ModelQuestion, Response } from "../../method/edition.ts";
import { isApplicable, optionOf } from "../../method/engine/answer.ts";

/** One row per organisation, one column per question, in the questions' order. Rows carry no identity. */
interface ItemScores {
  readonly questions: readonly ModelQuestion[];
  /** Index of the chosen option; 0 is the lowest. */
  readonly options: readonly (readonly number[])[];
  /** Weight × credit of the chosen option. */
  readonly earned: readonly (readonly number[])[];
}

/** Complete cases only: an organisation without an answer to one of the questions, or to which one does not apply, is left out. */
export function itemScores(questions: readonly ModelQuestion[], responses: readonly Response[]): ItemScores {
  const single = questions.filter((one) => !one.several);
  const options = responses.flatMap((response) => {
    const row = single.map((one) => (isApplicable(one, response.background) ? optionOf(one, response) : undefined));
    return row.every((place) => place !== undefined) ? [row] : [];
  });
  const earned = options.map((row) => row.map((place, at) => (single[at]?.weight ?? 0) * (single[at]?.credits[place] ?? 0)));
  return { questions: single, options, earned };
}

/** An area's questions from its first blocks, using as few blocks as give three questions; null where the area has fewer than three. */
export function areaItems(model: Model, area: string): { readonly blocks: number; readonly questions: readonly ModelQuestion[] } | null {
  for (let blocks = 1; blocks <= model.blocks; blocks += 1) {
    const questions = model.questions.filter((one) => one.area === area && one.block <= blocks && !one.several);
    if (questions.length >= 3) return { blocks, questions };
  }
  return null;
}

// Decides which answers the scale's diagnostics rest on: organisations that answered every question of a set, "vet inte" as the lowest option.

import type { Model, ModelQuestion, Response } from "../../method/edition.ts";
import { isApplicable, optionOf } from "../../method/engine/staircase.ts";

/** One row an organisation, one column a question, in the questions' order. No row says whose it is. */
interface ItemScores {
  readonly questions: readonly ModelQuestion[];
  /** The option's place, 0 the lowest. */
  readonly places: readonly (readonly number[])[];
  /** What the option earns in the question's share: weight × credit. */
  readonly earned: readonly (readonly number[])[];
}

/** Complete cases only: an organisation that lacks one of the questions, or whose facts close it, is left out of this set. */
export function itemScores(questions: readonly ModelQuestion[], responses: readonly Response[]): ItemScores {
  const single = questions.filter((one) => !one.several);
  const places = responses.flatMap((response) => {
    const row = single.map((one) => (isApplicable(one, response.background) ? optionOf(one, response) : undefined));
    return row.every((place) => place !== undefined) ? [row] : [];
  });
  const earned = places.map((row) => row.map((place, at) => (single[at]?.weight ?? 0) * (single[at]?.credits[place] ?? 0)));
  return { questions: single, places, earned };
}

/** The questions that block 1's diagnostics rest on. */
export function firstBlock(model: Model): readonly ModelQuestion[] {
  return model.questions.filter((one) => one.block === 1);
}

/** An area's questions of its first blocks, as few blocks as give three questions; none where the area never has three. */
export function areaItems(model: Model, area: string): { readonly blocks: number; readonly questions: readonly ModelQuestion[] } | null {
  for (let blocks = 1; blocks <= model.blocks; blocks += 1) {
    const questions = model.questions.filter((one) => one.area === area && one.block <= blocks && !one.several);
    if (questions.length >= 3) return { blocks, questions };
  }
  return null;
}

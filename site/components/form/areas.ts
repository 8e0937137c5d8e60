// Build time: the form's areas in the order they are answered, each with its questions of one block.
import type { Edition } from "../../../scripts/method/edition.ts";
import type { Question } from "../../../scripts/method/schema.ts";

type Area = Edition["questionnaire"]["areas"][number];

export interface FormArea {
  /** The view's id, which is its address. */
  readonly id: string;
  readonly area: Area;
  readonly block: number;
  readonly questions: readonly Question[];
}

/** Block by block; an area without questions in a block has no view there. */
export function areasOf({ questionnaire }: Edition): readonly FormArea[] {
  const { areas, blocks, questions } = questionnaire;
  return blocks.flatMap(({ block }) =>
    areas
      .map((area) => ({
        id: `b${block}-${area.id}`,
        area,
        block,
        questions: questions.filter((one) => one.area === area.id && one.block === block),
      }))
      .filter((one) => one.questions.length > 0),
  );
}

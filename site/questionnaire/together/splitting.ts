// Decides which questions a colleague's part has, and what goes along in it: the answers and notes of its questions, and the facts that decide whether its questions are asked.
import type { Model } from "../../../scripts/method/edition.ts";
import type { PageData } from "../data/page-data.ts";
import type { Filled, Annotations, Part } from "../drafts/state.ts";

/** Whether the part has the questions of that area in that block. */
export function isWithin({ areas, blocks }: Part, { area, block }: { readonly area: string; readonly block: number }): boolean {
  return areas.includes(area) && (blocks?.includes(block) ?? true);
}

/** Rising. */
export function blocksOf({ questions }: Pick<Model, "questions">): readonly number[] {
  return [...new Set(questions.map((one) => one.block))].sort((one, other) => one - other);
}

/** Nothing of other questions comes along. Facts that close no question of the part stay with the coordinator, so that nobody changes them unseen. */
export function partOf(data: Pick<PageData, "model">, filled: Filled, part: Part): Filled {
  const ids = data.model.questions.filter((one) => isWithin(part, one)).map((one) => one.id);
  const facts = factsOf(data, part);
  const { notes, finders } = filled;
  return {
    answers: pick(filled.answers, ids),
    background: pick(filled.background, facts),
    target: filled.target,
    ...texts("notes", notes, ids),
    ...texts("finders", finders, ids),
    part,
  };
}

/** The facts that decide whether a question of the part is asked. */
export function factsOf({ model }: Pick<PageData, "model">, part: Part): readonly string[] {
  return [...new Set(model.questions.flatMap((one) => (isWithin(part, one) ? (one.notApplicableWhen?.fact ?? []) : [])))];
}

function texts(kind: "notes" | "finders", given: Annotations | undefined, ids: readonly string[]): { readonly [kind: string]: Annotations } {
  const kept = pick(given ?? {}, ids);
  return Object.keys(kept).length > 0 ? { [kind]: kept } : {};
}

function pick<T>(entries: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => keys.includes(key)));
}

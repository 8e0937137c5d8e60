// Decides what goes along in a colleague's part: the answers and notes of its areas, and the facts that decide whether its questions are asked.
import type { PageData } from "./page-data.ts";
import type { Filled, OwnTexts, Part } from "./state.ts";

/** Nothing of other areas comes along. Facts that close no question of the part stay with the coordinator, so that nobody changes them unseen. */
export function partOf(data: Pick<PageData, "model">, filled: Filled, part: Part): Filled {
  const within = data.model.questions.filter((one) => part.areas.includes(one.area));
  const ids = within.map((one) => one.id);
  const facts = factsOf(data, part);
  const { notes, finders } = filled;
  return {
    answers: only(filled.answers, ids),
    background: only(filled.background, facts),
    target: filled.target,
    ...texts("notes", notes, ids),
    ...texts("finders", finders, ids),
    part,
  };
}

/** The facts that decide whether a question of the part is asked. */
export function factsOf({ model }: Pick<PageData, "model">, { areas }: Part): readonly string[] {
  return [...new Set(model.questions.flatMap((one) => (areas.includes(one.area) ? (one.notApplicableWhen?.fact ?? []) : [])))];
}

function texts(kind: "notes" | "finders", given: OwnTexts | undefined, ids: readonly string[]): { readonly [kind: string]: OwnTexts } {
  const kept = only(given ?? {}, ids);
  return Object.keys(kept).length > 0 ? { [kind]: kept } : {};
}

function only<T>(entries: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => keys.includes(key)));
}

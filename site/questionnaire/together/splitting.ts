import type { Model } from "../../../scripts/method/edition.ts";
import { annotationKinds, withAnnotations } from "../answering/annotations.ts";
import type { PageData } from "../data/page-data.ts";
import type { Filled, Part } from "../drafts/state.ts";
import { isWithin } from "./part.ts";

/** Ascending. */
export function blocksOf({ questions }: Pick<Model, "questions">): readonly number[] {
  return [...new Set(questions.map((one) => one.block))].sort((one, other) => one - other);
}

/**
 * The answers and annotations of the part's questions, and the facts that decide whether those are asked. Other facts stay with the
 * coordinator, so that nobody changes them unnoticed.
 */
export function partOf(data: Pick<PageData, "model">, filled: Filled, part: Part): Filled {
  const ids = data.model.questions.filter((one) => isWithin(part, one)).map((one) => one.id);
  const facts = factsOf(data, part);
  const own: Filled = { answers: pick(filled.answers, ids), background: pick(filled.background, facts), target: filled.target, part };
  return annotationKinds.reduce((now, kind) => withAnnotations(now, kind, pick(filled[kind] ?? {}, ids)), own);
}

/** The facts that decide whether a question of the part is asked. */
export function factsOf({ model }: Pick<PageData, "model">, part: Part): readonly string[] {
  return [...new Set(model.questions.flatMap((one) => (isWithin(part, one) ? (one.notApplicableWhen?.fact ?? []) : [])))];
}

function pick<T>(entries: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => keys.includes(key)));
}

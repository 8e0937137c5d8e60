// The number by which people refer to a question: its block, and its place in the block ("1.13"). Ids are the identity between editions.
import type { Questionnaire } from "./schema.ts";

/** Block by block, and within each area by area: the order in which questions are answered and numbered. */
export function inOrder<One extends { readonly area: string; readonly block: number }>(
  questions: readonly One[],
  areas: readonly string[],
): readonly One[] {
  return questions.toSorted((a, b) => a.block - b.block || areas.indexOf(a.area) - areas.indexOf(b.area));
}

/** By id, in the order of the numbers. */
export function numbersOf({ areas, questions }: Pick<Questionnaire, "areas" | "questions">): ReadonlyMap<string, string> {
  const ordered = inOrder(
    questions,
    areas.map(({ id }) => id),
  );
  return new Map(ordered.map(({ id, block }, at) => [id, `${block}.${at + 1 - ordered.findIndex((one) => one.block === block)}`]));
}

/** How a text refers to a question: `{safeguards-mfa}`. */
export const reference = /\{([a-z][a-z0-9-]*)\}/g;

/** A copy of JSON data in which every `{id}` in a text is that question's number. Braces around anything else stay. */
export function withNumbers<T>(data: T, questionnaire: Pick<Questionnaire, "areas" | "questions">): T {
  const numbers = numbersOf(questionnaire);
  return JSON.parse(JSON.stringify(data).replace(reference, (whole, id: string) => numbers.get(id) ?? whole)) as T;
}

// The number by which people refer to a question: its block, and its place in the block ("1.13"). Ids are the identity between editions.
import type { Questionnaire } from "./schema.ts";

/** By id, in the order in which questions are answered: block by block, and within it area by area. */
export function numbersOf({ areas, questions }: Questionnaire): ReadonlyMap<string, string> {
  const ordered = areas.flatMap(({ id }) => questions.filter((one) => one.area === id)).toSorted((a, b) => a.block - b.block);
  return new Map(ordered.map(({ id, block }, at) => [id, `${block}.${at + 1 - ordered.findIndex((one) => one.block === block)}`]));
}

/** How a text refers to a question: `{safeguards-mfa}`. */
export const reference = /\{([a-z][a-z0-9-]*)\}/g;

/** A copy of JSON data in which every `{id}` in a text is that question's number. Braces around anything else stay. */
export function withNumbers<T>(data: T, questionnaire: Questionnaire): T {
  const numbers = numbersOf(questionnaire);
  return JSON.parse(JSON.stringify(data).replace(reference, (whole, id: string) => numbers.get(id) ?? whole)) as T;
}

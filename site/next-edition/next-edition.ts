// The edition after the current one: the first listed whose correspondence table starts from it.
import { readCorrespondence, readEdition, readEditions } from "../../scripts/repository/read-method.ts";
import { edition, place, unwrap } from "../data/content.ts";
import { type EditionStep, stepBetween } from "./step.ts";

function stepTo(id: string): readonly EditionStep[] {
  const table = unwrap(readCorrespondence(place, id));
  return table?.from === edition.entry.id ? [stepBetween({ older: edition, newer: unwrap(readEdition(place, id)), table })] : [];
}

/** Undefined where no edition follows the current one. */
export const [nextEdition] = unwrap(readEditions(place)).editions.flatMap(({ id }) => stepTo(id));

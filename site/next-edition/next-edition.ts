// The edition after the current one: the first listed whose correspondence table starts from it.
import type { CorrespondenceTable } from "../../scripts/method/carry-over/correspondence.ts";
import type { Edition } from "../../scripts/method/edition.ts";
import { readCorrespondence, readEdition, readEditions } from "../../scripts/repository/read-method.ts";
import { edition, place, unwrap } from "../data/content.ts";
import { type EditionStep, stepBetween } from "./step.ts";

interface Following {
  readonly newer: Edition;
  readonly table: CorrespondenceTable;
}

function follows(id: string): readonly Following[] {
  const table = unwrap(readCorrespondence(place, id));
  return table?.from === edition.entry.id ? [{ newer: unwrap(readEdition(place, id)), table }] : [];
}

const [following] = unwrap(readEditions(place)).editions.flatMap(({ id }) => follows(id));

/** Undefined where no edition follows the current one. */
export const nextEdition: EditionStep | undefined = following && stepBetween({ older: edition, ...following });

// Decides which corrections stand at a question: those of the edition that is shown, where they fit its text.

import type { Erratum } from "../../scripts/method/carry-over/correspondence.ts";
import { checkErrata, errataUnder } from "../../scripts/method/checks/errata.ts";
import type { Edition } from "../../scripts/method/edition.ts";
import { readErrata } from "../../scripts/shared/read-method.ts";
import { mustHold, place } from "./content.ts";

const read = new Map<string, readonly Erratum[]>();

/** Of the question's own texts, oldest first. A method from elsewhere may have an edition's id: what does not fit its text is not shown. */
export function errataAt(edition: Pick<Edition, "scale" | "questionnaire">, question: string): readonly Erratum[] {
  const { scale, questionnaire } = edition;
  const id = scale.edition;
  const all = read.get(id) ?? mustHold(readErrata(place, id))?.errata ?? [];
  read.set(id, all);
  const index = questionnaire.questions.findIndex((one) => one.id === question);
  return errataUnder(all, "questionnaire", `/questions/${index}`).filter(
    (one) => checkErrata({ edition: id, errata: [one] }, { edition: id, scale, questionnaire }).length === 0,
  );
}

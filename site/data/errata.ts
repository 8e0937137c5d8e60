import type { Erratum } from "../../scripts/method/carry-over/correspondence.ts";
import { checkErrata, errataUnder } from "../../scripts/method/checks/errata.ts";
import type { Edition } from "../../scripts/method/edition.ts";
import { readErrata } from "../../scripts/repository/read-method.ts";
import { place, unwrap } from "./content.ts";

const read = new Map<string, readonly Erratum[]>();

/** Errata of the question's texts, oldest first. A foreign method may share an edition's id: errata that do not match its text are left out. */
export function errataAt(edition: Pick<Edition, "scale" | "questionnaire">, question: string): readonly Erratum[] {
  const { scale, questionnaire } = edition;
  const id = scale.edition;
  const all = read.get(id) ?? unwrap(readErrata(place, id))?.errata ?? [];
  read.set(id, all);
  const index = questionnaire.questions.findIndex((one) => one.id === question);
  return errataUnder(all, "questionnaire", `/questions/${index}`).filter(
    (one) => checkErrata({ edition: id, errata: [one] }, { edition: id, scale, questionnaire }).length === 0,
  );
}

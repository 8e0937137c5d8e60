// Swedish names of questions, areas, facts, levels and rows in the maintainers' report, as in the edition and in publications.
import { modelOf } from "../../method/model.ts";
import { numbersOf } from "../../method/question-number.ts";
import type { LocalText } from "../../method/schema.ts";
import { namesOf } from "../../statistics/formats/names.ts";
import { basicPlan } from "../../statistics/plan/plan.ts";
import { rowsOf } from "../../statistics/plan/rows.ts";
import type { TablePlan } from "../../statistics/schema.ts";
import type { Gathered } from "../opening/gather.ts";

export interface Labels {
  readonly question: (id: string) => string;
  readonly area: (id: string) => string;
  readonly level: (level: number) => string;
  readonly fact: (id: string) => string;
  readonly factOption: (fact: string, option: string) => string;
  readonly row: (id: string) => string;
}

/** Whose rows are the groups of the report. A pilot's own plan is empty, since it publishes none. */
export function groupsOf({ document: { kind, plan }, edition }: Pick<Gathered, "document" | "edition">): TablePlan {
  return kind === "pilot" ? basicPlan(modelOf(edition)) : plan;
}

/** Anything without a name is shown by its id. */
export function labelsOf({ edition, document, population }: Pick<Gathered, "edition" | "document" | "population">): Labels {
  const { questions, areas, background } = edition.questionnaire;
  const { levels = [] } = edition.scale;
  const rows = namesOf(
    { rows: rowsOf(groupsOf({ document, edition }), population).map(({ organisations: _, ...row }) => row), variables: [] },
    edition,
  );
  const swedish = (text: LocalText | undefined, id: string): string => text?.sv ?? Object.values(text ?? {})[0] ?? id;
  const factOf = (id: string) => background.find((one) => one.id === id);
  return {
    question: (id) => {
      const found = questions.find((one) => one.id === id);
      return found ? `${numbersOf(edition.questionnaire).get(id)}. ${swedish(found.text, id)}` : id;
    },
    area: (id) => swedish(areas.find((one) => one.id === id)?.name, id),
    level: (level) => swedish(levels.find((one) => one.level === level)?.label, String(level)),
    fact: (id) => swedish(factOf(id)?.text, id),
    factOption: (fact, option) => swedish(factOf(fact)?.options.find((one) => one.id === option)?.text, option),
    // No line break within a number.
    row: (id) => rows.row(id).sv.replace(/(?<=\d) (?=\d{3})/g, "\u00a0"),
  };
}

// Build time: makes the data block of the page of a group.
import { editionDigest } from "../../scripts/repository/digests.ts";
import { buildPageData } from "../questionnaire/data/build-data.ts";
import type { GroupData } from "../questionnaire/group/group-data.ts";
import { pathIn } from "../text/addresses.ts";
import type { Language } from "../text/languages.ts";
import { plainTextIn } from "../text/locale.ts";
import { served } from "../text/own-address.ts";
import { edition, measures, numbers } from "./content.ts";
import { stepsIn } from "./measure-texts.ts";

export function groupData(language: Language): GroupData {
  const page = buildPageData({ edition, language, digest: editionDigest(edition), round: undefined });
  return {
    edition: page.edition,
    editionDigest: page.editionDigest,
    model: page.model,
    facts: page.facts,
    steps: stepsIn(edition, measures),
    areas: page.areas,
    questions: Object.fromEntries(
      edition.questionnaire.questions.map((one) => [one.id, { number: numbers.get(one.id) ?? "", text: plainTextIn(language, one.text) }]),
    ),
    goals: Object.fromEntries(
      edition.questionnaire.questions.map(({ id, options }) => [id, options.map(({ goal }) => (goal ? plainTextIn(language, goal) : ""))]),
    ),
    measures: Object.fromEntries(
      measures.map(({ id, title, withNeighbour }) => {
        const address = served(pathIn(language, `/atgarder/${id}/`));
        return [
          id,
          {
            title: plainTextIn(language, title),
            address,
            ...(withNeighbour ? { withNeighbour: plainTextIn(language, withNeighbour) } : {}),
          },
        ];
      }),
    ),
  };
}

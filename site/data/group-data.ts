// Build time: makes the data block of the page of a group.
import { modelMeasures } from "../../scripts/method/model.ts";
import { editionDigest } from "../../scripts/repository/digests.ts";
import { numberInForm } from "../components/form/areas.ts";
import { buildPageData } from "../questionnaire/data/build-data.ts";
import type { GroupData } from "../questionnaire/group/group-data.ts";
import { pathIn } from "../text/addresses.ts";
import type { Language } from "../text/languages.ts";
import { plainTextIn } from "../text/locale.ts";
import { served } from "../text/own-address.ts";
import { wordsIn } from "../text/words.ts";
import { edition, measures, rehearsal } from "./content.ts";

export function groupData(language: Language): GroupData {
  const page = buildPageData({ edition, language, digest: editionDigest(edition), round: undefined });
  return {
    edition: page.edition,
    editionDigest: page.editionDigest,
    model: page.model,
    facts: page.facts,
    isPilot: edition.entry.status === "pilot",
    isRehearsal: rehearsal,
    measures: modelMeasures(measures),
    areas: page.areas,
    questions: Object.fromEntries(
      edition.questionnaire.questions.map((one) => [
        one.id,
        { number: numberInForm(edition, one, wordsIn(language).formFrame.numberIn), text: plainTextIn(language, one.text) },
      ]),
    ),
    titles: Object.fromEntries(measures.map(({ id, title }) => [id, plainTextIn(language, title)])),
    measurePages: Object.fromEntries(measures.map(({ id }) => [id, served(pathIn(language, `/atgarder/${id}/`))])),
  };
}

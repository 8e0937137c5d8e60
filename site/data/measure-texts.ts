// A measure's texts in one language, as a plan and what is made of it show them.
import type { LocalText, Measure } from "../../scripts/method/schema.ts";
import type { MeasureTexts } from "../questionnaire/takeaway/takeaway-texts.ts";
import { inLanguage } from "../text/chosen.ts";
import type { Language } from "../text/languages.ts";
import { wordsIn } from "../text/words.ts";

/** In `language`, or else the first of `languages` that a text has, or else any. Whoever is first among the roles is responsible. */
export function measureTexts(measure: Measure, language: Language, languages: readonly string[]): MeasureTexts {
  const { hours, estimate, roles } = measure;
  const text = (of: LocalText): string => inLanguage(of, language, languages).value ?? "";
  return {
    title: text(measure.title) || measure.id,
    hours,
    isEstimate: estimate === true,
    responsible: roles[0] ? wordsIn(language).measures.responsible(roles[0]) : "",
    who: text(measure.who),
    firstStep: text(measure.firstStep),
    doneWhen: text(measure.doneWhen),
  };
}

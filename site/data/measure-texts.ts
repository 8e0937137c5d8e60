// A measure's and its steps' texts in one language, as a plan and what is made of it show them.
import type { Edition, ModelStep } from "../../scripts/method/edition.ts";
import { modelSteps } from "../../scripts/method/model.ts";
import type { LocalText, Measure, Step } from "../../scripts/method/schema.ts";
import type { MeasureTexts, StepTexts } from "../questionnaire/takeaway/takeaway-texts.ts";
import { nameInAddress } from "../text/addresses.ts";
import { inLanguage } from "../text/chosen.ts";
import type { Language } from "../text/languages.ts";
import { wordsIn } from "../text/words.ts";

/** In `language`, or else the first of `languages` that a text has, or else any. Whoever is first among the roles is responsible. */
export function measureTexts({ id, title, roles, who }: Measure, language: Language, languages: readonly string[]): MeasureTexts {
  const text = (of: LocalText) => inLanguage(of, language, languages).value;
  return {
    title: text(title) ?? id,
    page: nameInAddress(`/atgarder/${id}/`),
    responsible: roles[0] ? wordsIn(language).measures.responsible(roles[0]) : "",
    who: text(who) ?? "",
  };
}

/** The steps that raise a question of the edition. */
export function stepsIn({ questionnaire }: Edition, measures: readonly Measure[]): readonly ModelStep[] {
  const top = new Map(questionnaire.questions.map(({ id, options }) => [id, options.length - 1]));
  return modelSteps(measures).filter(({ question, to }) => to <= (top.get(question) ?? 0));
}

/** Without `buys` where nothing may have to be bought. */
export function ownTexts({ first, how, done, show, buys }: Step, language: Language, languages: readonly string[]): StepTexts {
  const all = Object.entries({ first, how, done, show, ...(buys && { buys }) });
  return Object.fromEntries(all.map(([key, of]) => [key, inLanguage<string | string[]>(of, language, languages).value]));
}

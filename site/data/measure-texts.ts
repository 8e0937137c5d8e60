// A measure's and its steps' texts in one language, as a plan and what is made of it show them.
import type { Edition, ModelStep } from "../../scripts/method/edition.ts";
import { modelSteps } from "../../scripts/method/model.ts";
import type { Measure, Step } from "../../scripts/method/schema.ts";
import type { MeasureTexts, StepTexts } from "../questionnaire/takeaway/takeaway-texts.ts";
import { nameInAddress } from "../text/addresses.ts";
import { inLanguage } from "../text/chosen.ts";
import type { Language } from "../text/languages.ts";
import { wordsIn } from "../text/words.ts";

/** In `language`, or else the first of `languages` that a text has, or else any. Whoever is first among the roles is responsible. */
export function measureTexts({ id, title, roles, who }: Measure, language: Language, languages: readonly string[]): MeasureTexts {
  const text = textIn(language, languages);
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

/** Without keys that nothing is written for. */
export function ownTexts(step: Step, language: Language, languages: readonly string[]): StepTexts {
  const text = textIn(language, languages);
  const { first, how, done, show, buys } = step;
  const all = { first: text(first), how: text(how), done: text(done), show: text(show), buys: text(buys) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function textIn(language: Language, languages: readonly string[]) {
  return <T>(of: Readonly<Record<string, T>> | undefined): T | undefined => inLanguage(of, language, languages).value;
}

// The method's texts for exports, from the content itself instead of a page.
import type { Edition } from "../../../../scripts/method/edition.ts";
import { numbersOf, withNumbers } from "../../../../scripts/method/question-number.ts";
import type { Measure } from "../../../../scripts/method/schema.ts";
import { measureTexts, ownTexts } from "../../../data/measure-texts.ts";
import type { MethodTexts } from "../../../questionnaire/takeaway/takeaway-texts.ts";
import { inLanguage } from "../../../text/chosen.ts";
import type { Language } from "../../../text/languages.ts";

export function methodTexts(edition: Edition, measures: readonly Measure[], language: Language): MethodTexts {
  const localized = <T>(texts: Readonly<Record<string, T>> | undefined) => inLanguage(texts, language, edition.entry.languages).value;
  const ofMeasures = Object.fromEntries(measures.map((one) => [one.id, measureTexts(one, language, edition.entry.languages)]));
  const ofSteps = Object.fromEntries(
    measures.flatMap((one) => one.steps.map((step) => [`${step.raises}:${step.to}`, ownTexts(step, language, edition.entry.languages)])),
  );
  const { questions, areas } = withNumbers(edition.questionnaire, edition.questionnaire);
  const numbers = numbersOf(edition.questionnaire);
  const at = (id: string) => questions.find((one) => one.id === id);
  return {
    number: (id) => numbers.get(id) ?? "",
    question: (id) => localized(at(id)?.text) ?? id,
    option: (id, option) => localized(at(id)?.options[option]?.text) ?? "",
    goal: (id, option) => localized(at(id)?.options[option]?.goal) ?? "",
    ask: (id) => localized(at(id)?.help?.ask),
    area: (id) => localized(areas.find((one) => one.id === id)?.name) ?? id,
    lookIn: (id) => localized(at(id)?.help?.lookIn),
    step: (key) => ofSteps[key] ?? {},
    measure: (id) => ofMeasures[id],
  };
}

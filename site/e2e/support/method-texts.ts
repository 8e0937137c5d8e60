// The method's texts for exports, from the content itself instead of a page.
import type { Edition } from "../../../scripts/method/edition.ts";
import type { Measure } from "../../../scripts/method/schema.ts";
import { numberInForm } from "../../components/form/areas.ts";
import { measureTexts } from "../../data/measure-texts.ts";
import { type MethodTexts, measureIn } from "../../questionnaire/takeaway/takeaway-texts.ts";
import { inLanguage } from "../../text/chosen.ts";
import type { Language } from "../../text/languages.ts";
import { wordsIn } from "../../text/words.ts";

export function methodTexts(edition: Edition, measures: readonly Measure[], language: Language): MethodTexts {
  const localized = <T>(texts: Readonly<Record<string, T>> | undefined) => inLanguage(texts, language, edition.entry.languages).value;
  const ofMeasures = Object.fromEntries(measures.map((one) => [one.id, measureTexts(one, language, edition.entry.languages)]));
  const { questions, areas } = edition.questionnaire;
  const at = (id: string) => questions.find((one) => one.id === id);
  return {
    number: (id) => {
      const question = at(id);
      return question ? numberInForm(edition, question, wordsIn(language).formFrame.numberIn) : "";
    },
    question: (id) => localized(at(id)?.text) ?? id,
    option: (id, option) => localized(at(id)?.options[option]?.text) ?? "",
    goal: (id, option) => localized(at(id)?.options[option]?.goal) ?? "",
    ask: (id) => localized(at(id)?.help?.ask),
    area: (id) => localized(areas.find((one) => one.id === id)?.name) ?? id,
    measure: (id) => measureIn(ofMeasures, id),
  };
}

// The method's texts that the exports need, selected from the edition and the measures at build time.
import type { Edition } from "../../../scripts/method/edition.ts";
import type { Measure, MeasureHours } from "../../../scripts/method/schema.ts";
import { inLanguage } from "../../text/chosen.ts";
import type { Language } from "../../text/languages.ts";

export interface MeasureTexts {
  readonly title: string;
  readonly hours: MeasureHours;
  readonly isEstimate: boolean;
  readonly who: string;
  readonly firstStep: string;
  readonly doneWhen: string;
}

/** Every function is total: for an unknown id it gives the id or nothing. */
export interface MethodTexts {
  /** The question's number in the questionnaire, without a full stop. */
  readonly number: (question: string) => string;
  readonly question: (question: string) => string;
  readonly option: (question: string, option: number) => string;
  /** What to do to get to the option. */
  readonly goal: (question: string, option: number) => string;
  /** Whom to ask, if the help says so. */
  readonly ask: (question: string) => string | undefined;
  readonly area: (area: string) => string;
  readonly measure: (measure: string) => MeasureTexts;
}

/** The texts that the form's page lacks, as a file that is fetched on use. */
export interface TakeawayTexts {
  readonly measures: Readonly<Record<string, MeasureTexts>>;
}

/** In `language`, or else the first of the edition's languages that the text has, or else any. */
export function takeawayTexts(edition: Edition, measures: readonly Measure[], language: Language): TakeawayTexts {
  const localized = <T>(texts: Readonly<Record<string, T>> | undefined) => inLanguage(texts, language, edition.entry.languages).value;
  return {
    measures: Object.fromEntries(
      measures.map(({ id, title, hours, estimate = false, who, firstStep, doneWhen }) => [
        id,
        {
          title: localized(title) ?? id,
          hours,
          isEstimate: estimate,
          who: localized(who) ?? "",
          firstStep: localized(firstStep) ?? "",
          doneWhen: localized(doneWhen) ?? "",
        },
      ]),
    ),
  };
}

export function measureIn({ measures }: TakeawayTexts, id: string): MeasureTexts {
  const none = { coordinator: 0, others: 0 };
  return measures[id] ?? { title: id, hours: { small: none, large: none }, isEstimate: true, who: "", firstStep: "", doneWhen: "" };
}

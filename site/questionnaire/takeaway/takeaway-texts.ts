// The method's texts that the exports need, selected from the edition and the measures at build time.
import type { Edition } from "../../../scripts/method/edition.ts";
import type { MeasureHours } from "../../../scripts/method/schema.ts";
import { inLanguage } from "../../text/chosen.ts";
import type { Language } from "../../text/languages.ts";

export interface MeasureTexts {
  readonly title: string;
  readonly hours: MeasureHours;
  readonly isEstimate: boolean;
  /** The role that is responsible. */
  readonly responsible: string;
  /** Who does what. */
  readonly who: string;
  readonly firstStep: string;
  readonly doneWhen: string;
}

export interface LevelTexts {
  /** In running text: "under nivå 1", "nivå 2". */
  readonly label: string;
  readonly name: string;
  readonly description: string;
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
  /** From below level 1 to the top. */
  readonly levels: readonly LevelTexts[];
}

/** The texts that the form's page lacks, as a file that is fetched on use. */
export interface TakeawayTexts {
  readonly levels: readonly LevelTexts[];
}

/** In `language`, or else the first of the edition's languages that the text has, or else any. */
export function takeawayTexts(edition: Edition, language: Language): TakeawayTexts {
  const localized = <T>(texts: Readonly<Record<string, T>> | undefined) => inLanguage(texts, language, edition.entry.languages).value;
  return {
    levels: (edition.scale.levels ?? []).map(({ label, name, description }) => ({
      label: localized(label) ?? "",
      name: localized(name) ?? "",
      description: localized(description) ?? "",
    })),
  };
}

export function measureIn(measures: Readonly<Record<string, MeasureTexts>>, id: string): MeasureTexts {
  const none = { coordinator: 0, others: 0 };
  const hours = { small: none, large: none };
  return measures[id] ?? { title: id, hours, isEstimate: true, responsible: "", who: "", firstStep: "", doneWhen: "" };
}

// Decides which of the method's words the takeaways need, and how they are picked out of the edition and the measures when the page is built.
import type { Edition } from "../../../scripts/method/edition.ts";
import type { Measure } from "../../../scripts/method/schema.ts";
import { inLanguage } from "../../text/chosen.ts";
import type { Language } from "../../text/languages.ts";

export interface MeasureTexts {
  readonly title: string;
  readonly who: string;
  /** The first of its steps. */
  readonly firstStep: string;
  readonly proof: string;
}

export interface LevelTexts {
  /** In running text: "under nivå 1", "nivå 2". */
  readonly label: string;
  readonly name: string;
  readonly description: string;
}

/** Every function is total: for what is not known it gives the id, or nothing. */
export interface MethodTexts {
  /** As the questionnaire numbers it, without a full stop. */
  readonly number: (question: string) => string;
  readonly question: (question: string) => string;
  readonly option: (question: string, option: number) => string;
  /** Whom to ask, where the help says so. */
  readonly ask: (question: string) => string | undefined;
  readonly area: (area: string) => string;
  readonly measure: (measure: string) => MeasureTexts;
  /** From under level 1 to the top. */
  readonly levels: readonly LevelTexts[];
}

/** What a page that has the questions' own words in it lacks, as data: loads once somebody wants something to take along. */
export interface TakeawayTexts {
  readonly measures: Readonly<Record<string, MeasureTexts>>;
  readonly levels: readonly LevelTexts[];
}

/** `language` first, then the edition's own languages, then what the text has. */
export function takeawayTexts(edition: Edition, measures: readonly Measure[], language: Language): TakeawayTexts {
  const localized = <T>(texts: Readonly<Record<string, T>> | undefined) => inLanguage(texts, language, edition.entry.languages).value;
  return {
    measures: Object.fromEntries(
      measures.map(({ id, title, who, steps, proof }) => [
        id,
        { title: localized(title) ?? id, who: localized(who) ?? "", firstStep: localized(steps)?.[0] ?? "", proof: localized(proof) ?? "" },
      ]),
    ),
    levels: (edition.scale.levels ?? []).map(({ label, name, description }) => ({
      label: localized(label) ?? "",
      name: localized(name) ?? "",
      description: localized(description) ?? "",
    })),
  };
}

/** All words from the content itself, where no page holds them. */
export function methodTexts(edition: Edition, measures: readonly Measure[], language: Language): MethodTexts {
  const say = <T>(texts: Readonly<Record<string, T>> | undefined) => inLanguage(texts, language, edition.entry.languages).value;
  const texts = takeawayTexts(edition, measures, language);
  const { questions, areas } = edition.questionnaire;
  const at = (id: string) => questions.find((one) => one.id === id);
  return {
    number: (id) => String(at(id)?.number ?? ""),
    question: (id) => say(at(id)?.text) ?? id,
    option: (id, option) => say(at(id)?.options[option]?.text) ?? "",
    ask: (id) => say(at(id)?.help?.ask),
    area: (id) => say(areas.find((one) => one.id === id)?.name) ?? id,
    measure: (id) => measureIn(texts, id),
    levels: texts.levels,
  };
}

export function measureIn({ measures }: TakeawayTexts, id: string): MeasureTexts {
  return measures[id] ?? { title: id, who: "", firstStep: "", proof: "" };
}

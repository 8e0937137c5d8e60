// Decides what of a question's help waits until somebody opens it, and how it is picked out of the edition when the site is built.
import type { Edition } from "../../../scripts/method/edition.ts";
import type { Language } from "../../text/languages.ts";
import { sayerIn } from "../data/method-language.ts";

/** Marked with its language where that is not the page's. */
export interface HelpPart {
  readonly text: string;
  readonly lang?: string;
}

/** One file for each edition and language. */
export interface HelpTexts {
  /** What counts, what does not, where to look, whom to ask, and why it is asked: the terms, in this order. */
  readonly terms: readonly string[];
  /** Question id → the same in its own words; null where the question lacks that part. */
  readonly questions: Readonly<Record<string, readonly (HelpPart | null)[]>>;
}

/** Where among the parts it stands whom to ask. */
export const askPart = 3;

export type HelpTerms = Readonly<Record<"count" | "doNotCount" | "lookIn" | "ask" | "why", string>>;

export function helpTexts({ questionnaire, entry }: Edition, language: Language, terms: HelpTerms): HelpTexts {
  const localized = sayerIn(language, entry.languages);
  return {
    terms: [terms.count, terms.doNotCount, terms.lookIn, terms.ask, terms.why],
    questions: Object.fromEntries(
      questionnaire.questions.map(({ id, help, why }) => [
        id,
        [help?.count, help?.doNotCount, help?.lookIn, help?.ask, why].map((text) => (text ? localized(text) : null)),
      ]),
    ),
  };
}

// Build time: the questions' help texts, as a file that is fetched on use.
import type { Edition } from "../../../scripts/method/edition.ts";
import type { Language } from "../../text/languages.ts";
import { type MethodText, methodTextIn } from "../data/method-language.ts";

/** One file per edition and language. */
export interface HelpTexts {
  /** The headings: what counts, what does not, where to look, whom to ask, and why it is asked. */
  readonly terms: readonly string[];
  /** Question id → the question's texts under the same headings; null for a part that it lacks. */
  readonly questions: Readonly<Record<string, readonly (MethodText | null)[]>>;
}

/** Index of the part that says where to look. */
export const lookInPart = 2;

/** Index of the part that says whom to ask. */
export const askPart = 3;

type HelpTerms = Readonly<Record<"count" | "doNotCount" | "lookIn" | "ask" | "why", string>>;

export function helpTexts({ questionnaire, entry }: Edition, language: Language, terms: HelpTerms): HelpTexts {
  const localized = methodTextIn(language, entry.languages);
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

// Build time: the key words of a question, and where its texts use them.
import type { LocalText, Question } from "../../../scripts/method/schema.ts";
import type { MethodText } from "../../questionnaire/data/method-language.ts";

export interface Term {
  readonly word: string;
  readonly meaning: string;
  readonly lang?: string;
}

/** In the page's language, in the order of the question's own list. */
export function termsIn({ terms = [] }: Pick<Question, "terms">, localized: (text: LocalText) => MethodText): readonly Term[] {
  return terms.map(({ word, meaning }) => {
    const { text, lang } = localized(word);
    return { word: text, meaning: localized(meaning).text, ...(lang ? { lang } : {}) };
  });
}

/** The text in parts; `isTerm` where it uses a key word, whole and in any case. Joined, the parts are the text. */
export function markTerms(
  text: string,
  terms: readonly Pick<Term, "word">[],
): readonly { readonly text: string; readonly isTerm: boolean }[] {
  // The longest first: "de viktigaste" before "viktigaste".
  const words = terms.map((one) => one.word).toSorted((a, b) => b.length - a.length);
  if (words.length === 0) return [{ text, isTerm: false }];
  const escaped = words.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return text.split(pattern).flatMap((part, index) => (part === "" ? [] : [{ text: part, isTerm: index % 2 === 1 }]));
}

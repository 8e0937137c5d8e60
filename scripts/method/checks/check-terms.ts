// Checks the key words of the questions: each is used by its question, and explained in one line.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { Question } from "../schema.ts";
import type { CheckCode } from "./messages.ts";

/** The most words of a meaning, in every language. */
const meaningWords = 22;

/** Pointers are into questionnaire.yaml. */
export function checkTerms(questions: readonly Question[]): readonly Diagnostic<CheckCode>[] {
  return questions.flatMap(({ id, text, help, options, terms = [] }, index) =>
    terms.flatMap(({ word, meaning }, at) =>
      Object.entries(word).flatMap(([language, spelled]) => {
        const pointer = `/questions/${index}/terms/${at}`;
        const values = { question: id, word: spelled };
        const used = [text, help?.count, help?.doNotCount, ...options.map((one) => one.text)].map((one) => one?.[language] ?? "");
        const count = (meaning[language] ?? "").split(/\s+/).length;
        const isTwice = terms.findIndex((one) => lower(one.word[language]) === lower(spelled)) < at;
        return [
          ...(used.some((one) => lower(one).includes(lower(spelled)))
            ? []
            : [fault<CheckCode>("term-unused", `${pointer}/word/${language}`, values)]),
          ...(isTwice ? [fault<CheckCode>("term-twice", `${pointer}/word/${language}`, values)] : []),
          ...(count > meaningWords || meaning[language]?.includes("\n")
            ? [fault<CheckCode>("term-long", `${pointer}/meaning/${language}`, { ...values, count, most: meaningWords })]
            : []),
        ];
      }),
    ),
  );
}

function lower(text: string | undefined): string {
  return (text ?? "").toLowerCase();
}

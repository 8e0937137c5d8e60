// Checks the goals of the options: every one that a plan can show is there, short, and says something else than its option.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { LocalText, Question } from "../schema.ts";
import type { CheckCode } from "./messages.ts";

/** The most words of a goal, in every language. */
const goalWords = 22;
/** This many words in a row from the option make a goal a repetition of it. */
const repeatedWords = 8;
/** Shorter texts ("A draft") may stand within a goal, but not be one. */
const shortText = 5;

type Found = readonly Diagnostic<CheckCode>[];

/** `isPlanned`: with a staircase, whose plans raise questions. Then every option above the lowest needs a goal. Pointers are into questionnaire.yaml. */
export function checkGoals(questions: readonly Question[], isPlanned: boolean): Found {
  return questions.flatMap(({ id, options }, index) =>
    options.flatMap(({ text, goal }, option): Found => {
      const at = `/questions/${index}/options/${option}`;
      const values = { question: id, option };
      return [
        ...(isPlanned && option > 0 && !goal ? [fault<CheckCode>("goal-missing", at, values)] : []),
        ...(isPlanned && option === 0 && goal ? [fault<CheckCode>("goal-of-lowest", `${at}/goal`, values)] : []),
        ...checkWords(goal ?? {}, text).map((one) => ({
          ...one,
          pointer: `${at}/goal${one.pointer}`,
          values: { ...one.values, ...values },
        })),
      ];
    }),
  );
}

function checkWords(goal: LocalText, text: LocalText): Found {
  return Object.entries(goal).flatMap(([language, wanted]): Found => {
    const words = wordsOf(wanted);
    return [
      ...(words.length > goalWords ? [fault<CheckCode>("goal-long", `/${language}`, { count: words.length, most: goalWords })] : []),
      ...(repeats(words, wordsOf(text[language] ?? "")) ? [fault<CheckCode>("goal-repeats", `/${language}`)] : []),
    ];
  });
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
}

/** Whether they are the same, either is part of the other, or they share a long row of words. */
function repeats(goal: readonly string[], option: readonly string[]): boolean {
  const length = Math.min(repeatedWords, goal.length, option.length);
  if (length < shortText) return goal.join(" ") === option.join(" ");
  const rows = (words: readonly string[]): readonly string[] =>
    words.slice(0, words.length - length + 1).map((_, at) => words.slice(at, at + length).join(" "));
  const own = new Set(rows(goal));
  return rows(option).some((row) => own.has(row));
}

// Build time: describes when a follow-up question is asked, also for those who read the form without its script.
import type { Edition } from "../../../scripts/method/edition.ts";
import { questionsOf } from "../../../scripts/method/engine/evaluate.ts";
import { modelOf } from "../../../scripts/method/model.ts";
import { numbersOf } from "../../../scripts/method/question-number.ts";
import { parseRule } from "../../../scripts/method/rules/parse-rule.ts";
import type { Rule } from "../../../scripts/method/rules/rule.ts";
import type { Question } from "../../../scripts/method/schema.ts";
import type { Language } from "../../text/languages.ts";
import type { followUp } from "../../text/sv/form/follow-up.ts";
import type { Widened } from "../../text/widened.ts";
import { type MethodText, methodTextIn } from "../data/method-language.ts";

interface PageLanguage {
  readonly language: Language;
  readonly words: Widened<typeof followUp>;
}

/** One sentence in parts, since an option's text may be in another language. Empty unless the question is a follow-up. */
export function conditionWords(question: Question, edition: Edition, page: PageLanguage): readonly MethodText[] {
  const text = page.words;
  if (question.askedWhen === undefined) return [];
  const rule = parseRule(question.askedWhen, { questions: modelOf(edition).questions });
  // A malformed rule is reported by validation, which stops the build.
  if (!rule.ok) return [{ text: text.plain }];
  const choices = choicesOf(rule.value);
  if (!choices) {
    const ids = questionsOf(rule.value);
    return [{ text: text.after([...numbersOf(edition.questionnaire)].flatMap(([id, number]) => (ids.includes(id) ? [number] : []))) }];
  }
  const between = rule.value.kind === "some" ? text.or : text.and;
  // "A" eller "B" på fråga 1.1: adjacent options of one question share its name.
  const clauses = choices.map((one, index) => choiceWords(one, choices[index + 1]?.question === one.question, { edition, ...page }));
  return [{ text: text.begin }, ...clauses.flatMap((parts, index) => (index === 0 ? parts : [{ text: between }, ...parts])), { text: "." }];
}

type Choice = Extract<Rule, { kind: "selected" }>;

/** The options of the condition, if it is nothing but options joined by "or" or by "and". */
function choicesOf(rule: Rule): readonly Choice[] | undefined {
  if (rule.kind === "selected") return [rule];
  if (rule.kind !== "some" && rule.kind !== "all") return undefined;
  const choices = rule.of.filter((one) => one.kind === "selected");
  return choices.length === rule.of.length ? choices : undefined;
}

function choiceWords(
  { question: id, option }: Choice,
  isNamedLater: boolean,
  { edition, language, words: text }: PageLanguage & { readonly edition: Edition },
): readonly MethodText[] {
  const question = edition.questionnaire.questions.find((one) => one.id === id);
  const chosen = methodTextIn(language, edition.entry.languages)(question?.options[option]?.text);
  return [
    { text: text.open },
    chosen,
    { text: text.close + (isNamedLater || !question ? "" : text.atQuestion(numbersOf(edition.questionnaire).get(id) ?? "")) },
  ];
}

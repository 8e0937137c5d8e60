// Checks what the schema of a questionnaire cannot express: limits, options that say the same, and questions that nothing uses.
import { type Diagnostic, diagnostic, fault } from "../../core/diagnostic.ts";
import { methodBounds } from "../bounds.ts";
import type { Sourced } from "../checks/check-measures.ts";
import type { Edition } from "../edition.ts";
import { questionsBehind, questionsOf } from "../engine/evaluate.ts";
import { methodWithConditions } from "../engine/measure-conditions.ts";
import { modelOf } from "../model.ts";
import { compare, rational, readRational } from "../rules/rational.ts";
import type { Questionnaire } from "../schema.ts";
import type { ConditionalMeasure } from "./conditional-measure.ts";
import { type FormatCode, messages } from "./messages.ts";

/** Pointers are into questionnaire.yaml. */
export function checkLimits({ questions }: Questionnaire): Diagnostic<FormatCode>[] {
  return questions.flatMap(({ id, weight, choose, options }, index): Diagnostic<FormatCode>[] => {
    const at = `/questions/${index}`;
    const value = readRational(weight);
    const isOutside = value && (value.numerator <= 0n || compare(value, rational(BigInt(methodBounds.weight))) > 0);
    return [
      ...(options.length < 2 && choose !== "several" ? [fault<FormatCode>("options-too-few", `${at}/options`, { question: id })] : []),
      ...(isOutside
        ? [fault<FormatCode>("weight-outside", `${at}/weight`, { question: id, weight: String(weight), most: methodBounds.weight })]
        : []),
      ...options.flatMap(({ text }, option): Diagnostic<FormatCode>[] => {
        const same = (language: string) => options.findIndex((one) => one.text[language] === text[language]) < option;
        return Object.keys(text).some(same)
          ? [diagnostic(messages, "options-equal", `${at}/options/${option}/text`, { question: id })]
          : [];
      }),
    ];
  });
}

/** Questions that neither a result, the condition of a measure nor that of another question asks for. Nothing where the rules have faults. */
export function checkUnused(edition: Edition, measures: readonly Sourced<ConditionalMeasure>[]): Diagnostic<FormatCode>[] {
  const conditional = measures.map(({ value }) => value);
  const method = methodWithConditions(modelOf(edition), edition.scale.results, conditional);
  if (!method.ok) return [];
  const behind = [...questionsBehind(method.value).values()].flatMap((ids) => [...ids]);
  const used = new Set([...behind, ...[...method.value.followUps.values()].flatMap(questionsOf)]);
  return edition.questionnaire.questions.flatMap(({ id }, at) =>
    used.has(id) ? [] : [diagnostic(messages, "question-unused", `/questions/${at}`, { question: id })],
  );
}

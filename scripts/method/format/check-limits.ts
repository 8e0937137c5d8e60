// Checks limits of a questionnaire that its schema cannot express.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { methodBounds } from "../bounds.ts";
import { compare, rational, readRational } from "../rules/rational.ts";
import type { Questionnaire } from "../schema.ts";
import type { FormatCode } from "./messages.ts";

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
    ];
  });
}

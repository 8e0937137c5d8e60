// Build time: references to other questions within a text, as the form numbers them. The method's own texts number all questions in a row.
import type { Edition } from "../../../scripts/method/edition.ts";
import { numberInForm } from "./areas.ts";

const reference = /(?<=\b(?:fråga|frågor|frågorna|question|questions) (?:\d+(?:, | eller | och | or | and ))*)\d+\b/gi;

/** "listan i fråga 11 eller 49" → "listan i fråga 1.5 eller 1.18". A number that no question has is left as it is. */
export function withFormNumbers(text: string, edition: Edition): string {
  return text.replace(reference, (number) => {
    const question = edition.questionnaire.questions.find((one) => one.number === Number(number));
    return question ? numberInForm(edition, question) : number;
  });
}

// The form's texts, read from its page.
import { optionText, questionNumber, questionText } from "../answering/question-texts.ts";
import type { FormTexts } from "./answers-workbook.ts";

export const pageTexts: FormTexts = {
  number: questionNumber,
  question: questionText,
  option: optionText,
  fact: (fact) => document.querySelector(`[id="bakgrund-${fact}"] .question-text`)?.textContent ?? fact,
  factOption: (fact, option) => {
    const input = document.querySelector(`[id="bakgrund-${fact}"] input[value="${option}"]`);
    return input?.parentElement?.querySelector("span")?.textContent ?? "";
  },
};

import { expect, test } from "vitest";
import { edition } from "../../e2e/support/example-takeaway.ts";
import { numberInForm } from "./areas.ts";
import { withFormNumbers } from "./form-numbers.ts";

const inForm = (text: string): string => withFormNumbers(text, edition);
const formNumber = (number: number): string => {
  const question = edition.questionnaire.questions.find((one) => one.number === number);
  if (!question) throw new Error(`no question ${number}`);
  return numberInForm(edition, question);
};

test("a question is named by its number in the form, also the second of two, in both languages", () => {
  expect(inForm("jämförda med listan i fråga 11 eller 49.")).toBe(`jämförda med listan i fråga ${formNumber(11)} eller ${formNumber(49)}.`);
  expect(inForm("Question 59, and questions 1, 2 and 3")).toBe(
    `Question ${formNumber(59)}, and questions ${formNumber(1)}, ${formNumber(2)} and ${formNumber(3)}`,
  );
});

test("other numbers stay: those of levels and years, and of questions that do not exist", () => {
  for (const text of ["nivå 2 och 24 timmar", "2025:1506", "fråga 99", "block 1 eller 2"]) expect(inForm(text)).toBe(text);
});

test("every reference in the method's help is to a question that exists", () => {
  const texts = JSON.stringify(edition.questionnaire.questions.map(({ help, options, why }) => [help, options, why]));
  const numbers = [...texts.matchAll(/(?:fråga|question) (\d+)/gi)].map(([, number]) => Number(number));
  expect(numbers.length).toBeGreaterThan(20);
  for (const number of numbers) expect(formNumber(number)).not.toBe("");
});

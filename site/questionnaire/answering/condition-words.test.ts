import { expect, test } from "vitest";
import { inventMethod } from "../../e2e/support/method/invented-method.ts";
import { followUp as en } from "../../text/en/form/follow-up.ts";
import { followUp as sv } from "../../text/sv/form/follow-up.ts";
import { methodTextIn } from "../data/method-language.ts";
import { conditionWords } from "./condition-words.ts";

const edition = inventMethod();
const voices = { sv: { language: "sv", words: sv }, en: { language: "en", words: en } } as const;
const wordsOf = (askedWhen: Record<string, unknown> | undefined, language: "sv" | "en" = "sv"): string => {
  const [first] = edition.questionnaire.questions;
  if (!first) throw new Error("no question");
  const question = { ...first, id: "new", ...(askedWhen ? { askedWhen } : {}) };
  return conditionWords(question, edition, voices[language])
    .map((one) => one.text)
    .join("");
};
const selected = (question: string, option: number) => ({ selected: { question, option } });

test("a question that is always asked has no condition", () => {
  expect(wordsOf(undefined)).toBe("");
});

test("options are described by their own texts, in their own language, joined as in the rule", () => {
  expect(wordsOf(selected("decides", 1))).toBe("Följdfråga. Besvaras om ni har valt ”Often” på fråga 1.1.");
  expect(wordsOf({ some: [selected("decides", 1), selected("review", 2)] })).toContain("”Often” på fråga 1.1 eller ”Yearly” på fråga 2.1.");
  expect(wordsOf({ all: [selected("decides", 1), selected("review", 2)] })).toContain("”Often” på fråga 1.1 och ”Yearly” på fråga 2.1.");
  expect(wordsOf({ some: [selected("review", 1), selected("review", 2)] })).toContain("valt ”Once” eller ”Yearly” på fråga 2.1.");
  const asked = edition.questionnaire.questions.find((one) => one.id === "affects");
  expect(asked && conditionWords(asked, edition, voices.sv)).toContainEqual({ text: "Often", lang: "en" });
  expect(asked && conditionWords(asked, edition, voices.en)).toContainEqual({ text: "Often" });
  expect(wordsOf({ some: [selected("review", 1), selected("review", 2)] }, "en")).toBe(
    "Follow-up question. Answer it if you have chosen “Once” or “Yearly” in question 2.1.",
  );
});

test("any other condition names the questions that it depends on", () => {
  const rule = { compare: { left: { sum: [{ answer: "decides" }, { answer: "review" }] }, is: "at-least", right: { number: 2 } } };
  expect(wordsOf(rule)).toBe("Följdfråga. Den ställs bara vid vissa svar på fråga 1.1 och 2.1.");
});

test("a text is in the page's language if it has it, or else in the edition's first language, marked", () => {
  expect(methodTextIn("sv", ["en", "sv"])({ sv: "ja", en: "yes" })).toEqual({ text: "ja" });
  expect(methodTextIn("en", ["sv", "en"])({ sv: "ja", en: "yes" })).toEqual({ text: "yes" });
  expect(methodTextIn("en", ["fi", "sv"])({ sv: "ja", fi: "kyllä" })).toEqual({ text: "kyllä", lang: "fi" });
  expect(methodTextIn("sv", ["en", "fi"])({ fi: "kyllä", en: "yes" })).toEqual({ text: "yes", lang: "en" });
  expect(methodTextIn("sv", ["en"])({ fi: "kyllä" })).toEqual({ text: "kyllä", lang: "fi" });
  expect(methodTextIn("sv", ["en"])(undefined)).toEqual({ text: "" });
});

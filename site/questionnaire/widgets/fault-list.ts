// Decides how that which could not be taken from a file is told: a sentence each, linked to its question.
import type { Diagnostic, Sentence } from "../../../scripts/core/diagnostic.ts";
import { questionAddress, questionText } from "../answering/question-texts.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import { sentences } from "../drafts/messages.ts";
import { mergeSentences } from "../together/messages.ts";
import { make } from "./elements.ts";

const table = { ...sentences, ...mergeSentences };

/** Each line opens with the name of its file, where the diagnostic has one. */
export function listFaults(diagnostics: readonly Diagnostic[], language: keyof Sentence): HTMLUListElement {
  return make("ul", {}, ...diagnostics.map((one) => make("li", {}, ...(one.file ? [`${one.file}: `] : []), faultNode(one, language))));
}

function faultNode(one: Diagnostic, language: keyof Sentence): Node | string {
  const { question } = one.values;
  if (typeof question !== "string") return sentenceOf(one, table, language);
  const named = { ...one, values: { ...one.values, question: questionText(question) } };
  return make("a", { href: questionAddress(question) }, sentenceOf(named, table, language));
}

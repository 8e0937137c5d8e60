// Lists the diagnostics of an opened file, each linked to its question.
import type { Diagnostic } from "../../../scripts/core/diagnostic.ts";
import type { Language } from "../../text/languages.ts";
import { questionAddress, questionNumber, questionText } from "../answering/question-texts.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import { messages as draftMessages } from "../drafts/messages.ts";
import { messages as spreadsheetMessages } from "../spreadsheet/messages.ts";
import { messages as mergeMessages } from "../together/messages.ts";
import { make } from "./elements.ts";

const messages = { ...draftMessages, ...mergeMessages, ...spreadsheetMessages };

/** Each line begins with the name of its file, if the diagnostic has one. */
export function listFaults(diagnostics: readonly Diagnostic[], language: Language): HTMLUListElement {
  return make("ul", {}, ...diagnostics.map((one) => make("li", {}, ...(one.file ? [`${one.file}: `] : []), faultNode(one, language))));
}

function faultNode(one: Diagnostic, language: Language): Node | string {
  const { question } = one.values;
  // Of an earlier edition it is a text, and not on this page.
  if (typeof question !== "string" || questionNumber(question) === "") return sentenceOf(one, messages, language);
  const named = { ...one, values: { ...one.values, question: questionText(question) } };
  return make("a", { href: questionAddress(question) }, sentenceOf(named, messages, language));
}

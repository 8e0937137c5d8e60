// Questions' texts, read from the page itself so that they load only once.
import { link } from "../widgets/elements.ts";

export function questionAddress(question: string): string {
  return `#fraga-${question}`;
}

export function questionText(question: string): string {
  return textElement(question)?.textContent ?? question;
}

/** "1.12": its block, and its place in it. */
export function questionNumber(question: string): string {
  return fieldset(question)?.dataset.number ?? "";
}

/** The label of an option: its number, or the value of what is no option. */
export function optionText(question: string, option: number | string): string {
  return labelIn(fieldset(question), String(option)) ?? "";
}

export function factText(fact: string): string {
  return document.querySelector(`[id="bakgrund-${fact}"] .question-text`)?.textContent ?? fact;
}

/** Empty if the fact has no such option. */
export function factOptionText(fact: string, option: string): string {
  return labelIn(document.getElementById(`bakgrund-${fact}`), option) ?? "";
}

function labelIn(set: HTMLElement | null, value: string): string | null | undefined {
  return set?.querySelector(`input[value="${value}"]`)?.parentElement?.querySelector("span")?.textContent;
}

/** Whom to ask, if the question's help says so. */
export function whomToAsk(question: string): string | undefined {
  return fieldset(question)?.querySelector("[data-ask]")?.textContent ?? undefined;
}

/** Where to look for the answer, if the question's help says so. */
export function whereToLook(question: string): string | undefined {
  return fieldset(question)?.querySelector("[data-look-in]")?.textContent ?? undefined;
}

/** What happens where the question's matter is neglected, in one sentence. Empty if the method does not say. */
export function whyItMatters(question: string): string {
  return firstSentence(fieldset(question)?.querySelector("[data-why]")?.textContent ?? "");
}

function firstSentence(text: string): string {
  return /^.*?[.?!](?=\s|$)/s.exec(text.trim())?.[0] ?? text;
}

export function questionLink(question: string): HTMLAnchorElement {
  const made = link(questionAddress(question), questionText(question));
  const language = textElement(question)?.lang;
  if (language) made.lang = language;
  return made;
}

/** The background fact's text as a link. */
export function factLink(fact: string): HTMLAnchorElement {
  return link(`#bakgrund-${fact}`, factText(fact));
}

/** "Fråga 1.12: " in Swedish, and the text as a link. */
export function namedLink(question: string, words: { readonly named: (number: string) => string }): readonly (Node | string)[] {
  return [words.named(questionNumber(question)), questionLink(question)];
}

function textElement(question: string): HTMLElement | null {
  return fieldset(question)?.querySelector<HTMLElement>(".question-text") ?? null;
}

/** By id: some callers do this for every question, and a selector would search the whole page each time. */
function fieldset(question: string): HTMLElement | null {
  return document.getElementById(`fraga-${question}`);
}

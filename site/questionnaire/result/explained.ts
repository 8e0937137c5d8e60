// Building blocks shared by the parts that explain the result.
import { questionLink, questionNumber } from "../answering/question-texts.ts";
import type { PageData } from "../data/page-data.ts";
import type { Filled } from "../drafts/state.ts";
import { entryNote, make } from "../widgets/elements.ts";
import type { ExplanationData } from "./explains-data.ts";
import type { Outcome } from "./outcome.ts";

export type Update = (filled: Filled, outcome: Outcome) => void;

/** What a part of the explanation shows when it is open. */
export interface ExplainedInside {
  readonly nodes: readonly Node[];
  readonly show: Update;
  /** Resets what has been chosen or opened here. Called when all answers have been removed: no trace of them may remain. */
  readonly reset?: () => void;
}

export interface ExplainedPage {
  readonly data: PageData;
  readonly explains: ExplanationData;
}

/** "12. Text", with the text as a link to the question. */
export function numberedLink(question: string): readonly (Node | string)[] {
  return [`${questionNumber(question)}. `, questionLink(question)];
}

export function entry(what: readonly (Node | string)[], note = ""): HTMLLIElement {
  return make("li", {}, ...what, ...(note === "" ? [] : [entryNote(note)]));
}

/** Closed at first. The summary's text before any count is its key, by which `rewrite` recognizes it. */
export function disclosure(summary: string, ...content: readonly Node[]): HTMLDetailsElement {
  return make("details", { "data-key": summary.split(/[(:]/)[0] ?? "" }, make("summary", {}, summary), ...content);
}

/** Replaces the content, and leaves open what the reader has opened. */
export function rewrite(place: HTMLElement, nodes: readonly Node[]): void {
  const isOpen = new Set([...place.querySelectorAll<HTMLElement>("details[open]")].map((one) => one.dataset.key));
  place.replaceChildren(...nodes);
  for (const one of place.querySelectorAll("details")) if (isOpen.has(one.dataset.key)) one.open = true;
}

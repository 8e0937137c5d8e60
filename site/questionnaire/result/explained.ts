// Building blocks shared by the parts that explain the result.
import { questionLink, questionNumber } from "../answering/question-texts.ts";
import type { ExplainedWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import type { Filled } from "../drafts/state.ts";
import { entryNote, link, make, setText } from "../widgets/elements.ts";
import { nodeOf } from "../widgets/markup.ts";
import type { ExplanationData } from "./explains-data.ts";
import { markedStaircase, type StairMark } from "./marked-staircase.ts";
import type { Outcome } from "./outcome.ts";

export type Update = (filled: Filled, outcome: Outcome) => void;

export interface ExplainedPart {
  readonly element: HTMLElement;
  readonly show: Update;
  /** Resets what has been chosen or opened here. Called when all answers have been removed: no trace of them may remain. */
  readonly reset?: () => void;
}

export interface ExplainedPage {
  readonly data: PageData;
  readonly explains: ExplanationData;
  readonly words: ExplainedWords;
}

/** Closed at first: a heading, whose line `tellFinding` adds to, an introduction and content. */
export function makePart(
  id: string,
  { title, lead }: { readonly title: string; readonly lead?: string },
  ...inside: readonly Node[]
): HTMLElement {
  const heading = make("h3", { id: `${id}-rubrik` }, title);
  const intro = lead === undefined ? [] : [make("p", {}, lead)];
  const summary = make("summary", {}, heading, make("span", { class: "finding" }));
  return make("details", { class: "explained reveal", id }, summary, ...intro, ...inside);
}

/** What is found, told while the part is closed. */
export function tellFinding(part: HTMLElement, text: string): void {
  setText(part.querySelector(".finding") ?? part, text);
}

/** "12. Text", with the text as a link to the question. */
export function numberedLink(question: string): readonly (Node | string)[] {
  return [`${questionNumber(question)}. `, questionLink(question)];
}

export function entry(what: readonly (Node | string)[], note: string): HTMLLIElement {
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

/** A link to another page of the site, or only its text in the form as one file. */
export function siteLink(address: string, text: string): HTMLElement {
  return document.documentElement.dataset.offline === undefined ? link(address, text) : make("span", {}, text);
}

export function staircaseNode(id: string, { data, words: { explaining: words } }: ExplainedPage, marks: readonly StairMark[]): Node {
  const labels = [words.stairGround, ...data.model.thresholds.map((_, index) => [words.stairStep(index + 1)])];
  const title = words.stairTitle(marks.map(({ label, from, to }) => words.stairMark(label, from, to)));
  return nodeOf(markedStaircase({ id, title, labels, marks }));
}

export interface Cell {
  readonly text: string;
  readonly isNumber?: boolean;
}

/** A table whose first column has the row headers. */
export function tableNode(caption: string, head: readonly Cell[], rows: readonly (readonly Cell[])[]): HTMLElement {
  const of = ({ isNumber }: Cell): Readonly<Record<string, string>> => (isNumber ? { class: "number" } : {});
  const body = rows.map(([first, ...rest]) =>
    make("tr", {}, make("th", { scope: "row" }, first?.text ?? ""), ...rest.map((cell) => make("td", of(cell), cell.text))),
  );
  // An empty cell must not be a header.
  const heads = head.map((cell) => (cell.text === "" ? make("td", {}) : make("th", { scope: "col", ...of(cell) }, cell.text)));
  const table = make("table", {}, make("caption", {}, caption), make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...body));
  return scrolling(caption, table);
}

/** Makes a wide table scrollable, also by keyboard. */
export function scrolling(label: string, table: HTMLElement): HTMLElement {
  return make("div", { class: "table-scroll", role: "group", "aria-label": label, tabindex: "0" }, table);
}

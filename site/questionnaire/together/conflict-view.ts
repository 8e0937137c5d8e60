// Shows differing answers side by side, none preselected, and reads which were chosen.
import { factLink, optionText, questionLink, questionNumber } from "../answering/question-texts.ts";
import type { MergeWords } from "../data/form-words.ts";
import type { Filled } from "../drafts/state.ts";
import { byId, make, setText } from "../widgets/elements.ts";
import type { Settled } from "./merges.ts";
import type { AnswerValue, Conflict } from "./merging.ts";

export type ConflictWords = MergeWords["merging"] & {
  readonly unknownAnswer: string;
  /** What to call whoever gave the file's answer. */
  readonly authorOf: (file: string) => string;
};

/** Rewrites the list, with nothing chosen. */
export function writeConflicts(conflicts: readonly Conflict[], now: Filled, words: ConflictWords): void {
  byId("ihop-lista").replaceChildren(...conflicts.map((one, index) => field(one, index, words)));
  writeHere(conflicts, now, words);
}

/** Updates the form's own answers in the list, without touching any choice. */
export function writeHere(conflicts: readonly Conflict[], { answers, background }: Filled, words: ConflictWords): void {
  conflicts.forEach((one, index) => {
    const place = document.querySelector(`#ihop-lista [data-here="${index}"]`);
    if (place) setText(place, answerText(one, one.kind === "fact" ? background[one.id] : answers[one.id], words));
  });
}

/** Those that have been chosen; without an answer where it is the one here. */
export function readChosen(conflicts: readonly Conflict[]): readonly Settled[] {
  return conflicts.flatMap(({ kind, id, offers }, index): Settled[] => {
    const value = document.querySelector<HTMLInputElement>(`#ihop-lista input[name="val-${index}"]:checked`)?.value;
    const offer = offers[Number(value)];
    if (value === undefined) return [];
    return [offer ? { kind, id, answer: offer.is } : { kind, id }];
  });
}

function field(one: Conflict, index: number, words: ConflictWords): HTMLFieldSetElement {
  const name = `val-${index}`;
  const here = card({ name, value: "here", author: words.here }, make("span", { "data-here": String(index) }));
  const offers = one.offers.map(({ is, files }, at) =>
    card({ name, value: String(at), author: words.listed(files.map(words.authorOf)) }, answerText(one, is, words)),
  );
  return make(
    "fieldset",
    { class: "conflict" },
    make("legend", {}, ...title(one)),
    make("div", { class: "conflict-sides" }, here, ...offers),
  );
}

function card({ name, value, author }: Readonly<Record<"name" | "value" | "author", string>>, answer: Node | string): HTMLLabelElement {
  const input = make("input", { type: "radio", name, value });
  const text = make("span", { class: "radio-card-text" }, make("span", { class: "conflict-whose" }, author), " ", answer);
  return make("label", { class: "radio-card" }, input, text);
}

function title({ kind, id }: Conflict): readonly (Node | string)[] {
  return kind === "question" ? [`${questionNumber(id)}. `, questionLink(id)] : [factLink(id)];
}

function answerText({ kind, id }: Conflict, is: AnswerValue | undefined, words: ConflictWords): string {
  if (is === undefined) return words.unanswered;
  if (kind === "fact") return factOption(id, String(is));
  if (is === "unknown") return words.unknownAnswer;
  return Array.isArray(is) ? words.listed(is.map((one) => optionText(id, one))) : optionText(id, Number(is));
}

function factOption(fact: string, option: string): string {
  const input = document.querySelector(`input[name="fakta-${fact}"][value="${option}"]`);
  return input?.parentElement?.querySelector("span")?.textContent ?? option;
}

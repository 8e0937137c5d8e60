// Decides how the fields for notes at the questions and what is kept follow each other, in both directions.

import type { Store } from "../drafts/state.ts";
import { byId } from "../widgets/elements.ts";
import { noteMouldId, numberMark } from "./notes-template.ts";
import { type AnnotationKind, withAnnotation } from "./annotations.ts";

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Listens to the fields and returns what writes notes from elsewhere into them. */
export function bindNotes(store: Store): () => void {
  makeFields();
  byId("formularet").addEventListener("input", ({ target }) => {
    const field = target as Field;
    const at = placeOf(field);
    if (at) store.change(withAnnotation(store.read(), at, field.value));
  });
  return () => {
    for (const field of document.querySelectorAll<Field>("[data-own]")) {
      const at = placeOf(field);
      const text = (at && store.read()[at.kind]?.[at.question]) ?? "";
      // Untouched where it says the same: the cursor stays where somebody writes.
      if (field.value !== text) field.value = text;
      const holder = field.closest("details");
      if (text && holder) holder.open = true;
    }
  };
}

/** One of the page's mould in its place at each question: put straight into a fieldset, it would have the browser lay out all of it anew. */
function makeFields(): void {
  const mould = byId<HTMLTemplateElement>(noteMouldId).content;
  for (const question of document.querySelectorAll<HTMLElement>("[data-question]")) {
    const made = mould.cloneNode(true) as DocumentFragment;
    const summary = made.querySelector("summary");
    const number = question.querySelector(".question-number")?.textContent ?? "";
    if (summary) summary.textContent = (summary.textContent ?? "").replace(numberMark, number);
    for (const label of made.querySelectorAll("label")) label.htmlFor += `-${question.dataset.question}`;
    for (const field of made.querySelectorAll("[data-own]")) field.id += `-${question.dataset.question}`;
    question.querySelector("[data-note]")?.append(made);
  }
}

function placeOf(field: HTMLElement): { readonly kind: AnnotationKind; readonly question: string } | undefined {
  const question = field.closest<HTMLElement>("[data-question]")?.dataset.question;
  const { own } = field.dataset;
  return own && question ? { kind: own as AnnotationKind, question } : undefined;
}

// Fields for notes on questions, and their two-way binding.
import type { Store } from "../drafts/state.ts";
import { byId } from "../widgets/elements.ts";
import { type AnnotationKind, withAnnotation } from "./annotations.ts";

/** Element id of the page's template for a question's fields. */
export const notesTemplateId = "anteckning-mall";

/** Replaced in the template by the question's number. */
export const numberMark = "#";

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Adds the fields and listens to them. The returned function writes notes from elsewhere into them. */
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
      // An equal value is not written, since that would move the cursor.
      if (field.value !== text) field.value = text;
      const holder = field.closest("details");
      if (text && holder) holder.open = true;
    }
  };
}

/** Adds a copy of the template in each question's empty place for it: insertion into the fieldset itself would lay it all out again. */
function makeFields(): void {
  const template = byId<HTMLTemplateElement>(notesTemplateId).content;
  for (const question of document.querySelectorAll<HTMLElement>("[data-question]")) {
    const made = template.cloneNode(true) as DocumentFragment;
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

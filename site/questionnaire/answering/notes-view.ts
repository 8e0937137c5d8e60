// Fields for who finds out an answer, and for its owner, evidence and note; their two-way binding. None of them is ever sent.
import type { Filled, Store } from "../drafts/state.ts";
import { byId, setText } from "../widgets/elements.ts";
import { type AnnotationKind, withAnnotation } from "./annotations.ts";

/** Element ids of the page's templates for a question's fields. */
export const finderTemplateId = "vem-mall";
export const ownTemplateId = "underlag-mall";

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Adds the fields and listens to them. The returned function writes texts from elsewhere into them. */
export function bindNotes(store: Store): () => void {
  makeFields();
  byId("formularet").addEventListener("input", ({ target }) => {
    const field = target as Field;
    const at = placeOf(field);
    if (!at) return;
    store.change(withAnnotation(store.read(), at, field.value));
    writeSummary(field.closest("fieldset"), at.question, store.read());
  });
  return () => {
    const filled = store.read();
    for (const field of document.querySelectorAll<Field>("[data-own]")) {
      const at = placeOf(field);
      const text = (at && filled[at.kind]?.[at.question]) ?? "";
      // An equal value is not written, since that would move the cursor.
      if (field.value !== text) field.value = text;
    }
    for (const question of document.querySelectorAll("[data-number]")) writeSummary(question, idOf(question), filled);
  };
}

function idOf(question: Element): string {
  return question.id.replace("fraga-", "");
}

/** The closed row shows what is in it. */
function writeSummary(question: Element | null, id: string, { owners, evidence, notes }: Filled): void {
  const place = question?.querySelector("[data-filled]");
  const parts = [owners?.[id], evidence?.[id], notes?.[id]].filter((one) => one !== undefined);
  if (place) setText(place, parts.length > 0 ? `– ${parts.join(", ").slice(0, 80)}` : "");
}

/** Adds copies of the templates in each question's empty places for them: insertion into the fieldset itself would lay it all out again. */
function makeFields(): void {
  for (const [template, place] of [
    [finderTemplateId, "[data-note]"],
    [ownTemplateId, "[data-own-row]"],
  ] as const) {
    const { content } = byId<HTMLTemplateElement>(template);
    for (const question of document.querySelectorAll("[data-number]")) {
      const made = content.cloneNode(true) as DocumentFragment;
      for (const field of made.querySelectorAll("[data-own]")) field.id += `-${idOf(question)}`;
      question.querySelector(place)?.append(made);
    }
  }
}

function placeOf(field: HTMLElement): { readonly kind: AnnotationKind; readonly question: string } | undefined {
  const question = field.closest("[data-number]");
  const { own } = field.dataset;
  return own && question ? { kind: own as AnnotationKind, question: idOf(question) } : undefined;
}

// Two-way binding of radio buttons and answers.
import type { ModelQuestion } from "../../../scripts/method/edition.ts";
import { isApplicable } from "../../../scripts/method/engine/answer.ts";
import type { Answer } from "../../../scripts/method/schema.ts";
import type { PageData } from "../data/page-data.ts";
import { type Filled, type Store, withAnswer, withFact } from "../drafts/state.ts";
import { byId } from "../widgets/elements.ts";

/** Listens to the form. The returned function writes answers from elsewhere, as a file or another tab, into it. `write`: one question. */
export function bindForm(data: PageData, store: Store, write = writeQuestion): () => void {
  byId("formularet").addEventListener("change", (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== "radio") return;
    const { fact } = input.closest("fieldset")?.dataset ?? {};
    const question = input.name.startsWith("svar-") ? input.name.replace("svar-", "") : undefined;
    if (question) store.change(withAnswer(store.read(), question, answerOf(input.value)));
    if (fact) {
      store.change(withFact(store.read(), fact, input.value));
      for (const one of data.model.questions) if (one.notApplicableWhen?.fact === fact) write(one, store.read());
    }
  });
  return () => {
    const filled = store.read();
    for (const question of data.model.questions) write(question, filled);
    for (const { id } of data.facts) check(`fakta-${id}`, filled.background[id]);
  };
}

function answerOf(value: string): Answer {
  return value === "unknown" || value === "not-applicable" ? value : Number(value);
}

/** A question that a background fact makes inapplicable shows "Ej tillämpligt"; its answer is retained in case the fact changes back. */
export function writeQuestion(question: ModelQuestion, filled: Filled): void {
  const isAsked = isApplicable(question, filled.background);
  const answer = filled.answers[question.id];
  check(`svar-${question.id}`, isAsked ? (answer === "not-applicable" ? undefined : String(answer)) : "not-applicable");
  if (question.notApplicableWhen) setEnabled(question, isAsked);
}

/** Enables "Ej tillämpligt" alone if the question is not asked, and everything else if it is. */
export function setEnabled({ id }: ModelQuestion, isAsked: boolean): void {
  for (const input of inputs(`svar-${id}`)) input.disabled = (input.value === "not-applicable") === isAsked;
}

function check(name: string, value: string | undefined): void {
  for (const input of inputs(name)) input.checked = input.value === value;
}

const inputsByName = new Map<string, HTMLInputElement[]>();

/** Checkboxes and radio buttons of one name. Indexed on first use: a query for each name would search the whole page each time. */
export function inputs(name: string): readonly HTMLInputElement[] {
  if (inputsByName.size === 0)
    for (const one of document.querySelectorAll<HTMLInputElement>("input[name]"))
      inputsByName.set(one.name, [...(inputsByName.get(one.name) ?? []), one]);
  return inputsByName.get(name) ?? [];
}

// Two-way binding of checkboxes and answers, beside the form's radio buttons. Runs before the entry on a page of a method without a staircase,
// whose answers are then kept from the start too.
import type { ModelQuestion } from "../../../scripts/method/edition.ts";
import { isApplicable } from "../../../scripts/method/engine/answer.ts";
import type { PageData } from "../data/page-data.ts";
import { type Filled, type Store, withAnswer } from "../drafts/state.ts";
import { byId } from "../widgets/elements.ts";
import { answerAfter, countCleared, isTicked } from "./choosing.ts";
import { bindForm, inputs, setEnabled, writeQuestion } from "./form-view.ts";
import { bindWith } from "./main.ts";

bindWith(bindMethodForm);

/** As `bindForm`. `onCleared` is called with the number of checkboxes that a tick in another one cleared. */
function bindMethodForm(data: PageData, store: Store, onCleared: (count: number) => void): () => void {
  byId("formularet").addEventListener("change", (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== "checkbox") return;
    const question = data.model.questions.find((one) => `fraga-${one.id}` === input.closest("fieldset")?.id);
    if (!question) return;
    const before = store.read().answers[question.id];
    const after = answerAfter(question, before, input);
    store.change(after === undefined ? withoutAnswer(store.read(), question.id) : withAnswer(store.read(), question.id, after));
    write(question, store.read());
    const cleared = input.checked ? countCleared(before, after) : 0;
    if (cleared > 0) onCleared(cleared);
  });
  return bindForm(data, store, write);
}

function write(question: ModelQuestion, filled: Filled): void {
  if (!question.several) {
    writeQuestion(question, filled);
    return;
  }
  const isAsked = isApplicable(question, filled.background);
  const answer = filled.answers[question.id];
  for (const input of inputs(`svar-${question.id}`)) {
    input.checked = isAsked ? isTicked(input.value, answer) : input.value === "not-applicable";
  }
  if (question.notApplicableWhen) setEnabled(question, isAsked);
}

function withoutAnswer(filled: Filled, question: string): Filled {
  const { [question]: _gone, ...answers } = filled.answers;
  return { ...filled, answers };
}

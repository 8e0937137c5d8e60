// Shows and hides follow-up questions without losing focus, and announces each change once.
import type { MethodWords } from "../../text/sv/form/method-answering.ts";
import type { MethodOutcome } from "../result/method-outcome.ts";
import { byId, setHidden } from "../widgets/elements.ts";
import { questionNumber } from "./question-texts.ts";

/** Milliseconds without changes before an announcement: arrow keys pass options that nobody means to choose. */
const quietPeriod = 700;

/** Follows which of the questions are asked. `say` announces changes, but not the state at the start. */
export function makeFollowUpView(followUps: readonly string[], words: MethodWords, say: (text: string) => void) {
  let reported: ReadonlySet<string> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (outcome: MethodOutcome): void => {
    const hidden = new Set(outcome.notAsked);
    for (const id of followUps) showFollowUp(id, hidden.has(id), outcome.inactive.includes(id));
    if (!reported) {
      reported = hidden;
      return;
    }
    const before = reported;
    clearTimeout(timer);
    timer = setTimeout(() => {
      reported = hidden;
      const come = followUps.filter((id) => before.has(id) && !hidden.has(id)).map(questionNumber);
      const gone = followUps.filter((id) => !before.has(id) && hidden.has(id));
      const resting = gone.filter((id) => outcome.inactive.includes(id)).map(questionNumber);
      const text = [words.come(come), words.gone(gone.map(questionNumber)), words.resting(resting)].filter(Boolean).join(" ");
      if (text) say(text);
    }, quietPeriod);
  };
}

function showFollowUp(id: string, isHidden: boolean, isResting: boolean): void {
  const question = byId(`fraga-${id}`);
  // Only a file or another tab can hide the question that has focus.
  if (isHidden && question.contains(document.activeElement)) question.closest(".view")?.querySelector<HTMLElement>("h1")?.focus();
  setHidden(question, isHidden);
  setHidden(byId(`vilar-${id}`), !isResting);
}

// Marks answers carried over from an earlier edition until they have been reviewed.

import { inLanguage } from "../../text/chosen.ts";
import type { LaterWords } from "../data/form-words.ts";
import { parsed } from "../data/parsed.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import { byId, make } from "../widgets/elements.ts";
import type { Changed } from "./carried-draft.ts";

/** What is stored has reasons in every language: the page may be opened in another language next time. */
export interface MarkingParts {
  readonly local: LocalStore;
  readonly texts: Pick<LaterWords, "carrying">;
}

/** Marks these questions instead of those marked before, and stores the marks in this browser. */
export function markReviews(changed: readonly Changed[], parts: MarkingParts): void {
  for (const old of document.querySelectorAll(".question-review")) unmark(old);
  for (const one of changed) mark(one, () => finish(one.question, parts.local), parts.texts.carrying);
  saveMarks(changed, parts.local);
}

/** Restores the marks of an earlier visit. A malformed list is discarded. */
export function restoreReviews(parts: MarkingParts): void {
  markReviews(loadMarks(parts.local), parts);
}

function saveMarks(changed: readonly Changed[], local: LocalStore): void {
  local.reviews.save(changed.length > 0 ? JSON.stringify(changed) : null);
}

function loadMarks(local: LocalStore): readonly Changed[] {
  const changed = parsed(local.reviews.load());
  return Array.isArray(changed) ? changed.filter(isChanged) : [];
}

function isChanged(one: unknown): one is Changed {
  if (typeof one !== "object" || one === null || !("question" in one) || !("reason" in one)) return false;
  const { question, reason } = one;
  const isReason = typeof reason === "object" && reason !== null && Object.values(reason).every((text) => typeof text === "string");
  return isReason && document.getElementById(`fraga-${String(question)}`) !== null;
}

/** Reads the stored marks again, since another tab may have finished others. */
function finish(question: string, local: LocalStore): void {
  const others = loadMarks(local).filter((one) => one.question !== question);
  saveMarks(others, local);
}

function mark({ question, reason }: Changed, onFinish: () => void, words: LaterWords["carrying"]): void {
  const set = byId<HTMLFieldSetElement>(`fraga-${question}`);
  const id = `igenom-${question}`;
  const button = make("button", { type: "button", class: "button button-secondary" }, words.done);
  const { value = "", lang } = inLanguage(reason, words.language);
  const why = make("span", lang ? { lang } : {}, value);
  const note = make("p", { id }, make("strong", {}, words.mark), " ", why);
  const holder = make("div", { class: "question-review" }, note, make("p", {}, button));
  set.querySelector("legend")?.after(holder);
  set.setAttribute("aria-describedby", [set.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));
  const end = (): void => {
    const hadFocus = holder.contains(document.activeElement);
    unmark(holder);
    set.removeEventListener("change", onAnswer);
    // The button is removed: focus moves to the answer it was about.
    if (hadFocus) (set.querySelector<HTMLElement>("input:checked") ?? set.querySelector("input"))?.focus();
    onFinish();
  };
  // Writing a note does not count as reviewing.
  const onAnswer = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement && target.dataset.own)) end();
  };
  button.addEventListener("click", end);
  set.addEventListener("change", onAnswer);
}

function unmark(holder: Element): void {
  const set = holder.closest("fieldset");
  const id = holder.firstElementChild?.id;
  const others = (set?.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one !== id && one !== "");
  if (others.length > 0) set?.setAttribute("aria-describedby", others.join(" "));
  else set?.removeAttribute("aria-describedby");
  holder.remove();
}

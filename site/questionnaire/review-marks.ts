// Decides how answers that came from an earlier edition are marked until they have been read through.
import { carrying as words } from "../text/sv/carrying.ts";
import type { Changed } from "./carried-draft.ts";
import { byId, make } from "./elements.ts";
import type { LocalStore } from "./local-store.ts";

/** Marks the questions and remembers it in this browser, instead of what was marked before. */
export function markReviews(changed: readonly Changed[], local: LocalStore): void {
  for (const old of document.querySelectorAll(".question-review")) unmark(old);
  for (const one of changed) mark(one, local);
  remember(changed, local);
}

/** What was marked when the page was last open. A list that does not read is forgotten. */
export function restoreReviews(local: LocalStore): void {
  let changed: unknown;
  try {
    changed = JSON.parse(local.loadReviews() ?? "");
  } catch {
    changed = undefined;
  }
  markReviews(Array.isArray(changed) ? changed.filter(isChanged) : [], local);
}

function isChanged(one: unknown): one is Changed {
  if (typeof one !== "object" || one === null || !("question" in one) || !("reason" in one)) return false;
  return typeof one.reason === "string" && document.getElementById(`fraga-${String(one.question)}`) !== null;
}

function remember(changed: readonly Changed[], local: LocalStore): void {
  local.saveReviews(changed.length > 0 ? JSON.stringify(changed) : null);
}

function mark({ question, reason }: Changed, local: LocalStore): void {
  const set = byId<HTMLFieldSetElement>(`fraga-${question}`);
  const id = `igenom-${question}`;
  const button = make("button", { type: "button", class: "button button-secondary" }, words.done);
  const note = make("p", { id }, make("strong", {}, words.mark), ` ${reason}`);
  const holder = make("div", { class: "question-review", "data-reviewed": question }, note, make("p", {}, button));
  set.querySelector("legend")?.after(holder);
  set.setAttribute("aria-describedby", [set.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));
  const finish = (): void => {
    const hadFocus = holder.contains(document.activeElement);
    unmark(holder);
    set.removeEventListener("change", onAnswer);
    // The button is gone: the focus goes on to the answer that it was about.
    if (hadFocus) (set.querySelector<HTMLElement>("input:checked") ?? set.querySelector("input"))?.focus();
    remember(stillMarked(), local);
  };
  // A note is no answer.
  const onAnswer = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement && target.dataset.own)) finish();
  };
  button.addEventListener("click", finish);
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

function stillMarked(): readonly Changed[] {
  return [...document.querySelectorAll<HTMLElement>(".question-review")].map((one) => ({
    question: one.dataset.reviewed ?? "",
    reason: one.querySelector("strong")?.nextSibling?.textContent?.trim() ?? "",
  }));
}

// Decides how a draft from an earlier edition is opened: its part of the data is fetched, and everything that differs is listed. Loads only then.
import { accepted, type Checked, type Diagnostic } from "../../scripts/diagnostic.ts";
import { carrying as words } from "../text/sv/carrying.ts";
import { type CarriedDraft, type Changed, carryDraft } from "./carried-draft.ts";
import { openDraft } from "./draft-file.ts";
import type { EarlierData } from "./earlier-data.ts";
import { byId, link, make } from "./elements.ts";
import type { LocalStore } from "./local-store.ts";
import type { PageData } from "./page-data.ts";
import { optionText, questionLink, questionNumber } from "./question-texts.ts";
import { editionIn } from "./returned-file.ts";
import { markReviews } from "./review-marks.ts";
import { sentenceOf } from "./sentence-of.ts";
import { sentences } from "./sentences.ts";
import { countFilled, type Filled } from "./state.ts";

const listsId = "utkast-overfort";

/** A file as read. `message` is told instead of the usual; `show` writes what differs, once the answers are in place. */
export interface OpenedFile {
  readonly checked: Checked<Filled>;
  readonly message?: string;
  readonly show?: () => void;
}

/** A draft of this edition, or of an earlier one that leads to it. @throws Error where the earlier edition's data cannot be fetched. */
export async function openAny(text: string, { data, local }: EarlierParts): Promise<OpenedFile> {
  const edition = editionIn(text);
  const address = Object.entries(data.earlier ?? {}).find(([one]) => one === edition)?.[1];
  if (!address) return { checked: openDraft(text, data), show: () => forgetCarried(local) };
  const answer = await fetch(address);
  if (!answer.ok) throw new Error("the earlier edition could not be fetched");
  const earlier = (await answer.json()) as EarlierData;
  const carried = carryDraft(text, data, earlier);
  if (!carried.ok) return { checked: carried };
  const { filled, review } = carried.value;
  return {
    checked: accepted(filled),
    message: words.opened(earlier.edition, countFilled(filled)),
    show: () => {
      forgetCarried(local);
      byId("utkast-besked").after(make("div", { id: listsId, class: "carried" }, ...lists(carried.value, carried.diagnostics)));
      markReviews(review, local);
    },
  };
}

/** Lists and marks belong to the answers that were carried over, and go when those do. */
export function forgetCarried(local: LocalStore): void {
  document.getElementById(listsId)?.remove();
  markReviews([], local);
}

export interface EarlierParts {
  readonly data: PageData;
  readonly local: LocalStore;
}

function lists({ review, again, dropped, added, facts }: CarriedDraft, faults: readonly Diagnostic[]): readonly HTMLElement[] {
  const changed = (one: Changed, more = ""): HTMLElement => item(numbered(one.question), [one.reason, more].filter(Boolean).join(" "));
  return [
    list(
      words.review,
      review.map((one) => changed(one)),
    ),
    list(
      words.again,
      again.map((one) => changed(one, betweenWords(one))),
    ),
    list(
      words.dropped,
      dropped.map(({ text, reason, note }) => item([text], [reason, note].filter(Boolean).join("\n"))),
    ),
    list(
      words.added,
      added.map((one) => item(numbered(one), "")),
    ),
    list(
      words.facts,
      facts.map((one) => item([factLink(one)], "")),
    ),
    list(
      words.readFaults,
      faults.map((one) => item([sentenceOf(one, sentences, words.language)], "")),
    ),
  ].flat();
}

function list(title: string, items: readonly HTMLElement[]): readonly HTMLElement[] {
  if (items.length === 0) return [];
  const summary = make("summary", {}, `${title} (${items.length})`);
  return [make("details", { open: "" }, summary, make("ul", { class: "result-list" }, ...items))];
}

function item(what: readonly (Node | string)[], note: string): HTMLLIElement {
  return make("li", {}, ...what, ...(note ? [make("span", { class: "entry-note" }, note)] : []));
}

function numbered(question: string): readonly (Node | string)[] {
  return [`${questionNumber(question)}. `, questionLink(question)];
}

function betweenWords({ question, between }: CarriedDraft["again"][number]): string {
  return between ? words.between(optionText(question, between[0]), optionText(question, between[1])) : "";
}

function factLink(fact: string): HTMLAnchorElement {
  const text = document.querySelector(`[id="bakgrund-${fact}"] .question-text`)?.textContent ?? fact;
  return link(`#bakgrund-${fact}`, text);
}

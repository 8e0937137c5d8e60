// The plan's steps as cards, in order. Cards stay in place while their content changes, so that neither focus nor what is unfolded is lost.

import type { PlanWords } from "../../text/sv/form/planning/plan.ts";
import type { StepWords } from "../../text/sv/form/steps.ts";
import { questionAddress } from "../answering/question-texts.ts";
import { link, make, setHidden, setText } from "../widgets/elements.ts";
import { siteLink } from "../widgets/site-link.ts";
import { bindCheckedField } from "./checked-field.ts";
import { isDay } from "./is-day.ts";
import type { CardContent } from "./plan-content.ts";

export interface CardActions {
  /** What the plan becomes without the step. */
  readonly without: (content: CardContent) => { readonly text: string; readonly isPossible: boolean };
  readonly leaveOut: (content: CardContent) => void;
  /** An empty text: as proposed. */
  readonly setWho: (key: string, who: string) => void;
  readonly setDue: (key: string, day: string) => void;
}

export interface CardWords {
  readonly words: PlanWords;
  readonly steps: StepWords;
}

interface Card {
  readonly element: HTMLLIElement;
  readonly fill: (content: CardContent) => void;
}

/** Shows the cards in the list, in this order; the first `open` of them unfolded, until somebody folds or unfolds one. */
export function makeCards(
  list: HTMLElement,
  words: CardWords,
  actions: CardActions,
): (contents: readonly CardContent[], open: number) => void {
  const cards = new Map<string, Card>();
  return (contents, open) => {
    const shown = contents.map((content, at) => {
      const card = cards.get(content.key) ?? makeCard(content.key, at < open, { ...words, actions });
      cards.set(content.key, card);
      card.fill(content);
      return card.element;
    });
    for (const one of [...list.children]) if (!shown.includes(one as HTMLLIElement)) one.remove();
    arrange(list, shown);
  };
}

/** Moves the others around the one that has the focus: moving that would lose it. */
function arrange(list: HTMLElement, shown: readonly HTMLElement[]): void {
  if (shown.every((one, at) => list.children[at] === one)) return;
  const focused = shown.find((one) => one.contains(document.activeElement));
  if (!focused) {
    list.replaceChildren(...shown);
    return;
  }
  const at = shown.indexOf(focused);
  for (const one of shown.slice(0, at)) focused.before(one);
  for (const one of shown.slice(at + 1)) list.append(one);
}

interface CardParts extends CardWords {
  readonly actions: CardActions;
}

function makeCard(key: string, isOpen: boolean, { words, steps, actions }: CardParts): Card {
  const [title, why, facts] = [make("h2", {}), make("p", { class: "why" }), make("p", { class: "card-line" })];
  const who = make("input", { type: "text", maxlength: "100", autocomplete: "off" });
  const due = make("input", { type: "date", autocomplete: "off" });
  const fault = make("p", { class: "field-error", id: `plan-${key.replace(":", "-")}-fel`, hidden: "" });
  const hours = make("p", { class: "card-hours" });
  const fields = make(
    "div",
    { class: "card-facts" },
    make("label", {}, words.who, who),
    make("div", {}, words.time, hours),
    make("div", {}, make("label", {}, words.dueLabel, due), fault),
  );
  const texts = make("div", { class: "card-texts" });
  const how = make("div", { class: "more-body" });
  const more = make("details", { class: "more" }, make("summary", {}, words.how), how);
  const effect = make("p", {});
  const remove = make("button", { type: "button", class: "button button-secondary" }, words.removeStep);
  const choose = make("details", { class: "more" }, make("summary", {}, words.choose), make("div", { class: "more-body" }, effect, remove));
  const body = make("div", { class: "card-body" }, texts, fields, make("div", { class: "card-foot" }, more, choose));
  const summary = make("summary", { class: "card-head" }, title, why, facts);
  const element = make("li", { class: "card", "data-step": key }, make("details", isOpen ? { open: "" } : {}, summary, body));
  let latest: CardContent | undefined;
  const showEffect = (): void => {
    if (!latest || !choose.open) return;
    const { text, isPossible } = actions.without(latest);
    setText(effect, text);
    setHidden(remove, !isPossible);
  };
  choose.addEventListener("toggle", showEffect);
  remove.addEventListener("click", () => {
    if (latest) actions.leaveOut(latest);
  });
  who.addEventListener("change", () => actions.setWho(key, who.value.trim()));
  due.setAttribute("aria-describedby", fault.id);
  const isWrong = bindCheckedField(due, fault, {
    isRight: (day) => day === "" || isDay(day),
    told: () => words.badDay,
    set: (day) => actions.setDue(key, day),
  });
  return {
    element,
    fill: (content) => {
      latest = content;
      const { step, planned } = content;
      setText(title, content.goal);
      why.replaceChildren(make("span", content.isRequired ? { class: "must" } : {}, step.reason));
      setText(facts, content.facts);
      if (document.activeElement !== who) who.value = step.responsible ?? "";
      if (document.activeElement !== due && !isWrong()) due.value = step.due ?? "";
      const own = planned.takes;
      const each = own ? [words.own(steps.hourRange(own.coordinator)), words.others(steps.hourRange(own.others))] : [];
      hours.replaceChildren(...each.map((text) => make("span", {}, text)));
      texts.replaceChildren(...textNodes(content, words));
      how.replaceChildren(...howNodes(content, words));
      showEffect();
    },
  };
}

function line(label: string, text: string, attributes = {}): HTMLElement {
  return make("p", attributes, make("b", {}, label), ` ${text}`);
}

/** What to do first, when it is done, and what shows it. */
function textNodes({ step, template, next }: CardContent, words: PlanWords): readonly Node[] {
  const found = template ? [make("span", {}, make("b", {}, `${words.template} `), siteLink(template.address, template.title))] : [];
  const shown = step.show ? [make("span", {}, make("b", {}, words.show), ` ${step.show}`)] : [];
  return [
    ...(step.first
      ? [step.isUnknown ? make("p", { class: "card-note" }, step.first) : line(words.first, step.first, { class: "step" })]
      : []),
    line(words.done, step.done),
    ...(shown.length + found.length > 0 ? [make("p", { class: "card-show" }, ...shown, ...found)] : []),
    ...(step.buys ? [line(words.buys, step.buys)] : []),
    ...(next === "" ? [] : [make("p", { class: "soft" }, next)]),
  ];
}

/** The lines, the measure's page and the question. */
function howNodes(content: CardContent, words: PlanWords): readonly Node[] {
  const { step, page } = content;
  const { how, question, number, text, title } = step;
  return [
    ...(how.length > 0 ? [make("ol", {}, ...how.map((one) => make("li", {}, one)))] : []),
    ...(title === undefined ? [] : [make("p", {}, page === undefined ? title : siteLink(page, title))]),
    make("p", {}, link(questionAddress(question), `${words.question(number)}: ${text}`)),
  ];
}

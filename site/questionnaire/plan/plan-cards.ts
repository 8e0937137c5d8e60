// The plan's measures as cards, in order. Cards stay in place while their content changes, so that neither focus nor what is unfolded is lost.
import { hoursOf } from "../../../scripts/method/effort.ts";
import type { PlanStep } from "../../../scripts/method/pathway/plan.ts";
import type { MeasureHours } from "../../../scripts/method/schema.ts";
import type { PlanWords } from "../../text/sv/form/plan.ts";
import { questionAddress } from "../answering/question-texts.ts";
import type { PlanTexts } from "../result/explains-data.ts";
import { link, make, setHidden, setText } from "../widgets/elements.ts";
import { siteLink } from "../widgets/site-link.ts";
import { bindDayField } from "./day-field.ts";

export interface CardContent {
  readonly step: PlanStep;
  readonly goal: string;
  readonly isIncluded: boolean;
  /** Must-tag, or the areas that it lifts. */
  readonly must: string | undefined;
  readonly why: string;
  /** What one should know before doing it. */
  readonly notes: readonly string[];
  readonly hours: MeasureHours[keyof MeasureHours];
  readonly texts: PlanTexts | undefined;
  /** The measure's page. */
  readonly page: string | undefined;
}

export interface CardActions {
  readonly include: (measure: string, isIncluded: boolean) => void;
  readonly move: (measure: string, by: -1 | 1) => void;
  /** An empty text: as proposed. */
  readonly setWho: (measure: string, who: string) => void;
  readonly setDue: (measure: string, day: string) => void;
}

interface Card {
  readonly element: HTMLLIElement;
  readonly fill: (content: CardContent) => void;
}

/** Shows the cards in the list, in this order. */
export function makeCards(list: HTMLElement, words: PlanWords, actions: CardActions): (contents: readonly CardContent[]) => void {
  const cards = new Map<string, Card>();
  return (contents) => {
    const shown = contents.map((content) => {
      const { measure } = content.step;
      const card = cards.get(measure) ?? makeCard(measure, words, actions);
      cards.set(measure, card);
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

function makeCard(measure: string, words: PlanWords, actions: CardActions): Card {
  const check = make("input", { type: "checkbox", class: "check", autocomplete: "off" });
  const [title, why] = [make("h2", {}), make("p", { class: "why" })];
  const who = make("input", { type: "text", maxlength: "100", autocomplete: "off" });
  const hours = make("p", { class: "card-hours" });
  const due = make("input", { type: "date", autocomplete: "off" });
  const fault = make("p", { class: "field-error", id: `plan-${measure}-fel`, hidden: "" }, words.badDay);
  const facts = make(
    "div",
    { class: "card-facts" },
    make("label", {}, words.who, who),
    make("div", {}, words.time, hours),
    make("div", {}, make("label", {}, words.due, due), fault),
  );
  const [step, notes, more, template] = [
    make("p", { class: "step" }),
    make("div", {}),
    make("div", { class: "more-body" }),
    make("span", {}),
  ];
  const [up, down] = [make("button", { type: "button" }, "↑"), make("button", { type: "button" }, "↓")];
  const handle = make("span", { class: "handle" }, up, down);
  const details = make("details", { class: "more" }, make("summary", {}, words.more), more);
  const foot = make("div", { class: "card-foot" }, template, details, handle);
  const body = make("div", { class: "card-body" }, facts, step, notes, foot);
  const element = make("li", { class: "card", "data-measure": measure }, make("div", { class: "card-head" }, check, title, why), body);
  check.addEventListener("change", () => actions.include(measure, check.checked));
  up.addEventListener("click", () => actions.move(measure, -1));
  down.addEventListener("click", () => actions.move(measure, 1));
  who.addEventListener("change", () => actions.setWho(measure, who.value.trim()));
  due.setAttribute("aria-describedby", fault.id);
  const isWrong = bindDayField(due, fault, true, (day) => actions.setDue(measure, day));
  return {
    element,
    fill: (content) => {
      const { goal, isIncluded } = content;
      check.checked = isIncluded;
      check.setAttribute("aria-label", words.include(goal));
      element.classList.toggle("is-out", !isIncluded);
      setText(title, goal);
      why.replaceChildren(...whyNodes(content, words));
      setHidden(body, !isIncluded);
      up.setAttribute("aria-label", words.up(goal));
      down.setAttribute("aria-label", words.down(goal));
      if (document.activeElement !== who) who.value = content.step.responsible ?? "";
      if (document.activeElement !== due && !isWrong()) due.value = content.step.due ?? "";
      hours.replaceChildren(...hoursNodes(content.hours, words));
      step.replaceChildren(make("b", {}, words.firstStep), ` ${content.step.firstStep}`);
      notes.replaceChildren(...content.notes.map((note) => make("p", { class: "card-note" }, note)));
      const { template: found } = content.texts ?? {};
      template.replaceChildren(...(found ? [siteLink(found.address, found.title)] : []));
      more.replaceChildren(...moreNodes(content, words));
    },
  };
}

function whyNodes({ isIncluded, must, why }: CardContent, words: PlanWords): readonly Node[] {
  if (!isIncluded) return [document.createTextNode(words.leftOut)];
  return [...(must === undefined ? [] : [make("span", { class: "must" }, must)]), ...(why === "" ? [] : [make("span", {}, why)])];
}

function hoursNodes({ coordinator, others }: CardContent["hours"], words: PlanWords): readonly Node[] {
  const range = (of: typeof others): string => words.hourRange(hoursOf(of));
  return [make("span", {}, words.own(range(coordinator))), make("span", {}, words.others(range(others)))];
}

/** The goals with their questions, the measure, and what shows that it is done. */
function moreNodes({ step, page }: CardContent, words: PlanWords): readonly Node[] {
  const goals = step.raises.map(({ question, number, to }) =>
    make("li", {}, link(questionAddress(question), words.question(number)), `: ${to.goal}`),
  );
  const how = page === undefined ? make("span", {}, step.title) : siteLink(page, step.title);
  return [
    make("ul", {}, ...goals),
    make("p", {}, make("b", {}, `${words.how}: `), how),
    make("p", {}, make("b", {}, `${words.doneWhen}: `), step.doneWhen),
  ];
}

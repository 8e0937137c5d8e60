// What stands around the cards: what has been chosen, what to find out first, a cheaper way, and steps to swap.

import { applicableIn } from "../../../scripts/method/engine/staircase.ts";
import type { Bound } from "../../../scripts/method/pathway/plan.ts";
import { questionAddress, questionLink, questionNumber, whomToAsk } from "../answering/question-texts.ts";
import { byId, entryNote, link, make, setHidden, setText } from "../widgets/elements.ts";
import { type Alternative, swapsOf } from "./alternatives.ts";
import { asTitle } from "./described-steps.ts";
import { type ContentInput, cheaperText, mustsBehind, swapLines } from "./plan-content.ts";

/** Of blocks with too many answers "vet inte": whom to ask, and about which questions. */
export function findOutNodes({ own, plan }: ContentInput): readonly Node[] {
  const { model, response } = own.input;
  return own.unknown.flatMap((block) => {
    const asked = applicableIn(model, response, block).filter(({ id }) => response.answers[id] === "unknown");
    const byWhom = Object.entries(Object.groupBy(asked, ({ id }) => whomToAsk(id) ?? plan.askNobody));
    const rows = byWhom.map(([whom, questions = []]) => {
      const links = questions.flatMap(({ id }, at) => [at === 0 ? " " : ", ", link(questionAddress(id), questionNumber(id))]);
      return make("li", {}, plan.asked(whom, questions.length), ...links);
    });
    return [make("p", {}, plan.unknown(block, asked.length)), make("ul", { class: "raises" }, ...rows)];
  });
}

/** What holds the level: the musts that it rests on, with their owners, and what to decide. */
export function thereNodes({ own, filled, plan: words }: ContentInput, level: number): readonly Node[] {
  const musts = mustsBehind(level, filled, own.input);
  const items = musts.map(({ question, owner }) =>
    make("li", {}, `${questionNumber(question)} `, questionLink(question), ...(owner === "" ? [] : [entryNote(words.owner(owner))])),
  );
  const rests = [make("h2", {}, words.restsTitle), make("ul", { class: "plan-rests" }, ...items)];
  return [
    make("h2", {}, words.keepTitle),
    make("ul", {}, ...words.keep.map((one) => make("li", {}, one))),
    ...(musts.length > 0 ? rests : []),
  ];
}

/** The organisation's choices that change the plan, each with a button that takes it back. */
export function choiceNodes(input: ContentInput, takeBack: (question: string, end: keyof Bound) => void): readonly Node[] {
  const { own, filled, plan, texts } = input;
  const chosen = Object.entries(filled.plan?.bounds ?? {}).flatMap(([question, { least = 0, most }]) => [
    { question, to: least, end: "least", told: plan.added } as const,
    { question, to: most === undefined ? 0 : most + 1, end: "most", told: plan.leftOut } as const,
  ]);
  const rows = chosen.flatMap(({ question, to, end, told }) => {
    const [goal, answer] = [to > 0 ? asTitle(texts.goal(question, to)) : "", filled.answers[question]];
    if (goal === "" || (typeof answer === "number" && answer >= to)) return [];
    const button = make("button", { type: "button", class: "button button-secondary", "data-question": question }, plan.takeBack);
    button.addEventListener("click", () => takeBack(question, end));
    const number = texts.number(question);
    const isOverruled = end === "most" && own.overruled.includes(question);
    return [make("li", {}, `${isOverruled ? plan.overruled(number, own.target) : told(`${number} ${goal}`)} `, button)];
  });
  return rows.length === 0 ? [] : [make("h2", {}, plan.choices), make("ul", { class: "plan-choices" }, ...rows)];
}

/** Shows whether the least work is less than the plan's, with a button that changes between the two. */
export function showCheaper(input: ContentInput, change: (isCheapest: boolean) => void) {
  const { own, plan } = input;
  const { isCheapest = false } = own.input;
  const text = isCheapest ? plan.isCheapest : cheaperText(input);
  const place = byId("plan-minst");
  setHidden(place, text === "");
  if (text === "") return place.replaceChildren();
  const button = place.querySelector("button") ?? make("button", { type: "button", class: "button button-secondary" });
  setText(button, isCheapest ? plan.showBroad : plan.showCheaper);
  button.onclick = () => change(!isCheapest);
  const told = place.querySelector("p") ?? make("p", {});
  setText(told, text);
  if (!button.isConnected) place.replaceChildren(told, button);
}

/** Shows the swaps while they are in sight: each is a plan of its own. */
export function makeSwaps(choose: (swap: Alternative, goal: string) => void): (input: ContentInput | undefined) => void {
  const [part, place] = [byId<HTMLDetailsElement>("prova"), byId("prova-lista")];
  let latest: ContentInput | undefined;
  const show = (): void => {
    place.replaceChildren();
    if (!latest || !part.open) return;
    const input = latest;
    const rows = swapsOf(input.own).map((swap, at) => {
      const goal = asTitle(input.texts.goal(swap.question, swap.to));
      const button = make(
        "button",
        { type: "button", class: "button button-secondary", "aria-label": input.plan.take(at + 1) },
        input.plan.takeShort,
      );
      button.addEventListener("click", () => choose(swap, goal));
      return make("li", {}, make("div", {}, ...swapLines(swap, input).map((text) => make("p", {}, text))), button);
    });
    place.replaceChildren(...(rows.length > 0 ? rows : [make("li", {}, input.plan.swapsNone)]));
  };
  part.addEventListener("toggle", show);
  return (input) => {
    latest = input;
    show();
  };
}

// The areas that have been gone through since the last round: a tick in each that was answered then, and what is left to go through.
import type { LaterParts } from "../drafts/draft-parts.ts";
import { type Filled, isEmpty, type PlanChoices } from "../drafts/state.ts";
import { byId, link, make, setHidden, setText } from "../widgets/elements.ts";
import { sinceRound } from "./since-round.ts";

/** Counts from the draft as it was `before` this had loaded, once the round that it was answered in has closed. Call once. */
export function followRound(parts: LaterParts, before: Filled): void {
  const { data, store } = parts;
  const follow = (now: Filled, { answers } = now): void => {
    const since = isEmpty(now) ? now : sinceRound(now, data, answers);
    if (since !== now) store.change(since);
  };
  store.onChange((now) => follow(now));
  follow(store.read(), before);
  if (data.round) bindGoneThrough(parts);
}

function bindGoneThrough({ data, store, texts: { carrying: words } }: LaterParts): void {
  // Before the buttons of answers that are this round's: the overview writes its own anew at each change.
  const begins = [byId("borja"), byId("resultat-vidare").querySelector("a")].map((usual) => {
    const begin = make("a", { class: "button" });
    usual?.before(begin, " ");
    return { usual, begin };
  });
  const notes = [byId("borja").closest("p"), byId("skicka-vantar"), byId("resultat-mer")].map((place) => {
    const note = make("p", { class: "note gone-through" });
    place?.after(note);
    return note;
  });
  const areas = [...document.querySelectorAll<HTMLElement>(".view.area")].map((view) => {
    const { area = "", block = "" } = view.dataset;
    const key = `${area}:${block}`;
    const input = make("input", { type: "checkbox", autocomplete: "off" });
    const tick = make(
      "div",
      { class: "choices gone-through section-near" },
      make("label", { class: "choice" }, input, make("span", {}, words.goneThrough)),
    );
    view.querySelector(".pager")?.before(tick);
    const mark = make("p", { class: "note gone-through" }, words.fromLastRound);
    view.querySelector("h1")?.after(mark);
    const confirm = (isGoneThrough: boolean): void => {
      const filled = store.read();
      const { [key]: _before, ...others } = filled.plan?.confirmed ?? {};
      store.change({ ...filled, plan: { ...filled.plan, confirmed: isGoneThrough ? { ...others, [key]: true } : others } });
    };
    input.addEventListener("change", () => confirm(input.checked));
    // On to the next area is past this one; a link elsewhere is not.
    view.querySelector(".pager .button")?.addEventListener("click", () => {
      if (!tick.hidden && !input.checked) confirm(true);
    });
    // In the overview, in place of how far the area has come, which is counted on all answers.
    const row = document.querySelector(`.task[href="#${view.id}"]`);
    const [state, earlier] = [
      row?.querySelector<HTMLElement>(".task-state"),
      make("span", { class: "task-state" }, words.taskFromLastRound),
    ];
    state?.after(earlier);
    const questions = data.model.questions.filter((one) => one.area === area && one.block === Number(block));
    return { key, view, block, input, tick, mark, row, state, earlier, questions, name: data.areas[area] ?? area };
  });
  let shown: PlanChoices | undefined;
  const show = ({ plan }: Filled): void => {
    if (plan === shown) return;
    shown = plan;
    const { lastRound = {}, confirmed = {} } = plan ?? {};
    const answered = areas.filter(({ questions }) => questions.some(({ id }) => lastRound[id] !== undefined));
    for (const one of areas) {
      setHidden(one.tick, !answered.includes(one));
      one.input.checked = confirmed[one.key] === true;
      const isEarlier = answered.includes(one) && !one.input.checked;
      for (const place of [one.mark, one.earlier]) setHidden(place, !isEarlier);
      one.row?.classList.toggle("is-earlier", isEarlier);
      if (one.state) setHidden(one.state, isEarlier);
    }
    const left = answered.filter(({ key }) => !confirmed[key]);
    const [next] = left;
    for (const { usual, begin } of begins) {
      usual?.classList.toggle("button-secondary", next !== undefined);
      setHidden(begin, next === undefined);
      setText(begin, next ? words.next(next.name) : "");
      begin.setAttribute("href", next ? `#${next.view.id}` : "");
    }
    for (const { block } of areas)
      setHidden(
        byId(`framsteg-${block}-antal`),
        left.some((one) => one.block === block),
      );
    for (const note of notes) {
      setHidden(note, answered.length === 0);
      note.replaceChildren(
        words.confirmed(answered.length - left.length, answered.length),
        ...(next ? [` ${words.alsoEarlier} `, link(`#${next.view.id}`, words.next(next.name))] : []),
      );
    }
  };
  store.onChange(show);
  show(store.read());
}

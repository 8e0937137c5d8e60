// The areas that have been gone through since the last round: a tick in each that was answered then, and what is left to go through.
import type { LaterParts } from "../drafts/draft-parts.ts";
import { type Filled, isEmpty, type PlanChoices } from "../drafts/state.ts";
import { byId, link, make, setHidden } from "../widgets/elements.ts";
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
  const notes = [byId("borja").closest("p"), byId("skicka-vantar")].map((place) => {
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
    const mark = make("p", { class: "note" }, words.fromLastRound);
    view.querySelector("h1")?.after(mark);
    input.addEventListener("change", () => {
      const filled = store.read();
      const { [key]: _before, ...others } = filled.plan?.confirmed ?? {};
      store.change({ ...filled, plan: { ...filled.plan, confirmed: input.checked ? { ...others, [key]: true } : others } });
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
    for (const { block } of areas)
      setHidden(
        byId(`framsteg-${block}-antal`),
        left.some((one) => one.block === block),
      );
    for (const note of notes) {
      setHidden(note, answered.length === 0);
      note.replaceChildren(
        words.confirmed(answered.length - left.length, answered.length),
        ...(next ? [" ", link(`#${next.view.id}`, words.next(next.name))] : []),
      );
    }
  };
  store.onChange(show);
  show(store.read());
}

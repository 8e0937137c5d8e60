// The overview: how far each area has come, what is left, and one button to the next thing to do.

import type { ModelQuestion } from "../../../scripts/method/edition.ts";
import { isApplicable } from "../../../scripts/method/engine/answer.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { PageData } from "../data/page-data.ts";
import { parsed } from "../data/parsed.ts";
import type { Filled } from "../drafts/state.ts";
import { isWithin } from "../together/part.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { renamePage } from "./router.ts";

/** What the overview says first. The level is null before there is one. */
export interface Standing {
  readonly level: string | null;
  /** Ids of questions that are not asked, beside those that a background fact closes. */
  readonly notAsked: readonly string[];
}

interface Task {
  readonly row: HTMLAnchorElement;
  readonly stateText: Element;
  readonly trail: readonly HTMLElement[];
  readonly area: string;
  readonly block: number;
  readonly questions: readonly ModelQuestion[];
}

export function makeOverview({ model, facts, areas }: PageData, words: AnsweringWords): (filled: Filled, standing: Standing) => void {
  const tasks = tasksOf(model.questions);
  const [title, lead] = [byId("oversikt-rubrik"), byId("oversikt-mer")];
  const [begin, further] = [byId<HTMLAnchorElement>("borja"), byId<HTMLAnchorElement>("vidare")];
  /** In the views that wait for block 1. Found once: a search of the whole page at each answer would show in how fast it is. */
  const waiting = [...document.querySelectorAll<HTMLElement>("[data-next]")];
  const before = { title: title.textContent ?? "", lead: lead.textContent ?? "", begin: begin.textContent ?? "" };
  const first = model.thresholds.length > 0 ? tasks.filter((one) => one.block === 1) : tasks;
  return (filled, { level, notAsked }) => {
    const isAsked = (one: ModelQuestion): boolean => isApplicable(one, filled.background) && !notAsked.includes(one.id);
    const counted = tasks.map((task) => {
      const asked = task.questions.filter(isAsked);
      const open = asked.filter(({ id }) => filled.answers[id] === undefined);
      const one = { ...task, answered: asked.length - open.length, asked: asked.length, open: open[0]?.id };
      writeTask(one, words);
      return one;
    });
    writeBackground(facts.length, Object.keys(filled.background).length, words);
    const { part } = filled;
    const own = part ? counted.filter((one) => isWithin(part, one)) : counted;
    for (const block of new Set(tasks.map((one) => one.block))) writeBlock(block, own, words);
    const within = part ? own : counted.slice(0, first.length);
    const [answered, asked] = [sum(within, "answered"), sum(within, "asked")];
    const next = within.find((one) => one.open);
    const start = part ? words.partTitle(asked, part.label) : before.title;
    setText(title, answered === 0 ? start : ((part ? null : level) ?? words.progress(answered, asked)));
    const left = next ? words.left(asked - answered) : "";
    // Beyond block 1, once that is answered.
    const later = part || next ? undefined : counted.find((one) => one.open);
    setText(lead, part ? `${words.partLead} ${left}` : answered === 0 ? before.lead : left);
    const resume = next && (answered === 0 ? before.begin : words.resume(areas[next.area] ?? ""));
    setText(begin, resume ?? (part ? words.partDone : words.resumeDone));
    begin.setAttribute("href", next?.row.hash ?? (part ? "#del-spara" : "#resultat"));
    begin.toggleAttribute("data-save-draft", part !== undefined && !next);
    setHidden(further, !later);
    setText(further, later ? words.resumeBlock(later.block) : "");
    further.setAttribute("href", later?.row.hash ?? "");
    for (const one of waiting) {
      setHidden(one, !next);
      if (next) one.firstElementChild?.setAttribute("href", `#fraga-${next.open}`);
    }
    const current = answered > 0 ? next?.row : undefined;
    for (const { row } of tasks) {
      if (row === current) row.setAttribute("aria-current", "step");
      else row.removeAttribute("aria-current");
    }
    renamePage();
  };
}

/** Who answers each area, of what is stored about that: `{"roles": {area: role}}`, or null. */
export function showWho(sharing: string | null): void {
  // What cannot be read is as if nothing had been chosen.
  const roles = parsed<{ readonly roles?: Readonly<Record<string, unknown>> } | null>(sharing)?.roles ?? {};
  for (const place of document.querySelectorAll<HTMLElement>(".task-who"))
    setText(place, String(roles[place.closest<HTMLElement>("[data-area]")?.dataset.area ?? ""] ?? ""));
}

function tasksOf(questions: readonly ModelQuestion[]): readonly Task[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(".task")].map((row) => {
    const item = row.closest<HTMLElement>("[data-area]");
    const { area = "", block } = item?.dataset ?? {};
    // Its place in the trail of every area of the block is its place in the block's list.
    const at = item?.parentElement ? [...item.parentElement.children].indexOf(item) : -1;
    const trail = [...document.querySelectorAll<HTMLElement>(`.area[data-block="${block}"] .trail > :nth-child(${at + 1})`)];
    const own = questions.filter((one) => one.area === area && one.block === Number(block));
    return { row, stateText: row.querySelector(".task-state") ?? row, trail, area, block: Number(block), questions: own };
  });
}

interface Count {
  readonly answered: number;
  readonly asked: number;
}

function writeTask({ row, stateText, trail, answered, asked }: Task & Count, words: AnsweringWords): void {
  const state = asked > 0 && answered === asked ? "done" : answered > 0 ? "part" : "todo";
  if (row.dataset.state !== state) {
    row.dataset.state = state;
    for (const one of trail) one.classList.toggle("is-done", state === "done");
  }
  const text = state === "done" ? words.taskDone : state === "part" ? words.answered(answered, asked) : words.questions(asked);
  setText(stateText, text);
}

function writeBlock(block: number, tasks: readonly (Task & Count)[], words: AnsweringWords): void {
  const within = tasks.filter((one) => one.block === block);
  const [answered, asked] = [sum(within, "answered"), sum(within, "asked")];
  setText(byId(`framsteg-${block}-antal`), answered === 0 ? words.questions(asked) : words.answered(answered, asked));
}

function writeBackground(of: number, answered: number, words: AnsweringWords): void {
  const place = document.querySelector<HTMLElement>("#om-er-rad span");
  if (!place) return;
  place.dataset.none ??= place.textContent ?? "";
  setText(place, answered > 0 ? words.answered(answered, of) : place.dataset.none);
}

function sum(tasks: readonly Count[], key: keyof Count): number {
  return tasks.reduce((total, one) => total + one[key], 0);
}

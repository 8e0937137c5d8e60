// The view of the plan: its steps as cards, what they lead to, other ways, and the plan as files.
import { swedishDay } from "../../../scripts/core/day.ts";
import type { Bound } from "../../../scripts/method/pathway/plan.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { PlanWords } from "../../text/sv/form/planning/plan.ts";
import type { PlanFileWords } from "../../text/sv/form/planning/plan-files.ts";
import type { StepWords } from "../../text/sv/form/steps.ts";
import { questionAddress } from "../answering/question-texts.ts";
import type { PageData } from "../data/page-data.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import type { PlanChoices, Store } from "../drafts/state.ts";
import type { Update } from "../result/explained.ts";
import type { PlanData } from "../result/explains-data.ts";
import { markStaircase } from "../result/level-words.ts";
import type { Outcome } from "../result/outcome.ts";
import { byId, link, make, setHidden, setText } from "../widgets/elements.ts";
import { bindFileButton } from "../widgets/file-button.ts";
import { adding, leavingOut } from "./alternatives.ts";
import { pageTexts } from "./described-steps.ts";
import { ownPlan, withChoices } from "./own-plan.ts";
import { makeCards } from "./plan-cards.ts";
import { type CardContent, type ContentInput, cardContents, leadOf, titleOf, withoutText } from "./plan-content.ts";
import type { PlanFormat } from "./plan-file.ts";
import { choiceNodes, findOutNodes, makeSwaps, showCheaper, thereNodes } from "./plan-other.ts";
import { showPanel } from "./plan-panel.ts";
import { bindTimes } from "./plan-times.ts";

interface Page {
  readonly data: PageData;
  readonly store: Store;
  readonly local: Pick<LocalStore, "organisations">;
  readonly plan: PlanData;
  readonly words: PlanWords & AnsweringWords;
  readonly steps: StepWords;
  readonly loadFileWords: () => Promise<{ readonly planFiles: PlanFileWords }>;
}

/** More cards than these, and one more, wait until somebody asks for them. */
const cardsAtFirst = 12;
/** Cards that are unfolded at first: those that something else than points requires, within these bounds. */
const openAtFirst = { least: 3, most: 5 } as const;

/** Where what follows from the answers is written, beside the cards and the title. */
const traces = "plan-om plan-niva plan-varfor plan-besked plan-tid plan-ovrigt plan-val plan-minst sikta-nu plan-filer-besked".split(" ");

/** What the controls of the view share. */
interface View extends Page {
  /** What is shown now. */
  shown: (ContentInput & { readonly outcome: Outcome }) | undefined;
  readonly change: Change;
}

type Change = (make: (now: PlanChoices) => PlanChoices, told?: string) => void;

export function makePlanView(page: Page): Update {
  const view: View = { ...page, shown: undefined, change: (make, told = "") => keepChange(view, make, told) };
  const { words, store, steps, change, data } = view;
  const folding = bindFolding(words);
  const aim = byId<HTMLSelectElement>("mal");
  aim.addEventListener("change", () => store.change({ ...store.read(), target: Number(aim.value) }));
  const showCards = bindCards(view);
  const showSwaps = makeSwaps(({ question, to }, goal) => {
    bind(change, question, (now) => adding(to, now), words.taken(goal));
    // The button that was pressed is gone: focus moves to what undoes it.
    byId("plan-val").querySelector<HTMLElement>(`[data-question="${question}"]`)?.focus();
  });
  const showTimes = bindTimes(words, change);
  bindPlanFiles(view);
  const texts = pageTexts(page.plan, data.areas);
  return (filled, outcome) => {
    aim.value = String(filled.target);
    const isReady = outcome.score.answeredBlocks > 0;
    setHidden(byId("planen"), !isReady);
    if (!isReady) {
      view.shown = undefined;
      showCards([], 0);
      showSwaps(undefined);
      return showNothing();
    }
    const own = ownPlan({ model: data.model, steps: page.plan.steps, filled, outcome, today: swedishDay(new Date()) });
    const shown = { own, filled, texts, words: steps, data, plan: words, outcome };
    view.shown = shown;
    showCards(cardContents(shown), openOf(shown));
    folding.fold();
    showAround(shown, view);
    showSwaps(shown);
    showTimes(own, filled.plan?.size ?? "small");
  };
}

function openOf({ own }: ContentInput): number {
  const required = own.steps.filter(({ reason }) => reason.kind !== "points").length;
  return Math.max(openAtFirst.least, Math.min(openAtFirst.most, required));
}

/** Every change keeps the first day, so that the dates that are shown stay. */
function keepChange({ store, shown }: View, make: (now: PlanChoices) => PlanChoices, told: string): void {
  const filled = store.read();
  store.change(withChoices(filled, { ...(shown ? { start: shown.own.start } : {}), ...make(filled.plan ?? {}) }));
  setText(byId("plan-besked"), told);
}

/** The question's bound; one without an end is none. */
function bind(change: Change, question: string, make: (now?: Bound) => Bound, told = ""): void {
  change((now) => {
    const { [question]: before, ...others } = now.bounds ?? {};
    const bound = make(before);
    const bounds = Object.keys(bound).length > 0 ? { ...others, [question]: bound } : others;
    const { bounds: _all, ...rest } = now;
    return Object.keys(bounds).length > 0 ? { ...rest, bounds } : rest;
  }, told);
}

/** Folds the cards beyond the first, until somebody asks for them; anew when there have been none. */
function bindFolding(words: PlanWords): { readonly fold: () => void } {
  const [list, showAll] = [byId("plan-kort"), byId("plan-alla")];
  let isUnfolded = false;
  const fold = (): void => {
    const count = list.children.length;
    isUnfolded &&= count > 0;
    const isFolded = !isUnfolded && count > cardsAtFirst + 1;
    list.classList.toggle("is-folded", isFolded);
    setHidden(showAll, !isFolded);
    setText(showAll, isFolded ? words.showAll(count) : "");
  };
  showAll.addEventListener("click", () => {
    isUnfolded = true;
    fold();
    list.children[cardsAtFirst]?.querySelector("summary")?.focus();
  });
  return { fold };
}

function bindCards(view: View): (contents: readonly CardContent[], open: number) => void {
  const { words, steps, change } = view;
  const list = byId("plan-kort");
  return makeCards(
    list,
    { words, steps },
    {
      without: (content) => (view.shown ? withoutText(content, view.shown) : { text: "", isPossible: false }),
      leaveOut: ({ planned: { question, to }, goal }) => {
        const place = view.shown?.own.steps.findIndex((one) => one.question === question && one.to === to) ?? 0;
        bind(change, question, (now) => leavingOut(to, now), words.removedStep(goal));
        const left = list.querySelectorAll<HTMLElement>(".card > details > summary");
        (left[Math.min(place, left.length - 1)] ?? byId("plan-rubrik")).focus();
      },
      setWho: (key, who) => change((now) => ({ ...now, ...entryOf("who", now, key, who) })),
      setDue: (key, day) => change((now) => ({ ...now, ...entryOf("due", now, key, day) })),
    },
  );
}

/** The choices of one member, with the step's changed; an empty text: as proposed. Members without choices are left out. */
function entryOf<Key extends "who" | "due">(member: Key, now: PlanChoices, key: string, value: string): Partial<PlanChoices> {
  const { [key]: _before, ...others } = now[member] ?? {};
  const entries = value === "" ? others : { ...others, [key]: value };
  return { [member]: Object.keys(entries).length > 0 ? entries : undefined };
}

/** No trace of what was chosen may remain. */
function showNothing(): void {
  for (const id of traces) byId(id).replaceChildren();
  markStaircase("plan-trappan", undefined, undefined, ["", ""]);
  setText(byId("plan-rubrik"), byId("plan-rubrik").dataset.title ?? "");
  setText(byId("plan-mer"), byId("plan-mer").dataset.waits ?? "");
}

/** The title, and what stands around the cards. */
function showAround(shown: NonNullable<View["shown"]>, view: View): void {
  const { own, outcome, data } = shown;
  const { words, steps, change } = view;
  const { level } = outcome.score;
  const isThere = level >= own.target;
  setText(byId("plan-rubrik"), isThere ? words.thereTitle : titleOf(own, words));
  const there = isThere ? [words.there(own.target, level >= data.model.thresholds.length)] : [];
  setText(byId("plan-mer"), [...there, ...(own.done > 0 ? [steps.done(own.done)] : [])].join(" "));
  const lead = isThere || own.steps.length === 0 ? [] : leadOf(shown);
  byId("plan-tid").replaceChildren(...lead.map((text, at) => make("p", at === lead.length - 1 ? { class: "soft small" } : {}, text)));
  const [open] = own.unanswered;
  const first = outcome.blocks[(open ?? 0) - 1]?.firstUnanswered;
  const waits = isThere || open === undefined ? [] : [make("p", {}, words.unanswered(own.unanswered), ...resume(first, open, words))];
  byId("plan-ovrigt").replaceChildren(...(isThere ? thereNodes(shown, level) : [...findOutNodes(shown), ...waits]));
  byId("plan-val").replaceChildren(
    ...choiceNodes(shown, (question, end) => bind(change, question, ({ [end]: _taken, ...kept } = {}) => kept)),
  );
  showCheaper(shown, (isCheapest) => change(({ isCheapest: _before, ...now }) => (isCheapest ? { ...now, isCheapest } : now)));
  setText(byId("sikta-nu"), words.aim(own.target));
  for (const id of ["prova", "plan-tider", "plan-filer", "plan-panel"]) setHidden(byId(id), own.steps.length === 0);
  if (own.steps.length > 0) showPanel(shown, level, JSON.parse(byId("planen").dataset.levels ?? "[]") as readonly string[]);
}

function resume(first: string | undefined, block: number, words: Page["words"]): readonly (Node | string)[] {
  return first === undefined ? [] : [" ", link(questionAddress(first), words.resumeBlock(block))];
}

function bindPlanFiles(view: View): void {
  const { words, loadFileWords, data, change, local } = view;
  const status = "plan-filer-besked";
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-plan-file]")) {
    bindFileButton(button, status, words, async () => {
      const now = new Date();
      // The dates of a file that has been saved must not change.
      change((choices) => choices);
      const { shown } = view;
      if (!shown || shown.own.steps.length === 0) {
        setText(byId(status), words.nothingToSave);
        return undefined;
      }
      const [{ planFile, savedPlan }, { planFiles }] = await Promise.all([import("./plan-file.ts"), loadFileWords()]);
      const { pilot, rehearsal } = byId("planen").dataset;
      const marks = { isPilot: pilot !== undefined, isRehearsal: rehearsal !== undefined };
      const organisation = local.organisations.open()?.name ?? "";
      const identity = { ...marks, organisation, edition: data.edition, editionDigest: data.editionDigest, computedOn: swedishDay(now) };
      const input = { now, series: crypto.randomUUID(), words: planFiles };
      return planFile(
        button.dataset.planFile as PlanFormat,
        savedPlan(shown, { ...identity, ...shown.outcome.score }, words.language),
        input,
      );
    });
  }
}

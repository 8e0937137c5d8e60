// The view of the plan: measures as cards, what they lead to, others to try, and the plan as files.

import { swedishDay } from "../../../scripts/core/day.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { LevelWords } from "../../text/sv/form/level.ts";
import type { PlanWords } from "../../text/sv/form/plan.ts";
import type { PlanFileWords } from "../../text/sv/form/plan-files.ts";
import { questionAddress, questionLink } from "../answering/question-texts.ts";
import { effectiveTarget, type Filled, type PlanChoices, type Store } from "../drafts/state.ts";
import type { Update } from "../result/explained.ts";
import { markStaircase } from "../result/level-words.ts";
import type { Outcome } from "../result/outcome.ts";
import type { Identity } from "../takeaway/takeaway-texts.ts";
import { byId, entryNote, link, make, setHidden, setText } from "../widgets/elements.ts";
import { bindFileButton } from "../widgets/file-button.ts";
import { bindDayField } from "./day-field.ts";
import { asTitle, describedSteps, goalOf, planTexts } from "./described-steps.ts";
import { type Way, wayOf, wayText } from "./next-steps.ts";
import { type CardActions, makeCards } from "./plan-cards.ts";
import { type ContentPage, cardContents, mustsBehind, tryRows } from "./plan-content.ts";
import { nextMonday } from "./plan-dates.ts";
import type { PlanFormat, PlanSource } from "./plan-file.ts";
import { makeTries, showPanel } from "./plan-panel.ts";
import { includedRaises, moved, type PlanInput, type PlannedSteps, plannedSteps } from "./plan-steps.ts";
import { alternativesOf, trialOf } from "./plan-trial.ts";

interface Page extends ContentPage {
  readonly store: Store;
  readonly words: PlanWords & AnsweringWords;
  readonly level: LevelWords;
  readonly loadFileWords: () => Promise<{ readonly planFiles: PlanFileWords }>;
}

/** More cards than these, and one more, wait until somebody asks for them. */
const cardsAtFirst = 5;

/** Where what follows from the answers is written, beside the cards and the title. */
const traces = [
  ...["plan-om", "plan-niva", "plan-varfor", "plan-summa", "plan-flyttad"],
  ...["plan-ovrigt", "prova-lista", "sikta-nu", "plan-filer-besked"],
];

/** What is shown now. */
type Shown = Omit<PlanSource, keyof Identity> & PlannedSteps;

/** What the controls of the view share. */
interface View extends Page {
  shown: Shown | undefined;
  readonly change: Change;
  /** Shows every card, for what follows from a change may be told on any. */
  readonly unfold: () => void;
}

export function makePlanView(page: Page): Update {
  const { words, store } = page;
  const folding = bindFolding(words);
  const view: View = { ...page, shown: undefined, change: (make) => keepChange(view, make), unfold: folding.unfold };
  const include = (measure: string, isIncluded: boolean): void => {
    folding.unfold();
    const isProposed = view.shown?.steps.some((one) => one.measure === measure && !one.isAdded) ?? false;
    view.change((now) => ({ ...now, ...entryOf("included", now, measure, isIncluded === isProposed ? undefined : isIncluded) }));
  };
  const aim = byId<HTMLSelectElement>("mal");
  aim.addEventListener("change", () => store.change({ ...store.read(), target: Number(aim.value) }));
  const showCards = bindCards(view, include);
  const showTries = makeTries(words, include);
  const showTimes = bindTimes(words, view.change);
  const showRest = bindPanel(page);
  bindPlanFiles(page, (day) => sourceOf(view, day));
  return (filled, outcome) => {
    aim.value = String(filled.target);
    const isReady = outcome.score.answeredBlocks > 0;
    setHidden(byId("planen"), !isReady);
    view.shown = isReady ? shownFor(page, filled, outcome) : undefined;
    const { steps = [], included = [], context } = view.shown ?? {};
    showCards(context ? cardContents(steps, included, context, page) : []);
    folding.fold();
    if (!view.shown || !context) return showNothing();
    if (!showRest(view.shown)) return;
    showTries(tryRows(steps, alternativesOf(context, view.shown), view.shown.trial.done.score.level, page));
    showTimes(context.start, filled.plan?.size ?? "small");
  };
}

/** Every change keeps the first day, so that the dates that are shown stay. */
function keepChange({ store, shown }: View, make: (now: PlanChoices) => PlanChoices): void {
  tellMove("");
  const filled = store.read();
  const plan = { ...(shown ? { start: shown.context.start } : {}), ...make(filled.plan ?? {}) };
  store.change({ ...filled, plan: Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== undefined)) });
}

/** Where a card has been moved to, or why it was not; nothing after the next change. */
function tellMove(text: string): void {
  setText(byId("plan-flyttad"), text);
}

/** Folds the cards beyond the first few, until somebody asks for them or `unfold` is called; anew when there have been none. */
function bindFolding(words: PlanWords): Record<"fold" | "unfold", () => void> {
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
  const unfold = (): void => {
    isUnfolded = true;
    fold();
  };
  showAll.addEventListener("click", () => {
    unfold();
    list.children[cardsAtFirst]?.querySelector("input")?.focus();
  });
  return { fold, unfold };
}

function bindCards(view: View, include: CardActions["include"]): ReturnType<typeof makeCards> {
  return makeCards(byId("plan-kort"), view.words, {
    ...actionsOf(view.change),
    include: (measure, isIncluded) => {
      const place = view.shown?.steps.findIndex((one) => one.measure === measure) ?? 0;
      include(measure, isIncluded);
      // A measure that had been added is gone with its card: the focus goes to the next.
      const checks = document.querySelectorAll<HTMLInputElement>("#plan-kort .check");
      if (!document.querySelector(`#plan-kort [data-measure="${measure}"]`)) (checks[place] ?? checks[checks.length - 1])?.focus();
    },
    move: (measure, by) => {
      if (view.shown) tellMove(move(view, view.shown, measure, by));
    },
  });
}

/** Moves a card if it may be moved. @returns Where it stands then, or why it stays. */
function move({ words, unfold, change }: View, { steps, context }: Shown, measure: string, by: -1 | 1): string {
  const at = steps.findIndex((one) => one.measure === measure);
  const other = steps[at + by];
  if (!other) return by < 0 ? words.first : words.last;
  const order = moved(steps, measure, by);
  if (!order) {
    const [goal = ""] = describedSteps([other], context, () => true).map(goalOf);
    return by < 0 ? words.before(goal) : words.after(goal);
  }
  // A card that moves among those that wait would take the focus out of sight.
  unfold();
  change((now) => ({ ...now, order }));
  return words.place(at + by + 1, steps.length);
}

function shownFor({ data, plan, words }: Page, filled: Filled, outcome: Outcome): Shown {
  const target = effectiveTarget(filled.target, outcome.score.level, data.model.thresholds.length);
  const input: PlanInput = { model: data.model, measures: plan.measures, filled, outcome, target };
  const planned = plannedSteps(input);
  const start = filled.plan?.start ?? nextMonday(swedishDay(new Date()));
  const context = { ...input, texts: { ...planTexts(plan), ...words.noAnswer }, start };
  return { ...planned, context, included: describedSteps(planned.steps, context), trial: trialOf(input, includedRaises(planned)) };
}

/** No trace of what was chosen may remain. */
function showNothing(): void {
  for (const id of traces) byId(id).replaceChildren();
  markStaircase("plan-trappan", undefined, undefined, ["", ""]);
  setText(byId("plan-rubrik"), byId("plan-rubrik").dataset.title ?? "");
  setText(byId("plan-mer"), byId("plan-mer").dataset.waits ?? "");
}

/** The title and what stands around the cards. @returns Whether there is anything left to plan. */
function bindPanel(page: Page): (shown: Shown) => boolean {
  const { data, words } = page;
  const panel = { data, words, levels: JSON.parse(byId("planen").dataset.levels ?? "[]") as readonly string[] };
  return ({ context, included, trial, ...planned }) => {
    const { filled, outcome, target } = context;
    const way = wayOf(context, planned);
    const isThere = way.kind === "reached";
    showTitle(way, context, page);
    byId("plan-ovrigt").replaceChildren(...(isThere ? thereNodes(filled, outcome, page) : withoutNodes(planned, page)));
    setText(byId("sikta-nu"), words.aim(target));
    for (const id of ["prova", "plan-tider", "plan-filer", "plan-panel"]) setHidden(byId(id), isThere);
    if (!isThere) showPanel({ trial, target, steps: included, size: filled.plan?.size ?? "small" }, panel);
    return !isThere;
  };
}

/** The plan as a file needs it, made on the given day; undefined if it is empty. */
function sourceOf({ shown, change, data }: View, computedOn: string): PlanSource | undefined {
  if (!shown || shown.included.length + shown.withoutMeasure.length === 0) return undefined;
  const { pilot, rehearsal } = byId("planen").dataset;
  const marks = { isPilot: pilot !== undefined, isRehearsal: rehearsal !== undefined };
  // The dates of a file that has been saved must not change.
  change((now) => now);
  return { ...shown, ...marks, edition: data.edition, editionDigest: data.editionDigest, computedOn };
}

/** The choices of one member, with the measure's changed; undefined: as proposed. Members without choices are left out. */
function entryOf<Key extends "included" | "who" | "due">(
  key: Key,
  now: PlanChoices,
  measure: string,
  value: string | boolean | undefined,
): Partial<PlanChoices> {
  const { [measure]: _before, ...others } = now[key] ?? {};
  const entries = value === undefined ? others : { ...others, [measure]: value };
  return { [key]: Object.keys(entries).length > 0 ? entries : undefined };
}

function actionsOf(change: Change): Pick<CardActions, "setWho" | "setDue"> {
  return {
    setWho: (measure, who) => change((now) => ({ ...now, ...entryOf("who", now, measure, who === "" ? undefined : who) })),
    setDue: (measure, day) => change((now) => ({ ...now, ...entryOf("due", now, measure, day === "" ? undefined : day) })),
  };
}

/** The way as the result and the page to the management tell it. */
function showTitle(way: Way, { target, outcome, model }: PlanInput, { words, level }: Page): void {
  const isTop = outcome.score.level >= model.thresholds.length;
  setText(byId("plan-rubrik"), way.kind === "reached" ? words.thereTitle : asTitle(wayText(way, target, isTop, level.next)));
  const lead = way.kind === "reached" ? words.there(target, isTop) : words.lead;
  const [open = 0] = way.kind === "unanswered" ? way.blocks : [];
  const { firstUnanswered = "" } = outcome.blocks[open - 1] ?? {};
  const first = open > 0 ? [link(questionAddress(firstUnanswered), words.resumeBlock(open)), `. ${words.guess} `] : [];
  byId("plan-mer").replaceChildren(...first, lead);
}

function withoutNodes({ withoutMeasure }: PlannedSteps, { plan, words }: Page): readonly Node[] {
  if (withoutMeasure.length === 0) return [];
  const items = withoutMeasure.map(({ question, to }) =>
    make("li", {}, questionLink(question), entryNote(plan.goals[question]?.[to] ?? "")),
  );
  return [make("p", {}, words.without), make("ul", { class: "raises" }, ...items)];
}

/** What holds the level: the musts that it rests on, with their owners, and what to decide. */
function thereNodes(filled: Filled, { score }: Outcome, { data, words }: Page): readonly Node[] {
  const musts = mustsBehind(score.level, filled, data);
  const items = musts.map(({ question, owner }) =>
    make("li", {}, questionLink(question), ...(owner === "" ? [] : [entryNote(words.owner(owner))])),
  );
  return [
    make("h2", {}, words.keepTitle),
    make("ul", {}, ...words.keep.map((one) => make("li", {}, one))),
    ...(musts.length > 0
      ? [make("h2", {}, words.restsTitle), make("p", {}, words.restsOn(musts.length)), make("ul", { class: "plan-rests" }, ...items)]
      : []),
  ];
}

type Change = (make: (now: PlanChoices) => PlanChoices) => void;

/** Binds the two fields. The returned function shows what holds now. */
function bindTimes(words: PlanWords, change: Change): (start: string, size: "small" | "large") => void {
  const day = byId<HTMLInputElement>("plan-start");
  const sizes = byId<HTMLSelectElement>("plan-storlek");
  const fault = byId("plan-start-fel");
  setText(fault, words.badDay);
  bindDayField(day, fault, false, (start) => change((now) => ({ ...now, start })));
  sizes.addEventListener("change", () =>
    change(({ size: _before, ...now }) => (sizes.value === "large" ? { ...now, size: "large" } : now)),
  );
  return (start, size) => {
    if (document.activeElement !== day && fault.hidden) day.value = start;
    sizes.value = size;
    setText(byId("plan-tider-nu"), words.timesNow(words.date(start), sizes.selectedOptions[0]?.textContent ?? ""));
  };
}

/** `current`: the plan as it is shown, made on the given day; undefined if it is empty. */
function bindPlanFiles({ words, loadFileWords }: Page, current: (day: string) => PlanSource | undefined): void {
  const status = "plan-filer-besked";
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-plan-file]")) {
    bindFileButton(button, status, words, async () => {
      const now = new Date();
      const source = current(swedishDay(now));
      if (!source) {
        setText(byId(status), words.nothingToSave);
        return undefined;
      }
      const [{ planFile, planOf }, { planFiles }] = await Promise.all([import("./plan-file.ts"), loadFileWords()]);
      const input = { now, series: crypto.randomUUID(), words: planFiles };
      return planFile(button.dataset.planFile as PlanFormat, planOf(source, words.language), input);
    });
  }
}

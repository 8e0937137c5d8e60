// Shows the plan: measures to the next level, measures to the target, and the least work.
import { pathway } from "../../../scripts/method/pathway/pathway.ts";
import type { Pathway, PathwayStep, Raise } from "../../../scripts/method/result.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { PlanWords } from "../../text/sv/form/plan.ts";
import { namedLink } from "../answering/question-texts.ts";
import type { PageData } from "../data/page-data.ts";
import type { PlanMeasures } from "../result/explains-data.ts";
import type { Outcome } from "../result/outcome.ts";
import { byId, entryNote, link, make, setHidden, setText } from "../widgets/elements.ts";

/** Measures that the result tells of. */
const mostImportant = 3;

/** Writes the plans, and the result's first measures. Heavier than the level: call it after a pause in the answering. */
export function makePlanView(page: Page): (outcome: Outcome, target: number) => void {
  const { data, words, plan } = page;
  return (outcome, target) => {
    const { level, answeredBlocks } = outcome.score;
    const top = data.model.thresholds.length;
    const isReady = answeredBlocks > 0;
    setHidden(byId("planen"), !isReady);
    setHidden(byId("plan-vantar"), isReady);
    if (!isReady) return;
    const wayTo = (to: number): Pathway => pathway({ model: data.model, measures: plan.measures, response: outcome.response, target: to });
    setHidden(byId("nasta"), level >= top);
    for (const id of ["resultat-vag", "viktigast"]) setHidden(byId(id), level >= top);
    setHidden(byId("resultat-vidare"), false);
    if (level < top) {
      const next = wayTo(level + 1);
      setText(byId("nasta-rubrik"), words.nextTitle(level + 1));
      for (const id of ["nasta-mer", "resultat-vag"]) setText(byId(id), words.liftTo(next.plan.length, level + 1));
      byId("viktigast-steg").replaceChildren(...next.plan.slice(0, mostImportant).map((step) => firstItem(step, outcome, page)));
      setHidden(byId("nasta-obesvarat"), level + 1 <= answeredBlocks);
      writePlan("nasta", next, outcome, page);
    }
    writeTarget({ outcome, target, way: target > level ? wayTo(target) : undefined }, page);
  };
}

interface Page {
  readonly data: PageData;
  readonly plan: PlanMeasures;
  readonly words: Words;
}

type Words = PlanWords & Pick<AnsweringWords, "named">;

interface Target {
  readonly outcome: Outcome;
  readonly target: number;
  /** Absent when the target is reached. */
  readonly way: Pathway | undefined;
}

function writeTarget({ outcome, target, way }: Target, page: Page): void {
  const { words } = page;
  const isNext = target === outcome.score.level + 1;
  setHidden(byId("mal-plan"), way === undefined || isNext);
  setHidden(byId("minsta"), way === undefined);
  if (!way) {
    setText(byId("mal-mer"), words.targetReached(target));
    return;
  }
  setText(byId("mal-mer"), isNext ? words.targetIsNext : words.targetPlan(way.plan.length, target));
  if (!isNext) writePlan("mal", way, outcome, page);
  const { raises, cost } = way.cheapest;
  setText(byId("minsta-mer"), words.least(raises.length, cost, way.planCost));
  byId("minsta-fragor").replaceChildren(...raises.map((raise) => raiseItem(raise, outcome, page)));
  setHidden(byId("minsta-nyckel"), way.keyMeasures.length === 0);
  byId("minsta-atgarder").replaceChildren(...way.keyMeasures.map((id) => make("li", {}, measureLink(id, page))));
}

function writePlan(place: "nasta" | "mal", way: Pathway, outcome: Outcome, page: Page): void {
  byId(`${place}-steg`).replaceChildren(...way.plan.map((step) => stepItem(step, outcome, page)));
  setHidden(byId(`${place}-utan`), way.withoutMeasure.length === 0);
  byId(`${place}-utan-fragor`).replaceChildren(...way.withoutMeasure.map((raise) => raiseItem(raise, outcome, page)));
}

/** The first goal of a measure, whether it is a must, and who does it. */
function firstItem(step: PathwayStep, outcome: Outcome, page: Page): HTMLLIElement {
  const { plan } = page;
  const [first] = step.raises;
  const text = plan.texts[step.measure];
  const goal = (first && plan.goals[first.question]?.[first.to]) ?? text?.title ?? step.measure;
  return make("li", {}, link("#plan", goal), ...mustNotes(step, outcome, page), entryNote(text?.roles ?? ""));
}

/** Says that the next level cannot be reached without the measure. */
function mustNotes({ raises }: PathwayStep, { score }: Outcome, { words }: Page): readonly HTMLElement[] {
  const isMust = score.unmet.some((one) => one.kind === "must" && raises.some(({ question }) => question === one.question));
  return isMust ? [make("span", { class: "entry-note must" }, words.must(score.level + 1))] : [];
}

function stepItem(step: PathwayStep, outcome: Outcome, page: Page): HTMLLIElement {
  const { words } = page;
  const text = page.plan.texts[step.measure];
  const keys = ["firstStep", "roles", "hours", "doneWhen"] as const;
  const facts = text ? keys.flatMap((key) => [make("dt", {}, words[key]), make("dd", {}, text[key])]) : [];
  return make(
    "li",
    {},
    measureLink(step.measure, page),
    ...mustNotes(step, outcome, page),
    make("ul", { class: "raises" }, ...step.raises.map((raise) => raiseItem(raise, outcome, page))),
    make("dl", { class: "facts" }, ...facts),
  );
}

/** The goal, and the question that it raises. Notes that a raise from an answer of "vet inte" may be unnecessary. */
function raiseItem({ question, to }: Raise, { response }: Outcome, { plan, words }: Page): HTMLLIElement {
  const notes = response.answers[question] === "unknown" ? [entryNote(words.raiseUnknown)] : [];
  const about = make("span", { class: "entry-note" }, ...namedLink(question, words));
  return make("li", {}, plan.goals[question]?.[to] ?? "", ...notes, about);
}

function measureLink(id: string, { data: { measurePages }, plan }: Page): HTMLElement {
  const { title, page } = plan.texts[id] ?? { title: id, page: id };
  return measurePages === undefined ? make("strong", {}, title) : link(`${measurePages}${page}/`, title);
}

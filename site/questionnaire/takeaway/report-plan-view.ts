// The whole plan in the report: one block per measure, not broken across pages; a long plan first as a table.
import type { PlanRaise, PlanStep } from "../../../scripts/method/pathway/plan.ts";
import { type Tag, tag } from "../widgets/markup.ts";
import type { Report, ReportLanguage } from "./management-report.ts";

/** A longer plan would fill pages that no management reads: all its measures are in a table, and only the first in detail. */
const longest = 12;
const inDetail = 10;

export function reportPlan({ takeaway, plan, withoutMeasure }: Report, words: ReportLanguage): Tag {
  const text = words.report;
  const titles = new Map(plan.map((step) => [step.measure, step.title]));
  const isLong = plan.length > longest;
  const isEmpty = plan.length + withoutMeasure.length === 0;
  return tag(
    "div",
    { class: "report-section report-part-plan" },
    tag("h3", {}, text.plan(takeaway.target)),
    tag("p", {}, isEmpty ? text.noMeasures(takeaway.level >= takeaway.top) : text.planLead),
    ...(takeaway.assumesUnanswered ? [tag("p", {}, text.assumesUnanswered)] : []),
    ...(isLong ? [overview(plan, words), tag("p", { class: "report-finding" }, text.inDetail(inDetail))] : []),
    ...(isLong ? plan.slice(0, inDetail) : plan).map((step, index) => stepBlock(step, { place: index + 1, titles, words })),
    ...(withoutMeasure.length > 0 ? [tag("p", {}, text.without), raiseList(withoutMeasure, words)] : []),
  );
}

/** One row per measure: its number, by which later rows refer to it, and the questions that it raises. */
function overview(plan: readonly PlanStep[], { report: text, takeaway }: ReportLanguage): Tag {
  const places = new Map(plan.map((step, index) => [step.measure, String(index + 1)]));
  const row = ({ measure, title, effort, raises, after }: PlanStep): Tag =>
    tag(
      "tr",
      {},
      tag("td", {}, places.get(measure) ?? ""),
      tag("th", { scope: "row" }, title),
      tag("td", {}, takeaway.effort(effort)),
      tag("td", {}, raises.map((raise) => raise.number).join(", ")),
      tag("td", {}, after.map((id) => places.get(id) ?? "").join(", ")),
    );
  const head = text.overviewColumns.map((title) => tag("th", { scope: "col" }, title));
  return tag("table", { class: "report-overview" }, tag("thead", {}, tag("tr", {}, ...head)), tag("tbody", {}, ...plan.map(row)));
}

interface StepPlace {
  readonly place: number;
  readonly titles: ReadonlyMap<string, string>;
  readonly words: ReportLanguage;
}

function stepBlock(step: PlanStep, { place, titles, words }: StepPlace): Tag {
  const text = words.report;
  const facts = [
    [text.firstStep, step.firstStep],
    [text.who, step.who],
    [text.hours, words.takeaway.hours(step.hours, step.estimate === true)],
    [text.doneWhen, step.doneWhen],
  ] as const;
  return tag(
    "div",
    { class: "report-step" },
    tag(
      "h4",
      {},
      `${place}. ${step.title}`,
      tag("span", { class: "report-quiet" }, ` – ${text.effort(words.takeaway.effort(step.effort))}`),
    ),
    ...(step.after.length > 0 ? [tag("p", { class: "report-quiet" }, text.after(step.after.map((id) => titles.get(id) ?? id)))] : []),
    tag(
      "dl",
      {},
      ...facts.flatMap(([term, value]) => (value === "" ? [] : [tag("dt", {}, term), tag("dd", {}, value)])),
      tag("dt", {}, text.raises),
      tag("dd", {}, raiseList(step.raises, words)),
    ),
  );
}

function raiseList(raises: readonly PlanRaise[], { report: text, takeaway }: ReportLanguage): Tag {
  const item = ({ number, text: asked, from, to }: PlanRaise): Tag =>
    tag(
      "li",
      {},
      takeaway.question(number, asked),
      tag("span", { class: "report-line" }, tag("span", { class: "report-quiet" }, `${text.from}: `), from.text),
      tag("span", { class: "report-line" }, tag("span", { class: "report-quiet" }, `${text.to}: `), to.goal),
    );
  return tag("ul", { class: "report-raises" }, ...raises.map(item));
}

// The choice of a question and a higher option to try: the plan's questions first, and only options above the answer.
import { pathway } from "../../../scripts/method/pathway/pathway.ts";
import type { Raise } from "../../../scripts/method/result.ts";
import type { WhatIfWords } from "../../text/sv/form/what-if.ts";
import { optionText, questionNumber, questionText } from "../answering/question-texts.ts";
import type { PageData } from "../data/page-data.ts";
import type { ExplainedPage } from "../result/explained.ts";
import type { Outcome } from "../result/outcome.ts";
import { entryNote, make } from "../widgets/elements.ts";
import type { Candidate } from "./what-if.ts";

/** The level that the plan leads to: the target, or the next level if the target is reached. At the top, one above it. */
export function plannedLevel({ model }: PageData, { score }: Outcome, target: number): number {
  return Math.max(score.level + 1, Math.min(target, model.thresholds.length));
}

/** What the plan raises; nothing at the top. */
export function plannedRaises(
  { data, explains: { measures } }: Pick<ExplainedPage, "data" | "explains">,
  outcome: Outcome,
  target: number,
): readonly Raise[] {
  const { model } = data;
  const { response, score } = outcome;
  const to = plannedLevel(data, outcome, target);
  if (score.answeredBlocks === 0 || to > model.thresholds.length) return [];
  const way = pathway({ model, measures, response, target: to });
  return [...way.plan.flatMap((step) => step.raises), ...way.withoutMeasure];
}

export interface Choices {
  readonly candidates: readonly Candidate[];
  readonly planned: readonly Raise[];
}

/** The plan's questions first, then the others by area. Retains the selection as long as it can be tried. */
export function writeChoices(select: HTMLSelectElement, { candidates, planned }: Choices, page: ExplainedPage): void {
  const { areas, model } = page.data;
  const { whatIf: words } = page.words;
  const groupOf = (label: string, questions: readonly string[]): readonly HTMLElement[] => group(label, questions, words);
  const before = select.value;
  const ids = candidates.map((one) => one.question);
  const fromPlan = [...new Set(planned.map((one) => one.question))].filter((id) => ids.includes(id));
  const rest = model.areas.map((area) => {
    const own = candidates.filter((one) => one.area === area && !fromPlan.includes(one.question));
    return groupOf(
      areas[area] ?? area,
      own.map((one) => one.question),
    );
  });
  select.replaceChildren(make("option", { value: "" }, words.choose), ...groupOf(words.fromPlan, fromPlan), ...rest.flat());
  select.value = ids.includes(before) ? before : "";
}

function group(label: string, questions: readonly string[], words: WhatIfWords): readonly HTMLElement[] {
  const option = (id: string): HTMLElement => make("option", { value: id }, words.option(questionNumber(id), questionText(id)));
  return questions.length === 0 ? [] : [make("optgroup", { label }, ...questions.map(option))];
}

export interface Choosing {
  readonly candidate: Candidate;
  readonly isUnknown: boolean;
  /** The options that the plan proposes and that is tried now, if any. */
  readonly planned: number | undefined;
  readonly tried: number | undefined;
  /** Of each of the question's options. */
  readonly goals: readonly string[];
  readonly words: WhatIfWords;
}

/** The answer as it is, and the goal of every higher option to try. */
export function optionsNode(
  { candidate, isUnknown, planned, tried, goals, words }: Choosing,
  choose: (option: number) => void,
): HTMLElement {
  const { question, option, top } = candidate;
  const answer = option !== null ? optionText(question, option) : isUnknown ? words.unknown : words.unanswered;
  const lowest = (option ?? 0) + 1;
  const cards = Array.from({ length: top - lowest + 1 }, (_, index) => lowest + index).map((one) => {
    const input = make("input", { type: "radio", name: "prova", value: String(one), autocomplete: "off" });
    input.checked = one === tried;
    input.addEventListener("change", () => choose(one));
    const note = one === planned ? [entryNote(words.planned)] : [];
    return make("label", { class: "radio-card" }, input, make("span", {}, goals[one] ?? "", ...note));
  });
  const legend = make("legend", { class: "field-title" }, words.legend(questionNumber(question)));
  const now = make("p", { class: "hint" }, words.now(answer));
  return make("fieldset", { class: "trial-choice" }, legend, now, make("div", { class: "radio-cards" }, ...cards));
}

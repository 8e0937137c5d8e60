// Decides how a trial is shown beside what is: marked as one, with level, share and the areas that it touches, and a way to take it away.
import { percent } from "../../scripts/method/result.ts";
import { whatIfWords as words } from "../text/sv/what-if.ts";
import { make } from "./elements.ts";
import { type Cell, type ExplainedPage, entry, numberedLink, staircaseNode, tableNode } from "./explained.ts";
import type { Outcome } from "./outcome.ts";
import type { PageData } from "./page-data.ts";
import { optionText, questionNumber } from "./question-texts.ts";
import type { Tried, WhatIf } from "./what-if.ts";

export interface TrialParts {
  readonly page: ExplainedPage;
  readonly remove: (question: string) => void;
  readonly reset: () => void;
}

export function trialNode(found: WhatIf, tried: Tried, { page, remove, reset }: TrialParts): HTMLElement {
  const { now, trial, through, assumesUnanswered } = found;
  const [was, is] = [now.score.level, trial.score.level];
  const left = whatIsLeft(found, page.data.model.thresholds.length);
  const button = make("button", { type: "button", class: "button button-secondary" }, words.reset);
  button.addEventListener("click", reset);
  return make(
    "div",
    { class: "trial" },
    make("p", { class: "trial-mark" }, words.mark),
    make("h4", {}, words.finding(was, is)),
    ...(left === "" ? [] : [make("p", {}, left)]),
    staircaseNode("prova-trappan", page, [
      { label: words.headNow, from: was, to: was, isHollow: false },
      { label: words.headTrial, from: is, to: is, isHollow: true },
    ]),
    tableNode(words.tableTitle, [{ text: "" }, figure(words.headNow), figure(words.headTrial)], rowsOf(found, tried, page.data)),
    ...(assumesUnanswered ? [make("p", { class: "small muted" }, words.assumes(through))] : []),
    make("h4", {}, words.triedTitle),
    make("ul", { class: "result-list" }, ...triedItems(tried, page.data, remove)),
    make("p", { class: "button-row" }, button),
  );
}

/** What the trial leaves to the level after it: compared with now where that is the same level. */
function whatIsLeft({ now, trial }: WhatIf, top: number): string {
  const { level, unmet } = trial.score;
  if (level >= top) return "";
  return level === now.score.level ? words.left(now.score.unmet.length, unmet.length, level + 1) : words.leftAlone(unmet.length, level + 1);
}

/** Level, the whole share, and each area that a tried question belongs to. */
function rowsOf({ now, trial, through }: WhatIf, tried: Tried, { model, areas }: PageData): readonly (readonly Cell[])[] {
  const touched = model.areas.filter((area) => model.questions.some((one) => one.area === area && tried[one.id] !== undefined));
  const level = ({ score }: Outcome): Cell => figure(words.levelCell(score.level, score.atLeast));
  const share = (part: number | null): Cell => figure(words.percent(part));
  return [
    [{ text: words.rowLevel }, level(now), level(trial)],
    [{ text: words.rowShare(through) }, share(percent(now.score.share)), share(percent(trial.score.share))],
    ...touched.map((area) => [{ text: areas[area] ?? area }, share(now.areas[area] ?? null), share(trial.areas[area] ?? null)]),
  ];
}

function triedItems(tried: Tried, { model }: PageData, remove: (question: string) => void): readonly HTMLElement[] {
  return model.questions.flatMap(({ id }) => {
    const option = tried[id];
    if (option === undefined) return [];
    const spoken = words.removeSpoken(questionNumber(id));
    const button = make("button", { type: "button", class: "button-plain", "aria-label": spoken }, words.remove);
    button.addEventListener("click", () => remove(id));
    const item = entry(numberedLink(id), words.tried(optionText(id, option)));
    item.append(button);
    return [item];
  });
}

function figure(text: string): Cell {
  return { text, isNumber: true };
}

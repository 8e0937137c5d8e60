// Shows a trial beside the actual result, marked as a trial: level, share and affected areas, with buttons that undo it.
import { percent } from "../../../scripts/method/result.ts";
import type { WhatIfWords } from "../../text/sv/form/what-if.ts";
import { questionNumber } from "../answering/question-texts.ts";
import { type Cell, type ExplainedPage, entry, numberedLink, staircaseNode, tableNode } from "../result/explained.ts";
import type { Outcome } from "../result/outcome.ts";
import { make } from "../widgets/elements.ts";
import type { Tried, WhatIf } from "./what-if.ts";

interface TrialParts {
  readonly page: ExplainedPage;
  readonly remove: (question: string) => void;
  readonly reset: () => void;
}

export function trialNode(found: WhatIf, tried: Tried, { page, remove, reset }: TrialParts): HTMLElement {
  const words = page.words.whatIf;
  const { now, trial, through, assumesUnanswered } = found;
  const [was, is] = [now.score.level, trial.score.level];
  const left = whatIsLeft(found, page.data.model.thresholds.length, words);
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
    tableNode(words.tableTitle, [{ text: "" }, figure(words.headNow), figure(words.headTrial)], rowsOf(found, tried, page)),
    ...(assumesUnanswered ? [make("p", { class: "small muted" }, words.assumes(through))] : []),
    make("h4", {}, words.triedTitle),
    make("ul", { class: "result-list" }, ...triedItems(tried, page, remove)),
    make("p", { class: "button-row" }, button),
  );
}

/** What remains to the level after the trial's: a count if that level's blocks are answered, compared with now if the level is the same. */
export function whatIsLeft({ now, trial }: WhatIf, top: number, words: WhatIfWords): string {
  const { level, unmet } = trial.score;
  if (level >= top) return "";
  const open = unmet.find((one) => one.kind === "answered");
  if (open?.kind === "answered") return words.leftUnanswered(open.missing, open.block, level + 1);
  return level === now.score.level ? words.left(now.score.unmet.length, unmet.length, level + 1) : words.leftAlone(unmet.length, level + 1);
}

/** Level, total share, and each area with a tried question. */
function rowsOf({ now, trial, through }: WhatIf, tried: Tried, page: ExplainedPage): readonly (readonly Cell[])[] {
  const { model, areas } = page.data;
  const words = page.words.whatIf;
  const touched = model.areas.filter((area) => model.questions.some((one) => one.area === area && tried[one.id] !== undefined));
  const level = ({ score }: Outcome): Cell => figure(words.levelCell(score.level, score.atLeast));
  const share = (part: number | null): Cell => figure(words.percent(part));
  return [
    [{ text: words.rowLevel }, level(now), level(trial)],
    [{ text: words.rowShare(through) }, share(percent(now.score.share)), share(percent(trial.score.share))],
    ...touched.map((area) => [{ text: areas[area] ?? area }, share(now.areas[area] ?? null), share(trial.areas[area] ?? null)]),
  ];
}

function triedItems(tried: Tried, page: ExplainedPage, remove: (question: string) => void): readonly HTMLElement[] {
  const words = page.words.whatIf;
  return page.data.model.questions.flatMap(({ id }) => {
    const option = tried[id];
    if (option === undefined) return [];
    const spoken = words.removeSpoken(questionNumber(id));
    const button = make("button", { type: "button", class: "button-plain", "aria-label": spoken }, words.remove);
    button.addEventListener("click", () => remove(id));
    const item = entry(numberedLink(id), words.tried(page.explains.goals[id]?.[option] ?? ""));
    item.append(button);
    return [item];
  });
}

function figure(text: string): Cell {
  return { text, isNumber: true };
}

// What the plan leads to: the level, why not the target, and how much work it is; and the few other measures that would lift something.

import { type Hours, hoursOf } from "../../../scripts/method/effort.ts";
import type { PlanStep } from "../../../scripts/method/pathway/plan.ts";
import type { Condition } from "../../../scripts/method/result.ts";
import type { PlanWords } from "../../text/sv/form/plan.ts";
import { questionNumber } from "../answering/question-texts.ts";
import { markStaircase } from "../result/level-words.ts";
import { byId, make, setText } from "../widgets/elements.ts";
import type { ContentPage, TryRow } from "./plan-content.ts";
import type { Trial } from "./plan-trial.ts";

interface PanelInput {
  readonly trial: Trial;
  readonly target: number;
  /** Those that are included. */
  readonly steps: readonly PlanStep[];
  readonly size: "small" | "large";
}

export interface PanelPage extends Pick<ContentPage, "data" | "words"> {
  /** Names of the levels, from below level 1 up. */
  readonly levels: readonly string[];
}

export function showPanel({ trial, target, steps, size }: PanelInput, page: PanelPage): void {
  const { words, levels } = page;
  const { now, done } = trial;
  const { level } = done.score;
  setText(byId("plan-om"), words.ifAll(steps.length));
  setText(byId("plan-niva"), words.levelName(level, levels[level] ?? ""));
  setText(byId("plan-varfor"), level < target ? whyNot(done.score.unmet, level + 1, page) : pointsOf(trial, words));
  const [from, to] = [now.score.level, level].map((one) => words.levelName(one, ""));
  markStaircase("plan-trappan", now.score.level, level > now.score.level ? level : undefined, [
    words.stairTitle(`${from}`),
    words.stairPlan(`${to}`),
  ]);
  const last = steps
    .map((one) => one.due ?? "")
    .sort()
    .at(-1);
  byId("plan-summa").replaceChildren(
    ...(last === undefined ? [] : [...fact(words.sumTitle[size], sumOf(steps, size, words)), ...fact(words.doneTitle, words.date(last))]),
  );
}

function pointsOf({ now, done }: Trial, words: PlanWords): string {
  const { earned, possible } = done.score.share;
  return words.points(now.score.share.earned, earned, possible);
}

/** What the level after the plan's still lacks: the conditions that people can do something about, the most telling first. */
function whyNot(unmet: readonly Condition[], to: number, { words, data: { areas: names } }: PanelPage): string {
  const areaName = (area: string): string => names[area] ?? area;
  const musts = unmet.flatMap((one) => (one.kind === "must" ? [questionNumber(one.question)] : []));
  const areas = unmet.flatMap((one) => (one.kind === "area" ? [one] : []));
  const reasons = [
    ...(musts.length > 0 ? [words.mustsUnmet(musts)] : []),
    ...(areas.length > 2
      ? [words.areasUnmet(areas.map(({ area }) => areaName(area)))]
      : areas.map(({ area, share, points }) => words.areaUnmet(areaName(area), share.earned, points))),
    ...unmet.flatMap((one) => (one.kind === "block" ? [words.blockUnmet(one.block, one.share.earned, one.points)] : [])),
    ...unmet.flatMap((one) => (one.kind === "answered" ? [words.answersUnmet(one.block)] : [])),
  ];
  return words.lacking(to, reasons);
}

function sumOf(steps: readonly PlanStep[], size: PanelInput["size"], words: PlanWords): string {
  const sum = (of: "coordinator" | "others"): Hours =>
    steps.map((one) => hoursOf(one.hours[size][of])).reduce(([least, most], [a, b]): Hours => [least + a, most + b], [0, 0]);
  return words.sum(words.hourRange(sum("coordinator")), words.hourRange(sum("others")));
}

function fact(term: string, text: string): readonly Node[] {
  return [make("div", {}, make("dt", {}, term), make("dd", {}, text))];
}

/** Shows the rows. While the focus is among them they stay, and only their ticks change: what one has just ticked must not move. */
export function makeTries(words: PlanWords, include: (measure: string, isIncluded: boolean) => void): (rows: readonly TryRow[]) => void {
  const place = byId("prova-lista");
  let shown = new Map<string, { readonly check: HTMLInputElement; readonly effect: HTMLElement }>();
  return (rows) => {
    setText(byId("prova-antal"), words.tries(rows.filter((one) => !one.isAdded).length));
    if (place.contains(document.activeElement)) {
      for (const [measure, { check, effect }] of shown) {
        const row = rows.find((one) => one.measure === measure);
        check.checked = row?.isAdded ?? false;
        if (row) setText(effect, row.effect);
      }
      return;
    }
    shown = new Map();
    const nodes = rows.map(({ measure, goal, isAdded, effect: text }) => {
      const check = make("input", { type: "checkbox", class: "check", autocomplete: "off" });
      const effect = make("small", {}, text);
      check.checked = isAdded;
      check.addEventListener("change", () => include(measure, check.checked));
      shown.set(measure, { check, effect });
      return make("label", {}, check, make("span", {}, goal), effect);
    });
    place.replaceChildren(...(nodes.length > 0 ? nodes : [make("p", {}, words.triesNone)]));
  };
}

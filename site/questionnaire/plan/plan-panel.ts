// What the plan leads to, at its side: the level, the hours, and when it can be done.
import { sumOf } from "../../../scripts/method/pathway/hours.ts";
import { markStaircase } from "../result/level-words.ts";
import { byId, make, setText } from "../widgets/elements.ts";
import type { ContentInput } from "./plan-content.ts";

/** `levels`: their names, from below level 1 up. */
export function showPanel({ own, plan: words, words: steps }: ContentInput, now: number, levels: readonly string[]): void {
  const { target, last } = own;
  // What is unanswered may hold the level back, whatever the steps do.
  const isWhole = own.unanswered.length + own.unknown.length === 0;
  setText(byId("plan-om"), isWhole ? words.ifAll(own.steps.length) : "");
  setText(byId("plan-niva"), isWhole ? words.levelName(target, levels[target] ?? "") : "");
  setText(byId("plan-varfor"), isWhole ? "" : words.partly);
  const [from, to] = [now, target].map((one) => words.levelName(one, ""));
  markStaircase("plan-trappan", now, isWhole ? target : undefined, [words.stairTitle(`${from}`), words.stairPlan(`${to}`)]);
  const { coordinator, others } = sumOf([own.hours, own.unknownHours]);
  const rows: readonly (readonly [string, string])[] = last
    ? [
        [words.sumTitle, words.sum(steps.hourRange(coordinator), steps.hourRange(others))],
        [words.doneTitle, words.date(last)],
      ]
    : [];
  byId("plan-summa").replaceChildren(...rows.map(([term, text]) => make("div", {}, make("dt", {}, term), make("dd", {}, text))));
}

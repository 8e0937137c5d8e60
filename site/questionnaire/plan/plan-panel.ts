// What the plan leads to, at its side: the level.
import { markStaircase } from "../result/level-words.ts";
import { byId, setText } from "../widgets/elements.ts";
import type { ContentInput } from "./plan-content.ts";

/** `levels`: their names, from below level 1 up. */
export function showPanel({ own, plan: words }: ContentInput, now: number, levels: readonly string[]): void {
  const { target } = own;
  // What is unanswered may hold the level back, whatever the steps do.
  const isWhole = own.unanswered.length + own.unknown.length === 0;
  setText(byId("plan-om"), isWhole ? words.ifAll(own.steps.length) : "");
  setText(byId("plan-niva"), isWhole ? words.levelName(target, levels[target] ?? "") : "");
  setText(byId("plan-varfor"), isWhole ? "" : words.partly);
  const [from, to] = [now, target].map((one) => words.levelName(one, ""));
  markStaircase("plan-trappan", now, isWhole ? target : undefined, [words.stairTitle(`${from}`), words.stairPlan(`${to}`)]);
}

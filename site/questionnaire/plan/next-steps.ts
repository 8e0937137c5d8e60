// What the result, the plan and the page to the management say of the way on. Computed here alone, so that no two of them can differ.
import type { NextWords } from "../../text/sv/form/level.ts";
import { questionAddress } from "../answering/question-texts.ts";
import { effectiveTarget } from "../drafts/state.ts";
import type { PlanMeasures } from "../result/explains-data.ts";
import { includedRaises, isMust, type PlanInput, type PlannedSteps, plannedSteps, type Step } from "./plan-steps.ts";
import { trialOf } from "./plan-trial.ts";

export const decisionsShown = 3;

/** `enough`, `short`: whether the measures that the organisation includes lead to the level. */
export type Way =
  | { readonly kind: "reached" }
  | { readonly kind: "unanswered"; readonly blocks: readonly number[] }
  | { readonly kind: "enough" | "short"; readonly measures: number };

/** What can be said of the way to the target. A level rests on the answers of every block up to it: before them its measures are a guess. */
export function wayOf(input: PlanInput, planned: PlannedSteps): Way {
  const { score, blocks } = input.outcome;
  if (score.level >= input.target) return { kind: "reached" };
  const open = blocks.filter(({ block, answered, asked }) => block <= input.target && answered < asked);
  if (open.length > 0) return { kind: "unanswered", blocks: open.map(({ block }) => block) };
  const reaches = trialOf(input, includedRaises(planned)).done.score.level;
  return { kind: reaches >= input.target ? "enough" : "short", measures: planned.steps.filter((one) => one.isIncluded).length };
}

/** The way in one sentence. */
export function wayText(way: Way, to: number, isTop: boolean, words: NextWords): string {
  switch (way.kind) {
    case "reached":
      return words.reached(isTop);
    case "unanswered":
      return words.unanswered(way.blocks, to);
    default:
      return words[way.kind](way.measures, to);
  }
}

export interface Decision {
  /** What to do, in the imperative. */
  readonly goal: string;
  /** That the level requires it; empty if it does not. */
  readonly must: string;
  /** That the present answer is to be found out first; empty if it is known. */
  readonly findOut: string;
  /** Roles. */
  readonly who: string;
  readonly address: string;
  /** Of a measure, and the question that it raises first. */
  readonly measure?: string;
  readonly question?: string;
}

interface Next {
  readonly way: Way;
  /** The level that it leads to. */
  readonly to: number;
  /** At most three: an unanswered block, then musts, then the plan's order. Empty where the target is reached. */
  readonly decisions: readonly Decision[];
  readonly steps: readonly Step[];
}

/** The next level, or none where the organisation stands at its target. Pure and total. */
export function nextOf(given: Omit<PlanInput, "target">, { texts, goals }: Omit<PlanMeasures, "measures">, words: NextWords): Next {
  const { outcome, filled, model } = given;
  const { level } = outcome.score;
  const isThere = level >= effectiveTarget(filled.target, level, model.thresholds.length);
  const input = { ...given, target: isThere ? level : level + 1 };
  const planned = plannedSteps(input);
  const way = wayOf(input, planned);
  const needsMust = ({ raises }: Pick<Step, "raises">): boolean => raises.some((one) => isMust(one, model));
  // What rests on unanswered questions is a guess.
  const known = planned.steps
    .filter((one) => one.isIncluded)
    .map((one) => ({ ...one, raises: one.raises.filter(({ question }) => filled.answers[question] !== undefined) }))
    .filter(({ raises }) => raises.length > 0);
  const ofMeasures = known
    // Without its musts the level is not reached, whatever else is decided.
    .toSorted((a, b) => Number(needsMust(b)) - Number(needsMust(a)))
    .map((step): Decision => {
      const { measure, raises } = step;
      const [{ question = "", to = 0 } = {}] = raises;
      return {
        goal: goals[question]?.[to] ?? texts[measure]?.title ?? measure,
        must: needsMust(step) ? words.must(input.target) : "",
        findOut: filled.answers[question] === "unknown" ? words.unknownFirst : "",
        who: filled.plan?.who?.[measure] ?? texts[measure]?.responsible ?? "",
        address: "#plan",
        measure,
        question,
      };
    });
  const first = outcome.blocks.find(({ block, firstUnanswered }) => block <= input.target && firstUnanswered !== undefined);
  const toAnswer: readonly Decision[] =
    way.kind === "unanswered" && first
      ? [
          {
            goal: words.answerBlock(first.block, first.asked - first.answered),
            must: "",
            findOut: "",
            who: words.coordinator,
            address: questionAddress(first.firstUnanswered ?? ""),
          },
        ]
      : [];
  return { way, to: input.target, decisions: [...toAnswer, ...ofMeasures].slice(0, decisionsShown), steps: planned.steps };
}

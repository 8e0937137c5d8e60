// The decisions that the page to the management asks for: at most three, musts first and otherwise in the plan's order.
import type { PathwayStep } from "../../../scripts/method/result.ts";
import type { ManagementWords } from "../../text/sv/form/management.ts";
import type { PlanMeasures } from "../result/explains-data.ts";
import type { Outcome } from "../result/outcome.ts";

export const decisionsShown = 3;

export interface Decision {
  /** What to do, in the imperative. */
  readonly goal: string;
  /** Further lines: that it is a must, or that the present answer is unknown. */
  readonly notes: readonly string[];
  /** Roles. */
  readonly who: string;
  /** YYYY-MM-DD; empty where the management has to choose the day. */
  readonly due: string;
  /** The question that it raises first. */
  readonly question?: string;
}

export interface DecisionInput {
  readonly outcome: Outcome;
  /** Of the plan to the next level, in order. Absent where the target is reached. */
  readonly steps: readonly DecisionStep[] | undefined;
  readonly plan: PlanMeasures;
}

/** A measure of the plan, with who does it and when. Both may be empty. */
interface DecisionStep extends PathwayStep, Pick<Decision, "who" | "due"> {}

/** Pure and total. Empty where the target is reached: what keeps a level stands in the page. */
export function decisionsOf(input: DecisionInput, words: ManagementWords): readonly Decision[] {
  const { outcome, steps } = input;
  if (!steps) return [];
  const unanswered = outcome.score.unmet.find((one) => one.kind === "answered");
  const first = unanswered?.kind === "answered" ? [answerBlock(unanswered, words)] : [];
  // What rests on unanswered questions is a guess.
  const known = steps.filter((step) => answeredRaises(step, outcome).length > 0);
  const isMust = ({ raises }: DecisionStep): boolean => raises.some(({ question }) => mustQuestions(outcome).has(question));
  // Without its musts the level is not reached, whatever else is decided.
  const inTurn = [...known.filter(isMust), ...known.filter((step) => !isMust(step))];
  return [...first, ...inTurn.map((step) => measureDecision(step, input, words))].slice(0, decisionsShown);
}

function mustQuestions({ score }: Outcome): ReadonlySet<string> {
  return new Set(score.unmet.flatMap((one) => (one.kind === "must" ? [one.question] : [])));
}

function answerBlock({ block, missing }: { readonly block: number; readonly missing: number }, words: ManagementWords): Decision {
  return { goal: words.answerBlock(block, missing), notes: [], who: words.coordinator, due: "" };
}

function measureDecision(step: DecisionStep, { outcome, plan }: DecisionInput, words: ManagementWords): Decision {
  const { level } = outcome.score;
  const raises = answeredRaises(step, outcome);
  const musts = mustQuestions(outcome);
  const isMust = (question: string): boolean => musts.has(question);
  const raise = raises.find(({ question }) => isMust(question)) ?? raises[0];
  const goal = (raise && plan.goals[raise.question]?.[raise.to]) ?? plan.texts[step.measure]?.title ?? step.measure;
  const notes = [
    ...(raise && isMust(raise.question) ? [words.must(level + 1)] : []),
    ...(raise && outcome.response.answers[raise.question] === "unknown" ? [words.unknownFirst] : []),
  ];
  return { goal, notes, who: step.who, due: step.due, ...(raise ? { question: raise.question } : {}) };
}

function answeredRaises({ raises }: PathwayStep, { response }: Outcome): PathwayStep["raises"] {
  return raises.filter(({ question }) => response.answers[question] !== undefined);
}

// Questions whose options are steps of a ladder: a higher answer includes the lower ones, so the figure of a step is "at least this".
import type { ModelQuestion } from "../../method/edition.ts";
import { answerShares, answersOf, type ProtectedCube, type RunFigure, runOf } from "../cube/cube.ts";
import { figureRule } from "../wording/figure-rule.ts";

/**
 * Whether each option is worth more than the one before it. The method has no other mark of a ladder; and where two options are worth the
 * same, neither includes the other.
 */
export function isLadder({ credits, several }: Pick<ModelQuestion, "credits" | "several">): boolean {
  return !several && credits.length > 1 && credits.every((credit, at) => at === 0 || credit > (credits[at - 1] ?? credit));
}

/** The step that a ladder's headline is about: the one that its level requires, or else the lowest that is worth anything more than none. */
export function headlineStep({ must }: Pick<ModelQuestion, "must">): number {
  return must !== undefined && must > 0 ? must : 1;
}

/** Those at a step or above it, of those that answered the question; "vet inte" is an answer. */
export interface StepFigure extends RunFigure {
  /** So few answered that there are bounds of the count instead of a share. */
  readonly isSmall: boolean;
}

/** Null where the question is withheld in the row, or it has no such step. */
export function atLeast(
  cube: ProtectedCube,
  row: string,
  { variable, step }: { readonly variable: string; readonly step: number },
): StepFigure | null {
  const found = cube.variables.find(({ id }) => id === variable);
  if (!found || !answerShares(cube, row, variable)) return null;
  const within = answersOf(found);
  const figure = runOf(cube, row, { variable, categories: within.filter((one) => Number(one) >= step), within });
  return figure && { ...figure, isSmall: figureRule(figure.of.low) === "interval" };
}

// Decides which of a release's variables have their first figures after a break: what is the same by name and not by meaning.
import type { EditionStep } from "../../method/compare/edition-step.ts";
import type { Cube, Variable } from "../schema.ts";

/** A round in a series, and what goes on to it from the round before; null in a first round. */
interface RoundInSeries {
  readonly cube: Pick<Cube, "variables">;
  readonly step: EditionStep | null;
}

/**
 * Ids of the last round's variables that may not be followed from the newest round before it that has them. A variable that no
 * earlier round has is the first of its series, and breaks none.
 */
export function brokenVariables(rounds: readonly RoundInSeries[]): ReadonlySet<string> {
  const before = rounds.slice(0, -1);
  const broken = (rounds.at(-1)?.cube.variables ?? []).filter((variable) => {
    const last = before.findLastIndex(({ cube }) => cube.variables.some(({ id }) => id === variable.id));
    return last >= 0 && rounds.slice(last + 1).some(({ step }) => step !== null && !goesOn(step, variable));
  });
  return new Set(broken.map(({ id }) => id));
}

/** Who answered and why others declined is asked of no edition; what is needed for the next level is worth as much as the level. */
export function goesOn(step: EditionStep, { kind, area, question }: Variable): boolean {
  switch (kind) {
    case "respondent":
    case "reason":
    case "panel":
      return true;
    case "level":
    case "measure":
      return step.level;
    case "area":
      return area !== undefined && step.area(area);
    case "question":
      return question !== undefined && step.question(question);
    default:
      return kind satisfies never;
  }
}

// Finds a release's variables whose series is broken: the same name as before, but another meaning.
import type { Continuity } from "../../method/carry-over/series.ts";
import type { Cube, Variable } from "../schema.ts";

/** A round in a series, and the step to it from the round before; null in a first round. */
interface RoundInSeries {
  readonly cube: Pick<Cube, "variables">;
  readonly step: Continuity | null;
}

/**
 * Ids of the last round's variables that are not comparable with the latest earlier round that has them. A variable that no earlier
 * round has starts a series and breaks none.
 */
export function brokenVariables(rounds: readonly RoundInSeries[]): ReadonlySet<string> {
  const before = rounds.slice(0, -1);
  const broken = (rounds.at(-1)?.cube.variables ?? []).filter((variable) => {
    const last = before.findLastIndex(({ cube }) => cube.variables.some(({ id }) => id === variable.id));
    return last >= 0 && rounds.slice(last + 1).some(({ step }) => step !== null && !continuesSeries(step, variable));
  });
  return new Set(broken.map(({ id }) => id));
}

/**
 * Whether a variable is comparable across a step. Response and reasons for declining do not depend on the edition.
 */
export function continuesSeries(step: Continuity, { kind, area, question }: Variable): boolean {
  switch (kind) {
    case "respondent":
    case "reason":
      return true;
    case "level":
      return step.level;
    case "area":
      return area !== undefined && step.area(area);
    case "question":
      return question !== undefined && step.question(question);
    default:
      return kind satisfies never;
  }
}

// Response of a row in the files: asked and answered are exact, declined is rounded.
import { count, hasCell, type ProtectedCube, responseRate } from "../cube/cube.ts";
import { declined, respondent } from "../plan/plan.ts";

interface Response {
  readonly asked: number;
  readonly answered: number;
  /** Rounded; undefined where it is published for no such row. */
  readonly declined: number | null | undefined;
}

/** A row's response. Who declined is published for the whole frame and for each type: they are too few in other rows. */
export function responseOf(cube: ProtectedCube, id: string): Response {
  const { n, N } = responseRate(cube, id);
  const cell = { variable: respondent, category: declined };
  return { asked: N, answered: n, declined: hasCell(cube, id, cell) ? count(cube, id, cell) : undefined };
}

// Response of a row in the files: asked and answered are exact, declined is rounded.
import { count, type ProtectedCube, responseRate } from "../cube/cube.ts";
import { respondent } from "../plan/plan.ts";

interface Response {
  readonly asked: number;
  readonly answered: number;
  /** Rounded; undefined where it is published for no such row. */
  readonly declined: number | null | undefined;
}

/** Exact numbers, which a cube of schema 1 lacks: there they are the rounded ones. */
interface ExactRow {
  readonly asked?: number;
  readonly answered?: number;
}

/** A row's response. Who declined is published for the whole frame and for each type: they are too few in other rows. */
export function responseOf(cube: ProtectedCube, id: string): Response {
  const row = cube.rows.find((one) => one.id === id);
  const exact: ExactRow = row ?? {};
  const { n, N } = responseRate(cube, id);
  const isShown = row?.parent === null || row?.family === "type";
  const declined = { variable: respondent, category: "declined" };
  const hasCell = cube.cells.some((one) => one.row === id && one.variable === declined.variable && one.category === declined.category);
  return {
    asked: exact.asked ?? N,
    answered: exact.answered ?? n,
    declined: isShown && hasCell ? count(cube, id, declined) : undefined,
  };
}

// Sensitivity of the levels to chosen weights and thresholds: how many organisations other choices would move.
import type { Model, Response } from "../../method/edition.ts";
import { levelBounds, levelOf, weighted } from "./reach.ts";

/** How many organisations get a higher and a lower level. */
export interface Moved {
  readonly up: number;
  readonly down: number;
}

export interface Sensitivity {
  readonly organisations: number;
  /** Upper bound on those that some set of weights within ±20 per cent, all changed at once, would move. */
  readonly anyWeights: Moved;
  /** One question's weight a fifth higher, or a fifth lower; only questions that move an organisation. */
  readonly questions: readonly { readonly question: string; readonly higher: Moved; readonly lower: Moved }[];
  /** The same for all of an area's questions at once; every area. */
  readonly areas: readonly { readonly area: string; readonly higher: Moved; readonly lower: Moved }[];
  /** Every threshold of one level, or of all, five points higher and five lower. `level` null: all levels. */
  readonly thresholds: readonly { readonly level: number | null; readonly higher: Moved; readonly lower: Moved }[];
  readonly areaFloor: { readonly higher: Moved; readonly lower: Moved };
}

/** How far thresholds and the area floor are moved, in percentage points. */
export const thresholdPoints = 5;

/** Scores with the method's own engine and a changed model. Organisations that no weights can move are not scored again. */
export function sensitivity(model: Model, responses: readonly Response[]): Sensitivity {
  const scored = responses.map((response) => ({ response, level: levelOf(model, response) }));
  const bounds = scored.map(({ response }) => levelBounds(model, response));
  const movable = scored.filter(({ level }, at) => bounds[at]?.low !== level || bounds[at]?.high !== level);
  const both = (changed: (higher: boolean) => Model, among = scored) => ({
    higher: moved(changed(true), among),
    lower: moved(changed(false), among),
  });
  const byWeight = (isChanged: (question: Model["questions"][number]) => boolean) =>
    both((higher) => weighted(model, (one) => (isChanged(one) ? (higher ? 6 : 4) : 5)), movable);
  return {
    organisations: responses.length,
    anyWeights: {
      up: scored.filter(({ level }, at) => (bounds[at]?.high ?? level) > level).length,
      down: scored.filter(({ level }, at) => (bounds[at]?.low ?? level) < level).length,
    },
    questions: model.questions
      .map(({ id }) => ({ question: id, ...byWeight((one) => one.id === id) }))
      .filter(({ higher, lower }) => [higher, lower].some((one) => one.up + one.down > 0)),
    areas: model.areas.map((area) => ({ area, ...byWeight((one) => one.area === area) })),
    thresholds: [null, ...model.thresholds.map((_, at) => at + 1)].map((level) => ({
      level,
      ...both((higher) => withThresholds(model, level, higher ? thresholdPoints : -thresholdPoints)),
    })),
    areaFloor: both((higher) => ({ ...model, areaFloor: within(model.areaFloor + (higher ? thresholdPoints : -thresholdPoints)) })),
  };
}

interface Scored {
  readonly response: Response;
  readonly level: number;
}

function moved(model: Model, standing: readonly Scored[]): Moved {
  const changes = standing.map(({ response, level }) => Math.sign(levelOf(model, response) - level));
  return { up: changes.filter((one) => one > 0).length, down: changes.filter((one) => one < 0).length };
}

function withThresholds(model: Model, level: number | null, points: number): Model {
  const thresholds = model.thresholds.map((row, at) => (level === null || level === at + 1 ? row.map((one) => within(one + points)) : row));
  return { ...model, thresholds };
}

function within(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}

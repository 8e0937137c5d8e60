// A table plan for tests: response, level and areas, without a method.
import { type LevelScale, levelCategories } from "../../statistics/plan/levels.ts";
import { planOf } from "../../statistics/plan/plan.ts";
import type { TablePlan } from "../../statistics/schema.ts";

/** Four levels, and musts enough for every class below level 1. */
export const inventedScale: LevelScale = { levels: 4, musts: 4 };

export const inventedLevels = levelCategories(inventedScale);

export function inventedPlan(areas: readonly string[], scale: LevelScale = inventedScale): TablePlan {
  return planOf({ areas, questions: [], scale });
}

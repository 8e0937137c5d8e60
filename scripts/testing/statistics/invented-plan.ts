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

const whole = inventedPlan([]);
/** Response and level by type: a small nation. */
export const byType: TablePlan = {
  ...whole,
  families: whole.families.filter(({ id }) => id === "all" || id === "type"),
  variables: whole.variables.map((one) => ({ ...one, families: one.kind === "reason" ? ["all"] : ["all", "type"] })),
};

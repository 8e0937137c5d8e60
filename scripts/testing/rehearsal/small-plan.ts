// Smaller table plans than the full one, for rehearsals that tests make.
import { modelOf } from "../../method/model.ts";
import type { RehearsalRequest } from "../../rehearsal/make.ts";
import { levelScaleOf } from "../../statistics/plan/levels.ts";
import { basicPlan, planOf } from "../../statistics/plan/plan.ts";

/** Some of every kind of table. */
export const smallPlan: RehearsalRequest["plan"] & {} = (edition) => {
  const model = modelOf(edition);
  return planOf({ areas: model.areas.slice(0, 3), questions: model.questions.slice(0, 4), scale: levelScaleOf(model) });
};

/** All areas and every kind of page: for journeys through all pages of a nation, where one more question is only one more row. */
export const eachKindPlan: RehearsalRequest["plan"] & {} = (edition) => {
  const model = modelOf(edition);
  const { areas, questions } = model;
  const firstOfEach = areas.map((area) => questions.find((one) => one.area === area));
  return planOf({
    areas,
    questions: questions.filter((one) => firstOfEach.includes(one)),
    scale: levelScaleOf(model),
  });
};

/** Levels only: for tests that release many times and ask nothing of other tables. */
export const smallestPlan: RehearsalRequest["plan"] & {} = (edition) => basicPlan({ ...modelOf(edition), areas: [] });

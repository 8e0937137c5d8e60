// Smaller table plans than the full one, for rehearsals that tests make.
import { modelOf } from "../../method/model.ts";
import type { RehearsalRequest } from "../../rehearsal/make.ts";
import { basicPlan, planOf } from "../../statistics/plan/plan.ts";

/** Some of every kind of table. */
export const smallPlan: RehearsalRequest["plan"] & {} = (edition, measures) => {
  const { areas, questions } = modelOf(edition);
  return planOf({ areas: areas.slice(0, 3), questions: questions.slice(0, 4), measures: measures.slice(3, 6).map(({ id }) => id) });
};

/** All areas and every kind of page: for journeys through all pages of a nation, where one more question is only one more row. */
export const eachKindPlan: RehearsalRequest["plan"] & {} = (edition, measures) => {
  const { areas, questions } = modelOf(edition);
  const firstOfEach = areas.map((area) => questions.find((one) => one.area === area));
  return planOf({
    areas,
    questions: questions.filter((one) => firstOfEach.includes(one)),
    measures: measures.filter((_, at) => at % 4 === 0).map(({ id }) => id),
  });
};

/** Levels only: for tests that release many times and ask nothing of other tables. */
export const smallestPlan: RehearsalRequest["plan"] & {} = () => basicPlan([]);

// Decides nothing in the product: table plans with some of everything that the full one has. Quicker, and as good for what tests ask.
import { modelOf } from "../../method/model.ts";
import type { RehearsalRequest } from "../../rehearsal/make.ts";
import { basicPlan, planOf } from "../../statistics/plan/plan.ts";

export const smallPlan: RehearsalRequest["plan"] & {} = (edition, measures) => {
  const { areas, questions } = modelOf(edition);
  return planOf({ areas: areas.slice(0, 3), questions: questions.slice(0, 4), measures: measures.slice(3, 6).map(({ id }) => id) });
};

/** Every area and every kind of page: for what visits a whole nation's pages, where a question more is a row more in a table. */
export const eachKindPlan: RehearsalRequest["plan"] & {} = (edition, measures) => {
  const { areas, questions } = modelOf(edition);
  const two = areas.flatMap((area) =>
    questions
      .filter((one) => one.area === area)
      .slice(0, 2)
      .map(({ id }) => id),
  );
  return planOf({
    areas,
    questions: questions.filter(({ id }) => two.includes(id)),
    measures: measures.filter((_, at) => at % 4 === 0).map(({ id }) => id),
  });
};

/** Levels and two areas: for what is released many times, and asks nothing of questions and measures. */
export const smallestPlan: RehearsalRequest["plan"] & {} = (edition) => basicPlan(modelOf(edition).areas.slice(0, 2));

// The method's public rules as links between variables: what a level implies about answers, and what an area's class implies about both.
import type { Model, ModelQuestion } from "../../method/edition.ts";
import { areaClass, areaClasses } from "../plan/area-class.ts";
import { levelCategories, notAsked, unknown } from "../plan/plan.ts";
import type { CategorySet, Link } from "./knowledge.ts";

/**
 * Every rule of the staircase that links two published variables:
 * a level requires that its blocks are answered, their musts met, and in block 1 the areas' floor;
 * an area's class of block 1 limits the answers to the area's questions in that block;
 * nobody at the top level has a key measure. Rules that need three or more variables at once are left out.
 */
export function linksOf(model: Model, measures: readonly string[]): readonly Link[] {
  const top = model.thresholds.length;
  return [
    ...model.questions.filter(({ several }) => !several).map(levelLink),
    ...model.areas.flatMap((area) => areaLinks(model, area)),
    ...measures.map(
      (measure): Link => ({
        of: { variable: `measure-${measure}`, categories: ["yes"] },
        within: [{ variable: "level", categories: levelCategories.slice(0, top) }],
      }),
    ),
  ];
}

/** An organisation at the level of the question's block or above has answered it, meeting at least its must. */
function levelLink({ id, block, must, credits }: ModelQuestion): Link {
  const options = credits.map((_, option) => String(option)).slice(must ?? 0);
  return {
    of: { variable: "level", categories: levelCategories.slice(block) },
    within: [{ variable: `question-${id}`, categories: [...options, notAsked, ...(must ? [] : [unknown])] }],
  };
}

function areaLinks(model: Model, area: string): readonly Link[] {
  const questions = model.questions.filter((one) => one.area === area && one.block === 1 && !one.several);
  const variable = `area-${area}`;
  const always = questions.every((one) => one.notApplicableWhen === undefined && one.askedWhen === undefined);
  if (questions.length === 0 || !always || model.questions.some((one) => one.area === area && one.block === 1 && one.several)) return [];
  const combinations = questions.reduce<readonly (readonly number[])[]>(
    (all, { credits }) => all.flatMap((options) => credits.map((_, option) => [...options, option])),
    [[]],
  );
  const classOf = (options: readonly number[]) => areaClass(shareOf(model, questions, options));
  const fromAnswers = questions.flatMap((question, at) =>
    [0, 1, 2, 3].map((one): Link => {
      const possible = new Set(combinations.filter((options) => classOf(options) === one).map((options) => options[at] ?? 0));
      const categories = [...possible].map(String);
      return {
        of: { variable, categories: [areaClasses[one] ?? ""] },
        within: [questionSet(question, possible.has(0) ? [...categories, unknown] : categories)],
      };
    }),
  );
  const reached = [0, 1, 2, 3].filter((one) =>
    combinations.some((options) => {
      const { earned, possible } = shareOf(model, questions, options);
      return classOf(options) === one && (questions.length < 2 || 100 * earned >= model.areaFloor * possible);
    }),
  );
  const fromLevel: Link = {
    of: { variable: "level", categories: levelCategories.slice(1) },
    within: [{ variable, categories: reached.map((one) => areaClasses[one] ?? "") }],
  };
  return [...fromAnswers, fromLevel];
}

function questionSet({ id }: ModelQuestion, categories: readonly string[]): CategorySet {
  return { variable: `question-${id}`, categories };
}

function shareOf(model: Model, questions: readonly ModelQuestion[], options: readonly number[]) {
  const earned = questions.reduce((sum, one, at) => sum + one.weight * (one.credits[options[at] ?? 0] ?? 0), 0);
  return { earned, possible: questions.reduce((sum, one) => sum + one.weight * model.creditMax, 0) };
}

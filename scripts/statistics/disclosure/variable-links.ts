// The method's public rules as links between variables: what a level implies about answers, and what an area's class implies about both.
import type { Model, ModelQuestion } from "../../method/edition.ts";
import { areaClass, areaClasses } from "../plan/area-class.ts";
import { atLevel, fromLevel, leastLackingIn, levelCategories, levelScaleOf } from "../plan/levels.ts";
import { notAsked, unknown } from "../plan/plan.ts";
import type { CategorySet, Link } from "./knowledge.ts";

/**
 * Every rule of the staircase that links two published variables:
 * a level requires that its blocks are answered, their musts met, and in block 1 the areas' floor; below level 1, who lacks no must meets
 * every one of block 1;
 * an area's class of block 1 limits the answers to the area's questions in that block.
 * Rules that need three or more variables at once are left out.
 */
export function linksOf(model: Model): readonly Link[] {
  const levels = levelCategories(levelScaleOf(model));
  return [
    ...model.questions.filter(({ several }) => !several).map((question) => levelLink(question, levels)),
    ...model.areas.flatMap((area) => areaLinks(model, area, levels)),
  ];
}

/**
 * An organisation at the level of the question's block or above has answered it, meeting at least its must; the musts of block 1 are met by
 * those below level 1 as well that lack none.
 */
function levelLink({ id, block, must = 0, credits }: ModelQuestion, levels: readonly string[]): Link {
  const options = credits.map((_, option) => String(option)).slice(must);
  const lacksNone = block === 1 && must > 0 ? atLevel(levels, 0).filter((one) => leastLackingIn(one) === 0) : [];
  return {
    of: { variable: "level", categories: [...lacksNone, ...fromLevel(levels, block)] },
    within: [{ variable: `question-${id}`, categories: [...options, notAsked, ...(must ? [] : [unknown])] }],
  };
}

function areaLinks(model: Model, area: string, levels: readonly string[]): readonly Link[] {
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
  const ofLevel: Link = {
    of: { variable: "level", categories: fromLevel(levels, 1) },
    within: [{ variable, categories: reached.map((one) => areaClasses[one] ?? "") }],
  };
  return [...fromAnswers, ofLevel];
}

function questionSet({ id }: ModelQuestion, categories: readonly string[]): CategorySet {
  return { variable: `question-${id}`, categories };
}

function shareOf(model: Model, questions: readonly ModelQuestion[], options: readonly number[]) {
  const earned = questions.reduce((sum, one, at) => sum + one.weight * (one.credits[options[at] ?? 0] ?? 0), 0);
  return { earned, possible: questions.reduce((sum, one) => sum + one.weight * model.creditMax, 0) };
}

// The method's public rules as links between variables: what a level implies about answers, and what answers imply about an area's class.
import type { Model, ModelQuestion } from "../../method/edition.ts";
import { areaClass, areaClasses } from "../plan/area-class.ts";
import { atLevel, firstMusts, fromLevel, leastLackingIn, levelCategories, levelOf, levelScaleOf } from "../plan/levels.ts";
import { notAsked, unknown } from "../plan/plan.ts";
import type { Link } from "./knowledge.ts";

type Terms = Link["terms"];

/**
 * Every rule of the staircase that links published variables: a level requires that its blocks are answered, their musts met, and in block
 * 1 the areas' floor; the musts of block 1 that are not met are as many as the level's classes say; the answers to an area's questions in
 * block 1 together give its class; the credit of block 1 is at least what each level requires.
 */
export function linksOf(model: Model): readonly Link[] {
  const levels = levelCategories(levelScaleOf(model));
  return [
    ...model.questions.filter(({ several }) => !several).map((question) => levelLink(question, levels)),
    ...lackingLinks(model, levels),
    ...creditLinks(model, levels),
    ...model.areas.flatMap((area) => areaLinks(model, area, levels)),
  ];
}

/** An organisation at the level of the question's block or above has answered it, meeting at least its must. */
function levelLink({ id, block, must = 0, credits }: ModelQuestion, levels: readonly string[]): Link {
  const options = credits.map((_, option) => String(option)).slice(must);
  return {
    terms: [
      { variable: "level", categories: fromLevel(levels, block), value: 1 },
      { variable: `question-${id}`, categories: [...options, notAsked, ...(must ? [] : [unknown])], value: -1 },
    ],
  };
}

/** Musts not met, summed over musts, are the numbers that organisations lack: in each class between its least and its most. */
function lackingLinks(model: Model, levels: readonly string[]): readonly Link[] {
  const musts = firstMusts(model);
  const below = atLevel(levels, 0);
  if (below.length < 2 || musts.some(({ several }) => several)) return [];
  const unmet = (value: number): Terms =>
    musts.map(({ id, must = 0 }) => ({
      variable: `question-${id}`,
      categories: [unknown, ...Array.from({ length: must }, (_, option) => String(option))],
      value,
    }));
  const lacked = (value: number, of: (place: number) => number): Terms =>
    below.map((category, place) => ({ variable: "level", categories: [category], value: value * of(place) }));
  const least = (place: number) => leastLackingIn(below[place] ?? "");
  const most = (place: number) => (place === 0 ? musts.length : least(place - 1) - 1);
  return [{ terms: [...unmet(1), ...lacked(-1, most)] }, { terms: [...lacked(1, least), ...unmet(-1)] }];
}

/** Nobody at a level has less credit of block 1's questions than it requires. */
function creditLinks({ questions, thresholds, creditMax }: Model, levels: readonly string[]): readonly Link[] {
  const own = questions.filter(({ block }) => block === 1);
  if (!own.every(isPlain)) return [];
  const possible = own.reduce((sum, { weight }) => sum + weight * creditMax, 0);
  const needed = levels.map((category) => ({
    variable: "level",
    categories: [category],
    value: Math.ceil(((thresholds[levelOf(category) - 1]?.[0] ?? 0) * possible) / 100),
  }));
  const earned = own.flatMap(({ id, weight, credits }) =>
    credits.map((credit, option) => ({ variable: `question-${id}`, categories: [String(option)], value: -weight * credit })),
  );
  return [{ terms: [...needed, ...earned].filter(({ value }) => value !== 0) }];
}

function isPlain({ several, notApplicableWhen, askedWhen }: ModelQuestion): boolean {
  return !several && notApplicableWhen === undefined && askedWhen === undefined;
}

/** Categories of a variable, with all that it has. */
interface CategorySet {
  readonly variable: string;
  readonly categories: readonly string[];
  readonly all: readonly string[];
}

/** Nobody is in all of the sets. With N the size of the group, their sizes sum to (sets − 1) · N at most; N is the first variable's sum. */
function excluded([first, ...others]: readonly [CategorySet, ...(readonly CategorySet[])]): Link {
  const outside = first.all.filter((one) => !first.categories.includes(one));
  const terms = [
    { variable: first.variable, categories: first.categories, value: 1 - others.length },
    { variable: first.variable, categories: outside, value: -others.length },
    ...others.map(({ variable, categories }) => ({ variable, categories, value: 1 })),
  ];
  return { terms: terms.filter(({ value, categories }) => value !== 0 && categories.length > 0) };
}

/**
 * With answers that are low at most, an area's class is no higher than theirs, and below the area's floor nobody is at level 1; with answers
 * that are high at least, the class is no lower. Of sets that contain each other only the largest is a link. A level is linked to the class
 * as well, since areas are shown in rows in which questions are not.
 */
function areaLinks(model: Model, area: string, levels: readonly string[]): readonly Link[] {
  const questions = model.questions.filter((one) => one.area === area && one.block === 1);
  if (questions.length === 0 || !questions.every(isPlain)) return [];
  const combinations = questions.reduce<readonly (readonly number[])[]>(
    (all, { credits }) => all.flatMap((options) => credits.map((_, option) => [...options, option])),
    [[]],
  );
  const share = (options: readonly number[]) => shareOf(model, questions, options);
  const sets = (options: readonly number[], isHigh: boolean): readonly CategorySet[] =>
    questions.flatMap(({ id, credits }, at) => {
      const all = [unknown, ...credits.map((_, option) => String(option))];
      const edge = options[at] ?? 0;
      // The lowest option counts as "vet inte" does.
      const categories = all.filter((one) =>
        isHigh ? Number(one === unknown ? 0 : one) >= edge : Number(one === unknown ? 0 : one) <= edge,
      );
      return categories.length < all.length ? [{ variable: `question-${id}`, categories, all }] : [];
    });
  const linked = (outside: CategorySet, isHigh: boolean, holds: (options: readonly number[]) => boolean): readonly Link[] => {
    const found = combinations.filter(holds);
    const contains = (one: readonly number[], other: readonly number[]) =>
      one !== other && one.every((option, at) => (isHigh ? option <= (other[at] ?? 0) : option >= (other[at] ?? 0)));
    return found.filter((one) => !found.some((other) => contains(other, one))).map((one) => excluded([outside, ...sets(one, isHigh)]));
  };
  const classSet = (categories: readonly string[]) => ({ variable: `area-${area}`, categories, all: areaClasses });
  const classOf = (options: readonly number[]) => areaClass(share(options));
  const levelSet = { variable: "level", categories: fromLevel(levels, 1), all: levels };
  const hasFloor = (options: readonly number[]) => {
    const { earned, possible } = share(options);
    return questions.length < 2 || 100 * earned >= model.areaFloor * possible;
  };
  const meets = (options: readonly number[]) => questions.every(({ must = 0 }, at) => (options[at] ?? 0) >= must);
  const reached = new Set(combinations.filter((options) => hasFloor(options) && meets(options)).map(classOf));
  const unreached = areaClasses.filter((_, place) => !reached.has(place as 0 | 1 | 2 | 3));
  return [
    ...(unreached.length > 0 ? [excluded([levelSet, classSet(unreached)])] : []),
    ...[1, 2, 3].flatMap((least) => [
      ...linked(classSet(areaClasses.slice(least)), false, (options) => classOf(options) < least),
      ...linked(classSet(areaClasses.slice(0, least)), true, (options) => classOf(options) >= least),
    ]),
    ...linked(levelSet, false, (options) => !hasFloor(options)),
  ];
}

function shareOf(model: Model, questions: readonly ModelQuestion[], options: readonly number[]) {
  const earned = questions.reduce((sum, one, at) => sum + one.weight * (one.credits[options[at] ?? 0] ?? 0), 0);
  return { earned, possible: questions.reduce((sum, one) => sum + one.weight * model.creditMax, 0) };
}

// Categories of the level: those below level 1 are divided by how many of block 1's musts they lack.
//
// The division is within the level's own variable: as a variable of its own it would be tied to the level by "level 1 or higher ⇒ none
// lacking", and the two, rounded apart, could be combined.
import type { Model } from "../../method/edition.ts";
import type { Variable } from "../schema.ts";

/**
 * The classes below level 1, by the fewest musts that are lacking in them: four or more, two or three, one at most. A class of those who
 * lack none is rare, and a rare class in the middle of a row can leave a group of organisations no numbers that may be published.
 */
const leastLacking = [4, 2, 0] as const;
const prefix = "lacks-";
const undivided = "0";

/** The scale's number of levels above 0, and how many musts block 1 has. */
export interface LevelScale {
  readonly levels: number;
  readonly musts: number;
}

export function levelScaleOf(model: Pick<Model, "thresholds" | "questions">): LevelScale {
  return { levels: model.thresholds.length, musts: firstMusts(model).length };
}

/** The questions of block 1 with an option that level 1 requires. */
export function firstMusts({ questions }: Pick<Model, "questions">): readonly Model["questions"][number][] {
  return questions.filter(({ block, must }) => block === 1 && must !== undefined && must > 0);
}

/**
 * In the order of publication: from the most lacking up, then each level. Where block 1 has one must or none, those below level 1 are not divided;
 * where it has few, classes that nobody can be in are left out.
 */
export function levelCategories({ levels, musts }: LevelScale): readonly string[] {
  const below = leastLacking.filter((least) => least <= musts).map((least) => `${prefix}${least}`);
  return [...(below.length > 1 ? below : [undivided]), ...Array.from({ length: levels }, (_, at) => String(at + 1))];
}

/** The categories of an organisation at the level. `lacking`: how many musts of block 1 it lacks. Undefined where there is none. */
export function levelCategory(categories: readonly string[], level: number, lacking: number): string | undefined {
  const own = atLevel(categories, level);
  return own.length > 1 ? own.find((one) => lacking >= leastLackingIn(one)) : own[0];
}

/** The level that a category is part of. */
export function levelOf(category: string): number {
  return category.startsWith(prefix) ? 0 : Number(category);
}

/** How many musts are lacking at least, in a class below level 1; 0 in any other category. */
export function leastLackingIn(category: string): number {
  return category.startsWith(prefix) ? Number(category.slice(prefix.length)) : 0;
}

/** Whether a category is one of the classes that those below level 1 are divided into. */
export function isDivided(category: string): boolean {
  return category.startsWith(prefix);
}

export function topLevel(categories: readonly string[]): number {
  return Math.max(0, ...categories.map(levelOf));
}

export function atLevel(categories: readonly string[], level: number): readonly string[] {
  return categories.filter((one) => levelOf(one) === level);
}

export function belowLevel(categories: readonly string[], level: number): readonly string[] {
  return categories.filter((one) => levelOf(one) < level);
}

export function fromLevel(categories: readonly string[], level: number): readonly string[] {
  return categories.filter((one) => levelOf(one) >= level);
}

/**
 * The finest categories of several rounds, whose editions may have other musts and other numbers of levels. Each round's categories are
 * unions of these; see `coveredBy`.
 */
export function finestLevels(rounds: readonly (readonly string[])[]): readonly string[] {
  const divided = rounds.flat().filter(isDivided);
  const musts = Math.max(0, ...divided.map((one) => Math.max(1, leastLackingIn(one))));
  return levelCategories({ levels: topLevel(rounds.flat()), musts });
}

/** The categories of `finestLevels` that a round's own category is the union of. */
export function coveredBy(finest: readonly string[], category: string): readonly string[] {
  return finest.includes(category) ? [category] : atLevel(finest, levelOf(category));
}

/** The level's categories in a plan or a cube; empty where it has none. */
export function levelsIn({ variables }: { readonly variables: readonly Pick<Variable, "id" | "categories">[] }): readonly string[] {
  return variables.find(({ id }) => id === "level")?.categories ?? [];
}

// Compares two editions: what differs, how much each difference matters, and whether a break is declared.
import type { CorrespondenceTable } from "../carry-over/correspondence.ts";
import type { Difference } from "./compare-objects.ts";
import { compareQuestionnaire } from "./compare-questionnaire.ts";
import { compareScale } from "./compare-scale.ts";
import { dependenciesOf, type EditionContent } from "./dependencies.ts";
import type { DifferenceClass } from "./difference-texts.ts";

export type { Difference } from "./compare-objects.ts";
export type { EditionContent } from "./dependencies.ts";
export type { DifferenceClass, DifferenceCode } from "./difference-texts.ts";

/**
 * Every difference between an edition and the one before it, or an earlier state of itself: scale.yaml first, then questionnaire.yaml.
 *
 * Everything that takes part in the arithmetic is breaking, and so is every word that decides what an answer means, unless only its
 * typography changed or the table attests that the words mean the same. The list of words is closed: a key that is not on it is
 * arithmetic. If no difference is breaking, every set of answers gets the same level, shares, conditions and results in both
 * (`compare.property.test.ts`).
 *
 * The table matches questions and facts and declares breaks; without one they are matched by id. Pure and total: never throws,
 * whatever the editions contain, and finds differences in faulty editions too.
 */
export function compareEditions(older: EditionContent, newer: EditionContent, table?: CorrespondenceTable): readonly Difference[] {
  const editions = { older, newer, ...(table === undefined ? {} : { table }), dependencies: dependenciesOf(older, newer) };
  return [...compareScale(editions), ...compareQuestionnaire(editions)];
}

/** The number of differences of each class. */
export function countClasses(differences: readonly Difference[]): Readonly<Record<DifferenceClass, number>> {
  const count = (kind: DifferenceClass): number => differences.filter((one) => one.class === kind).length;
  return { breaking: count("breaking"), additive: count("additive"), editorial: count("editorial") };
}

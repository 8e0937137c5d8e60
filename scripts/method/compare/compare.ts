// Decides what differs between two editions, how much each difference matters, and whether a break is declared.

import type { CorrespondenceTable } from "../carry-over/correspondence.ts";
import type { Difference, DifferenceClass } from "./compare-codes.ts";
import type { Comparing } from "./compare-declared.ts";
import { compareQuestionnaire } from "./compare-questionnaire.ts";
import { compareScale } from "./compare-scale.ts";
import { type Compared, usesOf } from "./compare-use.ts";

export type { Difference, DifferenceClass, DifferenceCode, ReasonCode } from "./compare-codes.ts";
export type { Compared } from "./compare-use.ts";

/**
 * Every difference between an edition and the one before it, or an earlier self: scale.yaml first, then questionnaire.yaml.
 *
 * Breaking is all that takes part in the arithmetic and every word that decides what an answer means, unless only its
 * typography changed or the table attests that the words mean the same. What counts as words is a closed list: a key that
 * the list does not have is arithmetic. If no difference is breaking, every set of answers gets the same level, shares,
 * conditions and results in both (`compare.property.test.ts`).
 *
 * The table matches questions and facts and declares breaks; without one they are matched by id. Pure and total: never
 * throws, whatever stands in the editions; a difference is found also where an edition means nothing.
 */
export function compareEditions(older: Compared, newer: Compared, table?: CorrespondenceTable): readonly Difference[] {
  const comparing: Comparing = { older, newer, ...(table === undefined ? {} : { table }), uses: usesOf(older, newer) };
  return [...compareScale(comparing), ...compareQuestionnaire(comparing)];
}

/** How many differences there are of each class. */
export function countClasses(differences: readonly Difference[]): Readonly<Record<DifferenceClass, number>> {
  const count = (kind: DifferenceClass): number => differences.filter((one) => one.class === kind).length;
  return { breaking: count("breaking"), additive: count("additive"), editorial: count("editorial") };
}

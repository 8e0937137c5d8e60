// Counts the public frame: by type and size class, and by part of the country.
import { organisationTypes, sizeClasses } from "../../scripts/core/organisation-types.ts";
import type { Population } from "../../scripts/statistics/schema.ts";
import { northToSouth } from "./figures.ts";

export interface FrameCount {
  readonly value: string;
  readonly count: number;
}

/** Each type with its total and its size classes, in class order. */
export function countByType(population: Population): readonly (FrameCount & { readonly sizes: readonly FrameCount[] })[] {
  return organisationTypes.map((type) => {
    const own = population.organisations.filter((one) => one.type === type);
    const sizes = sizeClasses(type, population.date).map((value) => ({ value, count: own.filter((one) => one.size === value).length }));
    return { value: type, count: own.length, sizes };
  });
}

/** The names of each type in Swedish alphabetical order. */
export function namesByType({ organisations }: Population): readonly { readonly value: string; readonly names: readonly string[] }[] {
  const order = new Intl.Collator("sv");
  return organisationTypes
    .map((value) => ({ value, names: organisations.filter((one) => one.type === value).map((one) => one.name) }))
    .filter(({ names }) => names.length > 0)
    .map(({ value, names }) => ({ value, names: names.toSorted(order.compare) }));
}

/** Organisations in each part of the country, in the order of the results; empty where the frame names no parts. */
export function countByPart(population: Population): readonly FrameCount[] {
  return northToSouth
    .map((value) => ({ value, count: population.organisations.filter((one) => one.part === value).length }))
    .filter((one) => one.count > 0);
}

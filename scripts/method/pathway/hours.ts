// Hours of work of a step, as ranges that grow with the organisation.

/** Least and most hours, whole. */
export type Hours = readonly [least: number, most: number];

/** Up to 1,000 employees, up to 5,000, and more. */
export const sizes = ["small", "medium", "large"] as const;
export type Size = (typeof sizes)[number];

/** How many times a small organisation's hours, in the order of `sizes`, by what the work follows. */
export const growths = {
  /** Done once, whatever the size. */
  one: [1, 1.2, 1.5],
  decision: [1, 1.7, 3],
  technical: [1, 2.3, 5.5],
  people: [1, 2.5, 6],
  /** A row for each system, supplier or unit. */
  list: [1, 2.8, 8],
} as const satisfies Readonly<Record<string, readonly [1, number, number]>>;
export type Growth = keyof typeof growths;

/** The coordinator's hours, and those of everyone else together: until the step is done, and its upkeep in the first year. */
export interface StepHours {
  readonly coordinator: Hours;
  readonly others: Hours;
}

/** What a step takes in an organisation of the size. Each number is rounded by itself, and an hour never becomes none. */
export function hoursIn({ hours, grows }: { readonly hours: StepHours; readonly grows: Growth }, size: Size): StepHours {
  const times = growths[grows][sizes.indexOf(size)] ?? 1;
  const grown = ([least, most]: Hours): Hours => [Math.round(least * times), Math.round(most * times)];
  return { coordinator: grown(hours.coordinator), others: grown(hours.others) };
}

/** Of everyone together. */
export function totalOf({ coordinator, others }: StepHours): Hours {
  return [coordinator[0] + others[0], coordinator[1] + others[1]];
}

export function sumOf(all: readonly Readonly<Record<keyof StepHours, readonly number[]>>[]): StepHours {
  const sum = (whose: keyof StepHours, at: 0 | 1): number => all.reduce((total, one) => total + (one[whose][at] ?? 0), 0);
  return { coordinator: [sum("coordinator", 0), sum("coordinator", 1)], others: [sum("others", 0), sum("others", 1)] };
}

// How a group divides at level 1, in thirds: all that is published of joiners and leavers.

export type Third = 0 | 1 | 2;

/** 0 where fewer than one in three are below, 1 for one to two in three, 2 for at least two in three. `size` is above 0. */
export function thirdOf(below: number, size: number): Third {
  return Math.min(2, Math.floor((3 * below) / size)) as Third;
}

/** The smallest and the largest number below that a third leaves possible in a group of a known size. */
export function thirdBounds(third: Third, size: number): { readonly min: number; readonly max: number } {
  const from = (one: number) => Math.ceil((one * size) / 3);
  return { min: from(third), max: third === 2 ? size : from(third + 1) - 1 };
}

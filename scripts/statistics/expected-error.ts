// Decides how far the rounding moves a share, by how many answered in the group.

/** What the rounding does to a share, in percentage points. */
export interface ExpectedError {
  /** Published number of those who answered in the group: a multiple of the base. */
  readonly n: number;
  /** The mean distance from the true share, over every size behind `n` and every count that the group can have. */
  readonly mean: number;
  /** The farthest that it can be. */
  readonly most: number;
}

/** Sizes of groups as they occur: from the smallest that is published to the whole frame. */
export const errorSizes = [10, 15, 20, 30, 50, 100, 175, 300, 500] as const;

/**
 * Exact, not drawn. A count c goes to the multiple of `base` below it with probability 1 − r/base and to the one above with r/base, where
 * r = c mod base (unbiased controlled rounding, Cox 1987), and the group's size apart from it; so a published size stands for each true
 * one in proportion to the chance that it is rounded to it. The sums that the tables keep tie counts to each other, which leaves the
 * distribution of each as it is. `n` is at least `base`.
 */
export function expectedError(n: number, base = 5): ExpectedError {
  let [sum, weight, most] = [0, 0, 0];
  for (let size = n - base + 1; size < n + base; size += 1) {
    const isThis = 1 - Math.abs(size - n) / base;
    for (let count = 0; count <= size; count += 1) {
      for (const { to, chance } of roundings(count, base)) {
        const off = Math.abs(Math.min(1, to / n) - count / size);
        sum += (isThis * chance * off) / (size + 1);
        most = Math.max(most, off);
      }
    }
    weight += isThis;
  }
  return { n, mean: (100 * sum) / weight, most: 100 * most };
}

function roundings(count: number, base: number): readonly { readonly to: number; readonly chance: number }[] {
  const rest = count % base;
  if (rest === 0) return [{ to: count, chance: 1 }];
  return [
    { to: count - rest, chance: 1 - rest / base },
    { to: count - rest + base, chance: rest / base },
  ];
}

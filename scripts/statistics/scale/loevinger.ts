// Loevinger's H for polytomous items: how close questions are to a cumulative scale.

interface Scalability {
  /** H of all pairs together. At most 1, which means no Guttman errors; 0 is what chance gives. Null where no pair varies. */
  readonly scale: number | null;
  /** H of each item with all others. */
  readonly items: readonly (number | null)[];
}

/** Sums of weighted Guttman errors of a pair of items: observed, and expected of independent items with the same distributions. */
interface GuttmanErrors {
  readonly observed: number;
  readonly expected: number;
}

/**
 * H = 1 − F/E, Hⱼ = 1 − Σᵢ Fᵢⱼ / Σᵢ Eᵢⱼ, with Molenaar's weighted errors: the item steps X ≥ x of the pair are ordered from the most to
 * the least often passed, and a pattern's weight is, over its passed steps, the number of earlier steps that it failed. F is the sum over
 * the rows, E the sum expected from the items' own distributions. `options` has one row per organisation; `highest` is each item's
 * highest option.
 * Loevinger (1948), Psychological Bulletin 45, 507–529; Mokken (1971), A Theory and Procedure of Scale Analysis;
 * Molenaar (1991), Kwantitatieve Methoden 37, 97–117.
 */
export function loevinger(options: readonly (readonly number[])[], highest: readonly number[]): Scalability {
  const items = highest.map(() => ({ observed: 0, expected: 0 }));
  const scale = { observed: 0, expected: 0 };
  for (let a = 0; a < highest.length; a += 1) {
    for (let b = a + 1; b < highest.length; b += 1) {
      const both = options.map((row) => [row[a] ?? 0, row[b] ?? 0] as const);
      const pair = guttmanErrors(both, [highest[a] ?? 0, highest[b] ?? 0]);
      for (const into of [items[a], items[b], scale]) {
        if (!into) continue;
        into.observed += pair.observed;
        into.expected += pair.expected;
      }
    }
  }
  return { scale: coefficient(scale), items: items.map(coefficient) };
}

function coefficient({ observed, expected }: GuttmanErrors): number | null {
  return expected === 0 ? null : 1 - observed / expected;
}

/** F and E of one pair; rows are [option of the first, option of the second]. */
export function guttmanErrors(rows: readonly (readonly [number, number])[], highest: readonly [number, number]): GuttmanErrors {
  const counts = [0, 1].map((side) => Array.from({ length: (highest[side] ?? 0) + 1 }, (_, option) => tally(rows, side, option)));
  const steps = orderedSteps(counts);
  const weight = (pattern: readonly [number, number]): number => {
    let [failed, errors] = [0, 0];
    for (const { side, option } of steps) {
      if ((pattern[side] ?? 0) >= option) errors += failed;
      else failed += 1;
    }
    return errors;
  };
  let [observed, expected] = [0, 0];
  for (const row of rows) observed += weight(row);
  counts[0]?.forEach((first, x) => {
    counts[1]?.forEach((second, y) => {
      if (first > 0 && second > 0) expected += (weight([x, y]) * first * second) / rows.length;
    });
  });
  return { observed, expected };
}

interface Step {
  readonly side: 0 | 1;
  readonly option: number;
  readonly passed: number;
}

/** The most often passed first. Any order of ties gives the same F and E, as long as each item's own steps stay in order. */
function orderedSteps(counts: readonly (readonly number[])[]): readonly Step[] {
  const sides = [0, 1] as const;
  return sides
    .flatMap((side) =>
      (counts[side] ?? []).slice(1).map((_, at): Step => {
        const option = at + 1;
        return { side, option, passed: (counts[side] ?? []).slice(option).reduce((sum, one) => sum + one, 0) };
      }),
    )
    .toSorted((a, b) => b.passed - a.passed || a.option - b.option || a.side - b.side);
}

function tally(rows: readonly (readonly [number, number])[], side: number, option: number): number {
  return rows.filter((row) => row[side] === option).length;
}

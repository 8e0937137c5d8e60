// Decides how near questions are to a cumulative scale: Loevinger's H for items with several ordered options.

interface Scalability {
  /** Of all pairs together. At most 1, which means no Guttman errors; 0 what chance gives. Null where no pair varies. */
  readonly scale: number | null;
  /** Of each item with all others. */
  readonly items: readonly (number | null)[];
}

/** The sum of weighted Guttman errors of a pair of items: what was seen, and what independent items with the same answers would give. */
interface GuttmanErrors {
  readonly observed: number;
  readonly expected: number;
}

/**
 * H = 1 − F/E, Hⱼ = 1 − Σᵢ Fᵢⱼ / Σᵢ Eᵢⱼ, with Molenaar's weighted errors: the item steps X ≥ x of the pair are ordered from the most to
 * the least often passed, and a pattern's weight is, over its passed steps, the number of earlier steps that it failed. F is the sum over
 * the rows, E the sum expected from the items' own distributions. `places` has one row an organisation; `tops` each item's highest place.
 * Loevinger (1948), Psychological Bulletin 45, 507–529; Mokken (1971), A Theory and Procedure of Scale Analysis;
 * Molenaar (1991), Kwantitatieve Methoden 37, 97–117.
 */
export function loevinger(places: readonly (readonly number[])[], tops: readonly number[]): Scalability {
  const seen = tops.map(() => ({ observed: 0, expected: 0 }));
  const whole = { observed: 0, expected: 0 };
  for (let a = 0; a < tops.length; a += 1) {
    for (let b = a + 1; b < tops.length; b += 1) {
      const pair = guttmanErrors(
        places.map((row) => [row[a] ?? 0, row[b] ?? 0]),
        [tops[a] ?? 0, tops[b] ?? 0],
      );
      for (const into of [seen[a], seen[b], whole]) {
        if (!into) continue;
        into.observed += pair.observed;
        into.expected += pair.expected;
      }
    }
  }
  return { scale: coefficient(whole), items: seen.map(coefficient) };
}

function coefficient({ observed, expected }: GuttmanErrors): number | null {
  return expected === 0 ? null : 1 - observed / expected;
}

/** F and E of one pair, rows as [place in the first, place in the second]. */
export function guttmanErrors(rows: readonly (readonly [number, number])[], tops: readonly [number, number]): GuttmanErrors {
  const counts = [0, 1].map((side) => Array.from({ length: (tops[side] ?? 0) + 1 }, (_, place) => tally(rows, side, place)));
  const steps = orderedSteps(counts);
  const weight = (pattern: readonly [number, number]): number => {
    let [failed, errors] = [0, 0];
    for (const { side, place } of steps) {
      if ((pattern[side] ?? 0) >= place) errors += failed;
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
  readonly place: number;
  readonly passed: number;
}

/** The most often passed first. Among equally many any order gives the same F and E, so long as each item's own steps keep theirs. */
function orderedSteps(counts: readonly (readonly number[])[]): readonly Step[] {
  const sides = [0, 1] as const;
  return sides
    .flatMap((side) =>
      (counts[side] ?? []).slice(1).map((_, at): Step => {
        const place = at + 1;
        return { side, place, passed: (counts[side] ?? []).slice(place).reduce((sum, one) => sum + one, 0) };
      }),
    )
    .toSorted((a, b) => b.passed - a.passed || a.place - b.place || a.side - b.side);
}

function tally(rows: readonly (readonly [number, number])[], side: number, place: number): number {
  return rows.filter((row) => row[side] === place).length;
}

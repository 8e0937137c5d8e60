// Invented samples for testing the interval's coverage: who responds in a known nation, and what is published.

import { missingAtRandomInterval, type Stratum } from "../../statistics/uncertainty/missing-at-random.ts";
import { fromText } from "./invented-nation.ts";

/** A stratum of a nation: its size, how many have the property, and how many respond at random. */
interface KnownStratum {
  readonly N: number;
  readonly with: number;
  readonly n: number;
}

/** How often the interval from rounded counts covered the true share, and its mean width. */
export function coverage(strata: readonly KnownStratum[], { samples, seed }: { readonly samples: number; readonly seed: string }) {
  const truth = strata.reduce((sum, one) => sum + one.with, 0) / strata.reduce((sum, one) => sum + one.N, 0);
  let [covered, width] = [0, 0];
  for (let at = 0; at < samples; at += 1) {
    const published = strata.map((one, place) => publishedOf(one, `${seed}|${at}|${place}`));
    const interval = missingAtRandomInterval(published);
    if (!interval) throw new Error("an invented sample has an interval");
    if (interval.low <= truth && truth <= interval.high) covered += 1;
    width += interval.high - interval.low;
  }
  return { covered: covered / samples, width: width / samples };
}

/** As in a cube: those with the property and those without are each rounded to adjacent multiples, and so is their sum. */
function publishedOf(one: KnownStratum, seed: string): Stratum {
  const found = drawn(one, seed);
  for (let tries = 0; ; tries += 1) {
    const count = rounded(found, `${seed}|count|${tries}`);
    const n = count + rounded(one.n - found, `${seed}|rest|${tries}`);
    if (Math.abs(n - one.n) < 5) return { count, n, N: Math.max(n, rounded(one.N, `${seed}|N`)) };
  }
}

/** How many with the property are among `n` drawn without replacement. */
function drawn({ N, with: many, n }: KnownStratum, seed: string): number {
  let [left, property, found] = [N, many, 0];
  for (let at = 0; at < n; at += 1) {
    if (fromText(`${seed}|${at}`) * left < property) {
      found += 1;
      property -= 1;
    }
    left -= 1;
  }
  return found;
}

/** To a multiple of five, up with probability r/5. */
function rounded(count: number, seed: string): number {
  const over = count % 5;
  return count - over + (fromText(seed) < over / 5 ? 5 : 0);
}

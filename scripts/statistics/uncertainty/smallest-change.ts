// How large a net change has to be for its direction to be seen.
import { base, floorTo } from "../base.ts";
import { netReach } from "./movement.ts";

/** Of a panel of one row. */
export interface Answering {
  /** How many answered both rounds. */
  readonly n: number;
  /** The share of organisations that get another level by answering again, up as often as down: 0–1, exclusive. */
  readonly noise: number;
}

/** The smallest number of organisations that have risen, while none has fallen, for which `seenShare` reaches `wanted`; `n` where none does. */
export function smallestChange(panel: Answering, wanted: number): number {
  let risen = 0;
  while (risen < panel.n && seenShare(panel, risen) < wanted) risen += 1;
  return risen;
}

/**
 * How often "more rose than fell" is said where `risen` of the panel have risen and the others only answer again, 0–1. Exact, over every
 * outcome, with both counts rounded to either multiple beside them and right on average.
 */
function seenShare({ n, noise }: Answering, risen: number): number {
  const moved = binomial(n - risen, noise);
  let seen = 0;
  for (const [movers, chance] of moved.entries()) {
    if (chance < 1e-9) continue;
    for (const [up, share] of binomial(movers, 1 / 2).entries())
      for (const rose of rounded(risen + up))
        for (const fell of rounded(movers - up))
          if (rose.count - fell.count > netReach(rose.count + fell.count, 1)) seen += chance * share * rose.chance * fell.chance;
  }
  return seen;
}

function rounded(count: number): readonly { readonly count: number; readonly chance: number }[] {
  const [below, up] = [floorTo(count, base), (count % base) / base];
  return [
    { count: below, chance: 1 - up },
    { count: below + base, chance: up },
  ];
}

/** The probability of each number of successes, 0 to n. */
function binomial(n: number, chance: number): readonly number[] {
  let last = (1 - chance) ** n;
  return Array.from({ length: n + 1 }, (_, k) => {
    if (k > 0) last *= ((n - k + 1) / k) * (chance / (1 - chance));
    return last;
  });
}

// Decides what the least work in one block costs, where only the cost is asked for: the same optimum as `cheapestWays`, without its ways.

import type { Model } from "../edition.ts";
import { type Climb, shortfall } from "./cheapest.ts";

/** At each gain the least cost of reaching exactly that (everything above the cap counts as the cap); absent where nothing does. */
type Costs = readonly (number | undefined)[];

const nothing: Costs = [0];

/** In efforts times steps, over the block's questions, for `needed` per cent of the block. Infinity where nothing reaches what is asked. */
export function leastCost(model: Model, climbs: readonly Climb[], needed: number): number {
  const need = shortfall(model, climbs, needed);
  let costs = nothing;
  for (const area of model.areas) {
    const inArea = climbs.filter((climb) => climb.question.area === area);
    if (inArea.length === 0) continue;
    const floor = inArea.length < 2 ? 0 : shortfall(model, inArea, model.areaFloor);
    const cap = Math.max(need, floor);
    let own = nothing;
    for (const climb of inArea) own = added(own, optionCosts(climb), cap);
    // What does not reach the area's floor is no way.
    costs = added(
      costs,
      own.map((cost, gain) => (gain >= floor ? cost : undefined)),
      need,
    );
  }
  return costs[need] ?? Number.POSITIVE_INFINITY;
}

function optionCosts({ question, from, costPerStep }: Climb): Costs {
  const costs: (number | undefined)[] = [];
  for (let to = Math.max(from, question.must ?? 0); to < question.credits.length; to++) {
    const gain = question.weight * ((question.credits[to] ?? 0) - (question.credits[from] ?? 0));
    costs[gain] ??= costPerStep * (to - from);
  }
  return costs;
}

/** Min-plus convolution, gains capped. */
function added(left: Costs, right: Costs, cap: number): Costs {
  const costs: (number | undefined)[] = [];
  left.forEach((one, gained) => {
    if (one === undefined) return;
    right.forEach((other, gain) => {
      if (other === undefined) return;
      const at = Math.min(cap, gained + gain);
      const known = costs[at];
      if (known === undefined || one + other < known) costs[at] = one + other;
    });
  });
  return costs;
}

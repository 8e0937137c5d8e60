// The cost of the least work in one block: the same optimum as `cheapestSelections`, without the selections.
import type { Model } from "../edition.ts";
import { type Climb, missingCredit } from "./cheapest.ts";

/** The least cost at each index of gaining exactly that (more than the cap counts as the cap); absent if nothing does. */
type Costs = readonly (number | undefined)[];

const nothing: Costs = [0];

/** In effort × steps, over the block's questions, for `needed` per cent of the block. Infinity if nothing reaches that. */
export function leastCost(model: Model, climbs: readonly Climb[], needed: number): number {
  const need = missingCredit(model, climbs, needed);
  let costs = nothing;
  for (const area of model.areas) {
    const inArea = climbs.filter((climb) => climb.question.area === area);
    if (inArea.length === 0) continue;
    const floor = inArea.length < 2 ? 0 : missingCredit(model, inArea, model.areaFloor);
    const cap = Math.max(need, floor);
    let own = nothing;
    for (const climb of inArea) own = convolve(own, optionCosts(climb), cap);
    // What is below the area's floor is not allowed.
    costs = convolve(
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
function convolve(left: Costs, right: Costs, cap: number): Costs {
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

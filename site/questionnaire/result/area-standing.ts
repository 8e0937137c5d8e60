// How each area stands in the answered blocks: its points, and whether it reaches the floor of the next level in each of them.
import type { Model } from "../../../scripts/method/edition.ts";
import { optionOf } from "../../../scripts/method/engine/answer.ts";
import { applicableIn, areasIn, shareOf } from "../../../scripts/method/engine/staircase.ts";
import type { Share } from "../../../scripts/method/result.ts";
import type { Outcome } from "./outcome.ts";

export interface AreaStanding {
  readonly area: string;
  /** Over the answered blocks, or over block 1 until it is complete; null while a question of the area there is unanswered. */
  readonly share: Share | null;
  /** Points that every level needs of the area, while one block alone counts and it has two questions or more. */
  readonly floor: number | undefined;
  /** Whether the area is below its floor in some of the blocks. */
  readonly isLow: boolean;
}

/** One for each area, in the method's order. */
export function areaStandings(model: Model, { response, score }: Outcome): readonly AreaStanding[] {
  const last = Math.max(1, score.answeredBlocks);
  const blocks = Array.from({ length: last }, (_, index) => areasIn(model, applicableIn(model, response, index + 1)));
  return model.areas.map((area) => {
    const parts = blocks.flatMap((block) => block.filter((one) => one.area === area && one.within.length > 0));
    const isKnown = parts.length > 0 && parts.every(({ within }) => within.every((one) => optionOf(one, response) !== undefined));
    const shareIn = (within: (typeof parts)[number]["within"]): Share => shareOf(model, within, (one) => optionOf(one, response));
    return {
      area,
      share: isKnown ? shareIn(parts.flatMap(({ within }) => within)) : null,
      floor: last === 1 && parts[0] && parts[0].floor > 0 ? parts[0].floor : undefined,
      isLow: isKnown && parts.some(({ within, floor }) => shareIn(within).earned < floor),
    };
  });
}

// How each area stands in the answered blocks: its points, and whether it reaches the floor of the next level in each of them.
import type { Model } from "../../../scripts/method/edition.ts";
import { applicableIn, areasIn, optionOf, shareOf } from "../../../scripts/method/engine/staircase.ts";
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

export interface Strengths {
  /** Areas that share the highest value, in the method's order. */
  readonly areas: readonly string[];
  readonly share: Share;
}

/** The areas that stand highest; undefined if one is unknown, if all stand alike, or if the highest is below its floor: then nothing is strong. */
export function strengthsOf(standings: readonly AreaStanding[]): Strengths | undefined {
  const known = standings.flatMap(({ area, share, isLow }) => (share && share.possible > 0 ? [{ area, share, isLow }] : []));
  if (known.length < standings.length) return undefined;
  const [first] = known.toSorted((a, b) => compare(b.share, a.share));
  if (!first || first.isLow || first.share.earned === 0) return undefined;
  const tied = known.filter(({ share }) => compare(share, first.share) === 0);
  return tied.length === known.length ? undefined : { areas: tied.map(({ area }) => area), share: first.share };
}

function compare(a: Share, b: Share): number {
  return a.earned * b.possible - b.earned * a.possible;
}

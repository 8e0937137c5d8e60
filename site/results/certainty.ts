// How certain a share is, and how it is therefore shown: as one number, or as an interval alone.
import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import { direction, shareOf } from "../../scripts/statistics/uncertainty/figure.ts";
import type { Headline } from "../../scripts/statistics/uncertainty/headline.ts";
import { type Bounds, roundOutwards } from "../../scripts/statistics/uncertainty/worst-case.ts";
import type { Words } from "../text/words.ts";
import { inPercent, percent } from "./percent-format.ts";

/** Whether the shares under level 1 of any two rows differ whatever the rounding hides. */
export function certainlyDiffer(cube: ProtectedCube, rows: readonly string[]): boolean {
  const shares = rows.flatMap((row) => shareOf(cube, { row, variable: "level", category: "0" }) ?? []);
  return shares.some((one) => shares.some((other) => direction(one, other) === "more"));
}

/** Whether everyone answered: exact. There is then no nonresponse to make assumptions about. */
export function allAnswered({ n, N }: Pick<Headline, "n" | "N">): boolean {
  return n === N;
}

type Share = Pick<Headline, "share" | "between" | "isSmall">;

/** "46", or of a small group "6–57": per cent of those that answered. */
export function shownPercent({ share, between, isSmall }: Share, { statistics }: Words): string {
  return isSmall ? boundsText(between, { statistics }) : String(percent(share));
}

/** "6–57", rounded outwards. */
export function boundsText(bounds: Bounds, { statistics }: Pick<Words, "statistics">): string {
  return statistics.bounds(...roundOutwards(bounds));
}

/** "46 % (80)", or of a small group "6–57 % (1–9 av 16)". */
export function shownShare(under: Headline, words: Words): string {
  const { results, formats, statistics } = words;
  if (!under.isSmall) return results.value(percent(under.share), formats.inDigits(under.count));
  return statistics.few(boundsText(under.between, words), results.countBounds(...countsOf(under), formats.inDigits(under.n)));
}

/** What a bar of the share is drawn from, in per cent: the share or, of a small group, its range; and a line for all in the group. */
export function drawnShare(under: Headline | null): {
  readonly percent: number | null;
  readonly range?: Bounds;
  readonly low?: number;
  readonly high?: number;
} {
  if (!under) return { percent: null };
  const whole = inPercent(under.worst);
  return under.isSmall ? { percent: null, range: inPercent(under.between), ...whole } : { percent: percent(under.share), ...whole };
}

/** Certain bounds of how many of those that answered: whole numbers. */
export function countsOf({ between, n }: Pick<Headline, "between" | "n">): readonly [number, number] {
  return [Math.round(between.low * n), Math.round(between.high * n)];
}

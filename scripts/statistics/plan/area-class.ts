// The four published classes of an area's share.
import type { Share } from "../../method/result.ts";

export const areaClasses = ["0-24", "25-49", "50-74", "75-100"] as const;

/**
 * 0 under 25 per cent · 1 from 25 · 2 from 50 · 3 from 75, compared exactly as fractions of integers.
 * @throws RangeError where `possible` is 0 (such an area has no class), or `earned` is not within it.
 */
export function areaClass(share: Share): 0 | 1 | 2 | 3 {
  const { earned, possible } = share;
  if (possible <= 0 || earned < 0 || earned > possible) throw new RangeError("a class needs a share of something possible");
  if (4 * earned >= 3 * possible) return 3;
  if (2 * earned >= possible) return 2;
  return 4 * earned >= possible ? 1 : 0;
}

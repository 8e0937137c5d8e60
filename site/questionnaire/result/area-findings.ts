// Which areas stand highest and lowest, in sentences: the same in the result as on the page to the management.
import { percent, type Share } from "../../../scripts/method/result.ts";
import type { ManagementWords } from "../../text/sv/form/management.ts";

interface NamedArea {
  readonly name: string;
  /** Over the answered blocks. */
  readonly share: Share;
}

/** The areas that stand highest and lowest. None is called high below half of its points. */
export function areaFindings(areas: readonly NamedArea[], words: ManagementWords): readonly string[] {
  const known = areas.filter(({ share }) => share.possible > 0).toSorted((a, b) => compare(b.share, a.share));
  const [first, last] = [known[0]?.share, known.at(-1)?.share];
  if (!first || !last) return [];
  // Points say something to compare with only where all areas have the same number of them.
  const isAlike = known.every(({ share }) => share.possible === first.possible) && first.possible % 2 === 0;
  const told = (share: Share): string => (isAlike ? words.points(share) : words.percent(percent(share) ?? 0));
  const at = (share: Share): readonly string[] => known.filter((one) => compare(one.share, share) === 0).map(({ name }) => name);
  const none = isAlike ? words.points({ earned: first.possible / 2, possible: first.possible }) : words.half;
  const isHigh = first.earned * 2 >= first.possible;
  const noneHigh = isHigh ? [] : [words.noneHigh(none)];
  if (compare(first, last) === 0) return [words.allAlike(told(first)), ...noneHigh];
  return [...(isHigh ? [words.highest(at(first), told(first))] : noneHigh), words.lowest(at(last), told(last))];
}

/** Negative where the first is the smaller share. Exact. */
function compare(a: Share, b: Share): number {
  return a.earned * b.possible - b.earned * a.possible;
}

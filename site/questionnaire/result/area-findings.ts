// Which areas stand highest and lowest, in sentences: the same in the result as on the page to the management.
import type { Share } from "../../../scripts/method/result.ts";
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
  const at = (share: Share): readonly NamedArea[] => known.filter((one) => compare(one.share, share) === 0);
  const told = (share: Share): string => words.points(at(share).map((one) => one.share));
  const names = (share: Share): readonly string[] => at(share).map(({ name }) => name);
  const isHigh = first.earned * 2 >= first.possible;
  if (compare(first, last) === 0) return [words.allAlike(told(first)), ...(isHigh ? [] : [words.noneHigh])];
  return [isHigh ? words.highest(names(first), told(first)) : words.noneHigh, words.lowest(names(last), told(last))];
}

/** Negative where the first is the smaller share. Exact. */
function compare(a: Share, b: Share): number {
  return a.earned * b.possible - b.earned * a.possible;
}

// How certain a share is, and how it is therefore shown: as one number, or as an interval alone.
import { type ProtectedCube, runOf } from "../../scripts/statistics/cube/cube.ts";
import { fromLevel, levelsIn } from "../../scripts/statistics/plan/levels.ts";
import { direction } from "../../scripts/statistics/uncertainty/figure.ts";
import type { Headline } from "../../scripts/statistics/uncertainty/headline.ts";
import { type Bounds, roundOutwards } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { type Counted, isCounted } from "../../scripts/statistics/wording/phrase.ts";
import type { Group, Part } from "../data/figures.ts";
import type { Words } from "../text/words.ts";
import { percent } from "./percent-format.ts";

/** Which group of a type certainly has a lower share than which. */
export interface Difference<Group> {
  /** Of all in the groups, whatever the others would have answered; or only of those that answered, whatever the rounding hides. */
  readonly apart: "all" | "answered";
  /** Each of one certainly lower than each of the other; the one of the two that is longer has all that can be said. */
  readonly low: readonly Group[];
  readonly high: readonly Group[];
  /** Whether one is certainly the lowest of all, or the highest: then that one alone is named. */
  readonly alone: "low" | "high" | null;
}

/** The two groups furthest apart, if any two certainly differ, and those as certain as one of them. Groups that may be alike are never ranked. */
export function differenceIn<Group extends { readonly under: Pick<Headline, "between" | "worst"> | null }>(
  groups: readonly Group[],
): Difference<Group> | null {
  const shown = groups.filter(({ under }) => under !== null);
  for (const apart of ["all", "answered"] as const) {
    const boundsOf = ({ under }: Group): Bounds => (apart === "all" ? under?.worst : under?.between) ?? { low: 0, high: 1 };
    const isLess = (one: Group, other: Group): boolean => direction({ between: boundsOf(one) }, { between: boundsOf(other) }) === "less";
    const [low] = shown.toSorted((one, other) => boundsOf(one).high - boundsOf(other).high);
    const [high] = shown.toSorted((one, other) => boundsOf(other).low - boundsOf(one).low);
    if (!low || !high || !isLess(low, high)) continue;
    const [lower, higher] = [shown.filter((one) => isLess(one, high)), shown.filter((one) => isLess(low, one))];
    const alone = higher.length === shown.length - 1 ? "low" : lower.length === shown.length - 1 ? "high" : null;
    return lower.length > higher.length ? { apart, low: lower, high: [high], alone } : { apart, low: [low], high: higher, alone };
  }
  return null;
}

/** "lägst bland dem med under 10 000 invånare, 12–30 % av alla". A group in a sentence has its preposition from its words. */
export function differenceText(
  { apart, low, high, alone }: Difference<{ readonly group: Group; readonly under: Headline | null }>,
  words: Words,
): string {
  const text = words.statistics.groups.differ;
  const of = ({ group, under }: (typeof low)[number]): string => {
    const number =
      under &&
      (apart === "all"
        ? text.ofAll(...roundOutwards(under.worst))
        : isCounted(under)
          ? text.countAnswered(shownShare(under, words))
          : text.ofAnswered(percent(under.share)));
    return text.group(group.inSentence, group.isPart === true, number ?? "");
  };
  const [lower, higher] = [low, high].map((groups) => words.formats.listed(groups.map(of))) as [string, string];
  return alone === null ? text.pair(lower, higher) : text[alone](alone === "low" ? lower : higher);
}

/** What every group may have as its share of all. Null where they have nothing in common. */
export function sharedBounds(shown: readonly Pick<Headline, "worst">[]): Bounds | null {
  const [low, high] = [Math.max(...shown.map(({ worst }) => worst.low)), Math.min(...shown.map(({ worst }) => worst.high))];
  return shown.length > 1 && low < high ? { low, high } : null;
}

/** Whether everyone answered: exact. There is then no nonresponse to make assumptions about. */
export function allAnswered({ n, N }: Pick<Headline, "n" | "N">): boolean {
  return n === N;
}

/** Per cent of those that answered: "46". Of a small group, and where none or all may be under level 1, the counts: "21–29 av 57". */
export function shownShare(under: Headline, words: Words): string {
  if (!isCounted(under)) return String(percent(under.share));
  return words.results.countBounds(under.counts.low, under.counts.high, words.formats.inDigits(under.n));
}

/** The same with its sign: "46 %". */
export function shareWithSign(under: Headline, words: Words): string {
  return `${shownShare(under, words)}${isCounted(under) ? "" : words.results.percentSign}`;
}

/** "6–57", rounded outwards. */
export function boundsText(bounds: Bounds, { statistics }: Pick<Words, "statistics">): string {
  return statistics.bounds(...roundOutwards(bounds));
}

/** A count as a table has it: what is shown, or its bounds in a small group and where none or all may be in it. */
export function shownCount(
  figure: Counted & { readonly count: number; readonly isSmall: boolean },
  { formats, statistics }: Words,
): string {
  const { low, high } = figure.counts;
  return isCounted(figure) ? statistics.bounds(low, high) : formats.inDigits(figure.count);
}

/** The same of those at level 1 or higher. */
export function shownHigher(cube: ProtectedCube, { row, isSmall }: Headline, words: Words): string {
  const found = runOf(cube, row, { variable: "level", categories: fromLevel(levelsIn(cube), 1) });
  return found ? shownCount({ ...found, isSmall }, words) : words.statistics.withheldSign;
}

/** The same of a part of a distribution. */
export function shownPart({ percent, count, counts: { low, high } }: Part, { formats, statistics }: Words): string {
  return percent === null ? statistics.bounds(low, high) : formats.inDigits(count);
}

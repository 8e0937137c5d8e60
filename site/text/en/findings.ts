// Decides how a whole per cent is said in English words, as a chart's title says it: "Just over four in ten".
import { capital } from "../capital.ts";
import { type NamedPart, namedPart } from "../named-part.ts";

const numbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;

/** Up to ten in words, as running text has it. */
export function inWords(count: number): string {
  return numbers[count] ?? String(count);
}

const parts: Readonly<Record<NamedPart, string>> = {
  quarter: "a quarter",
  third: "a third",
  twoThirds: "two thirds",
  threeQuarters: "three quarters",
};

/** Fewer than this many who answered: rounding to fives can move their share by many units, so it is said roughly. */
const few = 50;

/**
 * "Just over four in ten of the municipalities that answered", "Half of the municipalities that answered". `percent` is whole, 0–100;
 * within one unit of a tenth, a quarter or a third that stands alone, else "just over" or "just under"; of `n` below 50 it is "about".
 * A rounded 0 or 100 may be a few in truth, so it is never said as "none" or "all".
 */
export function groupInWords(percent: number, group: string, n: number): string {
  const answered = `of ${inDefinite(group)} that answered`;
  if (percent < 5) return `Few or none ${answered}`;
  const tenths = Math.max(1, Math.round(percent / 10));
  if (tenths === 10) return `All or nearly all ${answered}`;
  const part = namedPart(percent);
  if (part) return capital(`${nearness(0, n)}${parts[part]} ${answered}`);
  const words = tenths === 5 ? "half" : `${numbers[tenths]} in ten`;
  return capital(`${nearness(percent - tenths * 10, n)}${words} ${answered}`);
}

/** "just over four in ten municipalities", "half of the municipalities": the same words where a sentence says once that they answered. */
export function shareInWords(percent: number, group: string, n: number): string {
  const tenths = Math.max(1, Math.round(percent / 10));
  if (percent < 5) return `few or no ${group}`;
  if (tenths === 10) return `all or nearly all ${group}`;
  const part = namedPart(percent);
  if (part) return `${nearness(0, n)}${parts[part]} of ${inDefinite(group)}`;
  const words = tenths === 5 ? `half of ${inDefinite(group)}` : `${numbers[tenths]} in ten ${group}`;
  return `${nearness(percent - tenths * 10, n)}${words}`;
}

function nearness(off: number, n: number): string {
  if (n < few) return "about ";
  return off > 1 ? "just over " : off < -1 ? "just under " : "";
}

/** "municipalities" as "the municipalities". */
export function inDefinite(group: string): string {
  return `the ${group}`;
}

/** A level chart's title: the share under level 1, in words. */
export function underLevel1(percent: number, group: string, n: number): string {
  return `${groupInWords(percent, group, n)} are below level 1`;
}

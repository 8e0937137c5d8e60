// Decides how a whole per cent is said in words, as a chart's title says it: "Drygt fyra av tio".
import { capital } from "../capital.ts";
import { type NamedPart, namedPart } from "../named-part.ts";

const numbers = ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"] as const;

/** Up to ten in words, as running text has it. */
export function inWords(count: number): string {
  return numbers[count] ?? String(count);
}

const definite: Readonly<Record<string, string>> = {
  kommuner: "kommunerna",
  regioner: "regionerna",
  myndigheter: "myndigheterna",
  organisationer: "organisationerna",
};

const parts: Readonly<Record<NamedPart, string>> = {
  quarter: "en fjärdedel",
  third: "en tredjedel",
  twoThirds: "två tredjedelar",
  threeQuarters: "tre fjärdedelar",
};

/** Fewer than this many who answered: rounding to fives can move their share by many units, so it is said roughly. */
const few = 50;

/**
 * "Drygt fyra av tio svarande kommuner", "Hälften av de svarande kommunerna". `percent` is whole, 0–100;
 * within one unit of a tenth, a quarter or a third that stands alone, else "drygt" or "knappt"; of `n` below 50 it is "ungefär".
 * A rounded 0 or 100 may be a few in truth, so it is never said as "ingen" or "alla".
 */
export function groupInWords(percent: number, group: string, n: number): string {
  const known = inDefinite(group);
  if (percent < 5) return `Få eller inga av de svarande ${known}`;
  const tenths = Math.max(1, Math.round(percent / 10));
  if (tenths === 10) return `Alla eller nästan alla de svarande ${known}`;
  const part = namedPart(percent);
  if (part) return capital(`${nearness(0, n)}${parts[part]} av de svarande ${known}`);
  const words = tenths === 5 ? `hälften av de svarande ${known}` : `${numbers[tenths]} av tio svarande ${group}`;
  return capital(`${nearness(percent - tenths * 10, n)}${words}`);
}

/** "drygt fyra av tio kommuner", "hälften av kommunerna": the same words where a sentence says once that they answered. */
export function shareInWords(percent: number, group: string, n: number): string {
  const tenths = Math.max(1, Math.round(percent / 10));
  if (percent < 5) return `få eller inga ${group}`;
  if (tenths === 10) return `alla eller nästan alla ${group}`;
  const part = namedPart(percent);
  if (part) return `${nearness(0, n)}${parts[part]} av ${inDefinite(group)}`;
  const words = tenths === 5 ? `hälften av ${inDefinite(group)}` : `${numbers[tenths]} av tio ${group}`;
  return `${nearness(percent - tenths * 10, n)}${words}`;
}

function nearness(off: number, n: number): string {
  if (n < few) return "ungefär ";
  return off > 1 ? "drygt " : off < -1 ? "knappt " : "";
}

/** "kommuner" as "kommunerna". */
export function inDefinite(group: string): string {
  return definite[group] ?? group;
}

/** A level chart's title: the share under level 1, in words. */
export function underLevel1(percent: number, group: string, n: number): string {
  return `${groupInWords(percent, group, n)} är under nivå 1`;
}

// Shares of rounded counts in words, for titles of charts: "Drygt fyra av tio".
import { inWords, terms } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import { type Counted, formatShare, type NamedPart, type ShareWords, type Side } from "../../share-wording.ts";

const definite = new Map([terms.all, ...Object.values(terms.types)].map((noun) => [noun.plain, noun.definite]));

const parts: Readonly<Record<NamedPart, string>> = {
  quarter: "en fjärdedel",
  third: "en tredjedel",
  half: "hälften",
  twoThirds: "två tredjedelar",
  threeQuarters: "tre fjärdedelar",
};
const sides: Readonly<Record<Side, string>> = { over: "drygt", under: "knappt", about: "omkring" };

/** `of`: "av kommunerna"; `direct`: "kommuner", after "fyra av tio". */
const near = (of: string, direct: string): Pick<ShareWords, "percent" | "tenths" | "part"> => ({
  percent: (percent) => `omkring ${percent}\u00a0procent ${of}`,
  tenths: (tenths, side) => `${sides[side]} ${inWords(tenths)} av tio ${direct}`,
  part: (part, side) => `${sides[side]} ${parts[part]} ${of}`,
});

/** "mellan 1 och 9 av 16", "högst 4 av 16", "minst 11 av 16": bounds of a count, of exactly `n`. */
function rangeInWords(low: number, high: number, n: number): string {
  if (low === 0) return `högst ${high} av ${n}`;
  return high >= n ? `minst ${low} av ${n}` : `mellan ${low} och ${high} av ${n}`;
}

/** "Drygt fyra av tio svarande kommuner", "Omkring hälften av de svarande kommunerna", "Mellan 1 och 9 av 16 svarande regioner". */
export function groupInWords(counted: Counted, group: string): string {
  const [known, direct] = [`de svarande ${inDefinite(group)}`, `svarande ${group}`];
  return capitalize(
    formatShare(counted, {
      few: `få eller inga av ${known}`,
      nearlyAll: `alla eller nästan alla ${known}`,
      range: (low, high) => `${rangeInWords(low, high, counted.n)} ${direct}`,
      ...near(`av ${known}`, direct),
    }),
  );
}

/** "drygt fyra av tio kommuner", "omkring hälften av kommunerna": for sentences that mention once that they answered. */
export function shareInWords(counted: Counted, group: string): string {
  return formatShare(counted, {
    few: `få eller inga ${group}`,
    nearlyAll: `alla eller nästan alla ${group}`,
    range: (low, high) => `${rangeInWords(low, high, counted.n)} ${group}`,
    ...near(`av ${inDefinite(group)}`, group),
  });
}

/** "kommuner" as "kommunerna". */
export function inDefinite(group: string): string {
  return definite.get(group) ?? group;
}

/** The title of a level chart: the share under level 1, in words. */
export function underLevel1(counted: Counted, group: string): string {
  return `${groupInWords(counted, group)} är under nivå 1`;
}

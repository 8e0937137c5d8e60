import { inWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import { type Counted, formatShare, type NamedPart, type ShareWords, type Side } from "../../share-wording.ts";

const parts: Readonly<Record<NamedPart, string>> = {
  quarter: "a quarter",
  third: "a third",
  half: "half",
  twoThirds: "two thirds",
  threeQuarters: "three quarters",
};
const sides: Readonly<Record<Side, string>> = { over: "just over", under: "just under", about: "about" };

/** `of`: "of the municipalities"; `direct`: follows "four in ten". */
const near = (of: string, direct: string): Pick<ShareWords, "percent" | "tenths" | "part"> => ({
  percent: (percent) => `about ${percent}\u00a0per cent ${of}`,
  tenths: (tenths, side) => `${sides[side]} ${inWords(tenths)} in ten ${direct}`,
  part: (part, side) => `${sides[side]} ${parts[part]} ${of}`,
});

/** "between 1 and 9 of 16", "at most 4 of 16", "at least 11 of 16": bounds of a count, of exactly `n`. */
function rangeInWords(low: number, high: number, n: number): string {
  if (low === 0) return `at most ${high} of ${n}`;
  return high >= n ? `at least ${low} of ${n}` : `between ${low} and ${high} of ${n}`;
}

/** "Just over four in ten of the municipalities that answered", "Between 1 and 9 of 16 regions that answered". */
export function groupInWords(counted: Counted, group: string): string {
  const answered = `of ${inDefinite(group)} that answered`;
  return capitalize(
    formatShare(counted, {
      few: `few or none ${answered}`,
      nearlyAll: `all or nearly all ${answered}`,
      range: (low, high) => `${rangeInWords(low, high, counted.n)} ${group} that answered`,
      ...near(answered, answered),
    }),
  );
}

/** "just over four in ten municipalities", "about half of the municipalities": for sentences that mention once that they answered. */
export function shareInWords(counted: Counted, group: string): string {
  return formatShare(counted, {
    few: `few or no ${group}`,
    nearlyAll: `all or nearly all ${group}`,
    range: (low, high) => `${rangeInWords(low, high, counted.n)} ${group}`,
    ...near(`of ${inDefinite(group)}`, group),
  });
}

/** "municipalities" as "the municipalities". */
export function inDefinite(group: string): string {
  return `the ${group}`;
}

/** The title of a level chart: the share under level 1, in words. */
export function underLevel1(counted: Counted, group: string): string {
  return `${groupInWords(counted, group)} are below level 1`;
}

import { inWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import { formatShare, type NamedPart, type ShareWords, type Side } from "../../share-wording.ts";

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

/** "Just over four in ten of the municipalities that answered", "About half of the municipalities that answered". Counts as published. */
export function groupInWords(count: number, n: number, group: string): string {
  const answered = `of ${inDefinite(group)} that answered`;
  return capitalize(
    formatShare(count, n, {
      few: `few or none ${answered}`,
      nearlyAll: `all or nearly all ${answered}`,
      counts: `about ${count} of ${n} ${group} that answered`,
      ...near(answered, answered),
    }),
  );
}

/** "just over four in ten municipalities", "about half of the municipalities": for sentences that mention once that they answered. */
export function shareInWords(count: number, n: number, group: string): string {
  return formatShare(count, n, {
    few: `few or no ${group}`,
    nearlyAll: `all or nearly all ${group}`,
    counts: `about ${count} of ${n} ${group}`,
    ...near(`of ${inDefinite(group)}`, group),
  });
}

/** "municipalities" as "the municipalities". */
export function inDefinite(group: string): string {
  return `the ${group}`;
}

/** The title of a level chart: the share under level 1, in words. */
export function underLevel1(count: number, n: number, group: string): string {
  return `${groupInWords(count, n, group)} are below level 1`;
}

// Decides how a share of rounded counts is said in words, as a chart's title says it: "Drygt fyra av tio".
import { inWords, terms } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import { type NamedPart, type ShareWords, type Side, sayShare } from "../../said-share.ts";

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

/** "Drygt fyra av tio svarande kommuner", "Omkring hälften av de svarande kommunerna". Counts as published. */
export function groupInWords(count: number, n: number, group: string): string {
  const [known, direct] = [`de svarande ${inDefinite(group)}`, `svarande ${group}`];
  return capitalize(
    sayShare(count, n, {
      few: `få eller inga av ${known}`,
      nearlyAll: `alla eller nästan alla ${known}`,
      counts: `omkring ${count} av ${n} ${direct}`,
      ...near(`av ${known}`, direct),
    }),
  );
}

/** "drygt fyra av tio kommuner", "omkring hälften av kommunerna": the same words where a sentence says once that they answered. */
export function shareInWords(count: number, n: number, group: string): string {
  return sayShare(count, n, {
    few: `få eller inga ${group}`,
    nearlyAll: `alla eller nästan alla ${group}`,
    counts: `omkring ${count} av ${n} ${group}`,
    ...near(`av ${inDefinite(group)}`, group),
  });
}

/** "kommuner" as "kommunerna". */
export function inDefinite(group: string): string {
  return definite.get(group) ?? group;
}

/** A level chart's title: the share under level 1, in words. */
export function underLevel1(count: number, n: number, group: string): string {
  return `${groupInWords(count, n, group)} är under nivå 1`;
}

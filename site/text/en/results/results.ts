import { inWords, listInWords, terms } from "../../../../scripts/core/terms/en.ts";
import { releaseName } from "../../../../scripts/core/terms/release-name.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import { pointFloor } from "../../../../scripts/statistics/wording/figure-rule.ts";
import { withheldNote } from "../../../../scripts/statistics/wording/in-files.ts";
import type { results as sv } from "../../sv/results/results.ts";
import type { Widened } from "../../widened.ts";
import { inDefinite } from "./findings.ts";
import { rounded } from "./rounding-words.ts";

export const results = {
  title: "Results",
  description: "National statistics: how many answered, where they stand on the staircase and what is in place.",
  none: "No round has been held yet, so there are no results to show.",
  noneMore:
    "When a round has closed, the statistics are published here, once. Until then nothing is published: no partial results, and no count of responses.",
  open: (round: string, opens: string, closes: string) =>
    `${capitalize(round)} runs from ${opens} to ${closes} inclusive. Nothing is published until it has closed.`,
  releaseTitle: (round: string, release: string) => `${capitalize(round)}, ${releaseName(release, "en")}`,
  selfAssessed: "All answers are self-assessed: the organisations have assessed themselves, and nobody else has checked them.",
  rounded: `How many were invited and how many answered is exact. Other counts are ${rounded}. Each group is rounded on its own, so parts do not always add up to the whole. A share is the middle of what the count can be, so the same count can give different shares.`,
  notOfficial: "The statistics are not official statistics.",
  areaIntro:
    "For each area, the chart shows how many have less than a quarter of the points in block 1, the questions that everyone has answered. The table also shows how many have more.",
  areaFewTypes: (groups: string) => `${capitalize(groups)} are too few to be shown here. Their counts are in the data file.`,
  filesHeading: "Download the figures",
  filesNote: withheldNote.en,
  table: "Show as a table",
  tableLabel: (title: string) => `Table: ${title}`,
  group: "Group",
  invited: `${capitalize(terms.respondents.asked)} (N)`,
  answered: "Answered (n)",
  numberOf: (n: string, all: string) => `${n} of ${all}`,
  declined: "Declined, about",
  noAnswer: "Did not answer",
  rate: "Answered, %",
  level: "Level",
  count: "Number",
  percent: "Per cent",
  area: "Area",
  withheld: "Not shown: too few answered.",
  withheldShort: "too few answers",
  underLevel1: "Below level 1",
  level1OrHigher: "Level 1 or higher",
  level1OrHigherShort: "Levels 1–4",
  classes: { "0-24": "under 25", "25-49": "25–49", "50-74": "50–74", "75-100": "75–100" } as Readonly<Record<string, string>>,
  responseTitle: (parts: readonly { readonly group: string; readonly rate: number }[]) =>
    `${listInWords(parts.map(({ group, rate }) => `${rate}\u00a0per cent of ${inDefinite(group)}`))} answered`,
  responseValue: (n: string, all: string, rate: number) => `${n} of ${all} answered (${rate}%)`,
  responseSubject: "share of all invited that answered",
  responseKey: "answered, of all invited",
  responseReference: (group: string, percent: number) => `all ${group} ${percent}%`,
  value: (percent: number, count: string) => `${percent}% (${count})`,
  countBounds: (low: number, high: number, n: string) => `${low} to ${high} of ${n}`,
  about: (count: string) => `about ${count}`,
  areaSubject: (group: string, when: string) => `${group}: share with less than a quarter in place, ${when}.`,
  areaCounts: "Number with this much in place, %",
  areaShares: "With under 25, %",
  areaShare: "of respondents",
  areaBounds: "of all, at least–at most",
  areaTitle: ({ names, percent, alone }, group: string) =>
    names.length === 0
      ? `No area clearly stands out among ${inDefinite(group)} that answered`
      : `${inAreas(names)}, ${alone ? `about ${percent}\u00a0per cent` : "more"} of ${inDefinite(group)} that answered have less than a quarter in place ${alone ? "– more than in any other area" : "than in most other areas"}`,
  areaTitleFew: (group: string) => `How many of ${inDefinite(group)} that answered have less than a quarter in place, area by area`,
  citedValue: "no figure",
  citedDash: "–",
  citedReal: "The figures in this table are real.",
  citedMeasure: "What was measured",
  citedSource: (title: string, publisher: string, year: number, id: string) =>
    `Source: ${publisher} (${year}), ${title}, ${id}. The report is in Swedish.`,
  sourceOf: (releases: readonly (readonly [round: string, release: string])[]) =>
    `Source: Infosäktrappan, ${releases.map(([round, release]) => `${round}, ${releaseName(release, "en")}`).join("; ")}.`,
  selfAssessedShort: "Self-assessed.",
  whatItIs: "Self-assessed. Not official statistics.",
  percentSign: "%",
  toQuote: "Quoting these figures",
  mayQuote:
    "You may quote the figures freely (CC0 1.0). Say whether a share is of respondents or of all, and that answers are self-assessed.",
  releaseDay: "Publication date",
  releaseDated: (day: string) => `Publication date: ${day}.`,
  press: "Press contact",
  citeLabel: "Cite the source like this",
  citation: (authority: string, round: string, release: string, address: string) =>
    `Source: ${authority}, Infosäktrappan, ${round}, ${releaseName(release, "en")}. Self-assessed. ${address}`,
  answersBase: (n: string) => `${n} answers`,
  questionRests: (groups: readonly string[]) => `Answered the question: ${listInWords(groups)}.`,
  questionRestsIn: (group: string, n: string, all: string) => `${group} (${n} of ${all} respondents)`,
  questionBlock: (block: number) =>
    `The question is in block ${block}. Only those that went on to block ${block} were asked it, so the answers say nothing about the others.`,
  questionFew: (groups: readonly string[]) =>
    `Fewer than ${pointFloor} answers: ${listInWords(groups)}. For these we give the range that each count certainly lies in.`,
  questionFewGroup: (group: string, n: string) => `${group}: ${n}`,
  method: "How the statistics are produced",
  methodNote: "How counts are rounded, what protects each answer and how certain the figures are.",
} as const satisfies Widened<typeof sv>;

/** In quotation marks, since names of areas contain "and". */
function inAreas(areas: readonly string[]): string {
  if (areas.length > 2) return `In ${inWords(areas.length)} of the areas`;
  return `In the ${areas.length === 1 ? "area" : "areas"} ${listInWords(areas.map((one) => `“${one}”`))}`;
}

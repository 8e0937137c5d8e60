import { releaseName } from "../../../../scripts/core/terms/release-name.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import { panelFloor } from "../../../../scripts/statistics/schema.ts";
import { noDirection, sure } from "../../../../scripts/statistics/wording/en.ts";
import { pointFloor } from "../../../../scripts/statistics/wording/figure-rule.ts";
import type { national as sv } from "../../sv/results/national.ts";
import type { Widened } from "../../widened.ts";
import { most } from "./rounding-words.ts";

export const national = {
  answered: (n: string, all: string, rate: number) => `${n} of ${all} organisations answered (${rate}%).`,
  otherRounds: "Other rounds",
  first: "This is the first round, so there is none to compare with.",
  broken: (when: string) => `The figures cannot be compared with ${when}, since the questions have changed.`,
  unknown: (when: string) => `Change since ${when} among those that answered both times is not shown.`,
  ofPanel: (when: string) => `The direction is for those answering in ${when} and now.`,
  underLevel1: "of respondents are below level 1",
  fewUnder: (range: string) => `${capitalize(range)} that answered are below level 1`,
  ofAll: (all: string) => `Below level 1, of all ${all}`,
  likely: (low: number, high: number, all: string) => `Probably ${low} to ${high}% of all ${all}`,
  sureTitle: (n: string, group: string) => `How large a share of all ${n} ${group} are below level 1`,
  sureDescription: (low: number, high: number) =>
    `At least ${low} and at most ${high} per cent of all are below level 1. The rest are at level 1 or higher.`,
  sureLikely: (low: number, high: number) => `Probably ${low} to ${high} per cent of all.`,
  sureShare: (percent: number) => `${percent} per cent of respondents.`,
  sure: sure,
  sureLarge: { under: "below level 1", unknown: "we do not know", at: "level 1 or higher" },
  notKnown: (points: number) => `From least to most: ${points} percentage points (non-response, rounding).`,
  notKnownAllAnswered: (points: number) => `All answered. From least to most: ${points} percentage points (rounding).`,
  assumed: "The likely range assumes that most of those that stopped answering have not moved.",
  toScale: "The levels",
  differ: (more: string, less: string) => `A larger share of ${more} than of ${less} are below level 1, among respondents`,
  alike: "No clear difference between the types, among respondents",
  typeByType: "Type by type",
  subject: (when: string) => `Share below level 1, ${when}`,
  both: (n: string) => `The ${n} that answered both times`,
  since: (when: string) => `Since ${when}`,
  why: {
    size: `The panel is not shown: at least ${panelFloor} must have answered both times, as many have joined and as many have stopped answering.`,
    disclosure: "The panel is not shown: showing it would say too much about some group.",
    hidden: noDirection.hidden,
    withheld: "Too few answered in one of the rounds.",
    breaks: "The questions have changed.",
  },
  unclear: (net: string) => `${net}. Rounding and repeated answers can give as much.`,
  moved: {
    rose: (count: string) => `${count} higher`,
    same: (count: string) => `${count} the same`,
    fell: (count: string) => `${count} lower`,
  },
  movedTitle: "The level now compared with last time",
  wrongBefore: (when: string) => `${capitalize(when)} has a known error.`,
  wrongNow: "The figures have a known error.",
  wrongWay: { up: "Its levels are too high.", down: "Its levels are too low.", unknown: "It may go either way." },
  table: "the levels, type by type",
  levels: "Level by level",
  levelsHidden: `Not shown: fewer than ${pointFloor} answered.`,
  response: "Answered",
  responseOf: (n: string, all: string, rate: number) => `${n} of ${all} (${rate}%)`,
  rounded: `The counts are rounded: up to ${most} more or less.`,
  source: "Source: Infosäktrappan,",
  release: (round: string, release: string) => `${round}, ${releaseName(release, "en")}`,
  quality: "Quality",
  download: "Download",
  ways: {
    overTime: (direction: string) => `${direction} among those that answered both times`,
    firstRound: "This is the first round",
    noMovement: "How things stood in each round",
    sizesAlike: "No clear difference between size groups",
    partsAlike: "No clear difference between the parts of the country",
    area: (area: string, group: string) =>
      `In “${area}”, more ${group} that answered have less than a quarter in place than in any other area`,
    areasAlike: (group: string) => `No single area is clearly behind the rest among the ${group} that answered`,
    questions: (count: number) => `How the answers to ${count} questions are distributed.`,
    silent: (silent: string, all: string) => `${silent} of ${all} did not answer`,
    noneSilent: (all: string) => `All ${all} answered`,
  },
} as const satisfies Widened<typeof sv>;

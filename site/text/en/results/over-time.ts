import { panelFloor } from "../../../../scripts/statistics/schema.ts";
import { classes, turnover } from "../../../../scripts/statistics/wording/en.ts";
import type { overTime as sv } from "../../sv/results/over-time.ts";
import type { Widened } from "../../widened.ts";
import { roundedTo } from "./rounding-words.ts";

const thirds = classes;

export const overTime: Widened<typeof sv> = {
  description: "Change in level among those that answered both times, and the position in each round.",
  lead: "Only those that answered both times show in which direction things are going. So they come first.",
  onlyOne: "This is the first round. The change is shown from the next round on.",
  movement: "Those that answered both times",
  movementIntro: "An organisation has moved up if its level is higher now than last time. It has moved down if the level is lower.",
  movementNone: `Change among those that answered both times is not shown here. It takes at least ${panelFloor} that answered both times, at least ${panelFloor} new respondents and at least ${panelFloor} that stopped answering. The regions are too few.`,
  sinceTitle: (direction, when) => `${direction} since ${when}`,
  movementSubject: (n, group, then, now) => `The ${n} ${group} that answered both times: level in ${now} against ${then}. Self-assessed.`,
  rangeKey: "at least–at most, of those that answered both times",
  parts: { rose: "Moved up", same: "Same level", fell: "Moved down" },
  part: "What happened",
  both: "Answered both times (exact)",
  count: "Number",
  bounds: "At least–at most",
  movementRests: (all) => `${all} were asked this time.`,
  movementRounded: `The three parts are rounded up or down to ${roundedTo}. A direction is stated only if the rounding cannot have reversed it.`,
  joiners: (n, below) =>
    below === null ? `${n} are new respondents. Where they stand is not shown.` : turnover.joiners(n, thirds[below]).join(""),
  leavers: (n, below) =>
    below === null ? `${n} stopped answering. Where they stood is not shown.` : turnover.leavers(n, thirds[below]).join(""),
  askedAgain: (n) => `${n} of them were asked again.`,
  whyNoLevels:
    "The levels of new respondents and of those that stopped answering are not shown. Anybody who knows which they are could otherwise work out where almost every one of them stands.",
  crossSection: "The position in each round, and how certain it is",
  crossIntro:
    "Different organisations answered in each round. So a difference between the rows does not show in which direction things are going.",
  crossNote: "Different organisations answered in each round.",
  likelyTitle: (low, high, n, group) => `Probably ${low} to ${high}\u00a0per cent of all ${n} ${group} are below level 1`,
  openTitle: (low, high, n, group) => `Between ${low} and ${high}\u00a0per cent of all ${n} ${group} are below level 1`,
  withheld: (group) => `${group} are not shown in this round`,
  subject: (group) => `${group}: share below level 1 in each round`,
  percent: (share) => `${share}%`,
  seriesFiles: "The whole series, all rounds, in one file:",
  breakNote: "Break in the series",
  breakBecause: (before, after) => `The series breaks between ${before} and ${after}.`,
  breakPlain: "The edition is another, and the level no longer means the same.",
  firstRound: "first round",
  round: "Round",
  status: "Status",
  statuses: {
    A: "comparable",
    B: "new series",
    E: "estimated",
    P: "provisional",
  },
  change: "Difference from the round before, percentage points: at least–at most",
  from: (low, high) => `${low} to ${high}`,
  rescored: "Old answers scored anew",
  rescoredIntro: (before, edition) =>
    `The answers of ${before} have been scored by the rules of edition ${edition}. Where the old answers leave more than one level open, the lowest is shown. Of all that answered, at most five in a hundred may stand higher instead, and all of those can be in the same group. So the band shows that whole room in each group, together with what the rounding hides. In a small group it is wide.`,
  rescoredTitle: (group, [low, high], now, before) =>
    `By the same rules: ${now} per cent of ${group} that answered below level 1, against between ${low} and ${high} in ${before}`,
  rescoredSubject: (group) => `${group}: share of respondents below level 1, both rounds scored by the new rules`,
  rescoredKey: "what the share of respondents can be",
  rescoredBounds: (low, high) => `at least ${low} and at most ${high} per cent of respondents`,
  rescoredLabel: (round) => `${round}, scored anew`,
  rescoredFile: "The counts scored anew (JSON)",
  rescoredApart: (before) =>
    `The answers of ${before} have been scored by the new rules. For more than five in a hundred, the old answers leave more than one level open. So there is no series scored anew.`,
  rescoredClose: (before) =>
    `The answers of ${before} have been scored by the new rules. The figures are so near those already published that single answers could be disclosed. So they are not shown.`,
};

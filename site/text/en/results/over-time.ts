import { classes, noise, turnover } from "../../../../scripts/statistics/wording/en.ts";
import type { overTime as sv } from "../../sv/results/over-time.ts";
import type { Widened } from "../../widened.ts";

export const overTime: Widened<typeof sv> = {
  lead: "Only organisations that answered both times show which way things are going, so they come first.",
  onlyOne: "This is the first round. The change is shown from the next round on.",
  movement: "Those that answered both times",
  movementIntro: "An organisation has moved up if its level is higher now than last time. It has moved down if the level is lower.",
  sinceTitle: (direction, when) => `${direction} since ${when}`,
  movementSubject: (n, group, then, now) =>
    `The ${n} ${group} that answered both times: their level in ${now} compared with ${then}. Self-assessed.`,
  rangeKey: "at least–at most, of those that answered both times",
  parts: { rose: "Moved up", same: "Same level", fell: "Moved down" },
  part: "What happened",
  both: "Answered both times (exact)",
  count: "Number",
  bounds: "At least–at most",
  movementRests: (all) => `${all} were invited this time.`,
  directionRule: `A direction is stated only if the difference is larger than what ${noise} give in nineteen cases out of twenty.`,
  retest: "How often two answers from the same organisation give the same level is tested in a pilot:",
  toRetest: "the pilot",
  joiners: (n, below) =>
    below === null ? `${n} are new respondents. Where they stand is not shown.` : turnover.joiners(n, classes[below]).join(""),
  leavers: (n, below) =>
    below === null ? `${n} stopped answering. Where they stood is not shown.` : turnover.leavers(n, classes[below]).join(""),
  askedAgain: (n) => `${n} of them were invited again.`,
  whyNoLevels:
    "The levels of new respondents and of those that stopped answering are not shown. Anyone who knows which they are could otherwise work out where almost every one of them stands.",
  crossSection: "How things stood in each round, and how certain that is",
  crossIntro: "Different organisations answered in each round, so a difference between rows does not show which way things are going.",
  likelyTitle: (low, high, n, group) => `Probably ${low} to ${high}\u00a0per cent of all ${n} ${group} are below level 1`,
  openTitle: (low, high, n, group) => `Between ${low} and ${high}\u00a0per cent of all ${n} ${group} are below level 1`,
  withheld: (group) => `${group} are not shown in this round`,
  subject: (group) => `${group}: share below level 1 in each round`,
  percent: (share) => `${share}%`,
  seriesFiles: "The whole series, all rounds, in one file:",
  breakNote: "Break in the series",
  wrongNote: "Known error",
  breakBecause: (before, after) => `The series breaks between ${before} and ${after}.`,
  breakPlain: "The edition is different, and a level no longer means the same.",
  firstRound: "first round",
  round: "Round",
  status: "Status",
  statuses: {
    A: "comparable with the row above",
    B: "new series",
    E: "estimated",
  },
  aboveWrong: "known error in the row above",
  wrong: (status) => `${status}, known error`,
  change: "Of respondents: difference from the row above, percentage points, at least–at most",
  noChange: "nothing to compare with",
  from: (low, high) => `${low} to ${high}`,
  rescored: "Earlier answers rescored",
  rescoredIntro: (before, edition) =>
    `The answers from ${before} have been rescored by the rules of edition ${edition}. Where the old answers leave more than one level open, the lowest is shown. Of all that answered, at most five in a hundred may in fact be at a higher level, and they could all be in the same group. The band therefore shows that whole margin in each group, together with what rounding conceals. In a small group it is wide.`,
  rescoredTitle: (group, [low, high], now, before) =>
    `By the same rules: ${now} per cent of ${group} that answered are below level 1, compared with between ${low} and ${high} in ${before}`,
  rescoredSubject: (group) => `${group}: share of respondents below level 1, both rounds by the new rules`,
  rescoredKey: "what the share of respondents can be",
  rescoredBounds: (low, high) => `at least ${low} and at most ${high} per cent of respondents`,
  rescoredLabel: (round) => `${round}, rescored`,
  rescoredFile: "The rescored counts (JSON)",
  rescoredApart: (before) =>
    `The answers from ${before} have been rescored by the new rules. For more than five in a hundred, the old answers leave more than one level open, so there is no rescored series.`,
  rescoredClose: (before) =>
    `The answers from ${before} have been rescored by the new rules. The figures are so close to those already published that individual answers could be disclosed, so they are not shown.`,
};

import { capitalize } from "../../../../scripts/core/text.ts";
import { panelFloor } from "../../../../scripts/statistics/schema.ts";
import type { overTime as sv } from "../../sv/results/over-time.ts";
import type { Widened } from "../../widened.ts";
import { inDefinite } from "./findings.ts";
import { roundedTo } from "./rounding-words.ts";

const thirds = ["fewer than one in three", "one to two in three", "at least two in three"] as const;

export const overTime: Widened<typeof sv> = {
  description: "Change in level among those that answered both times, and the position in each round.",
  lead: "This page first shows change among organisations that responded in both rounds, then the position in each round. Respondents differ between rounds. So a difference between two rounds does not in itself say in which direction things are going.",
  onlyOne: "This is the first round. The change is shown from the next round on.",
  movement: "Those that answered both times",
  movementIntro: "An organisation has moved up if its level is higher now than last time. It has moved down if the level is lower.",
  movementNone: `Change among those that answered both times is not shown here. It takes at least ${panelFloor} that answered both times, at least ${panelFloor} new respondents and at least ${panelFloor} that stopped answering. The regions are too few.`,
  movementTitle: {
    more: (group, when) => `More ${group} have moved up than down since ${when}`,
    less: (group, when) => `More ${group} have moved down than up since ${when}`,
    unclear: (group, when) => `No clear direction for ${inDefinite(group)} since ${when}`,
    "probably-more": (group, when) => `More ${group} have probably moved up than down since ${when}`,
    "probably-less": (group, when) => `More ${group} have probably moved down than up since ${when}`,
  },
  movementSubject: (group, then, now) => `${group} that answered both times: change in level between ${then} and ${now}. Self-assessed.`,
  movementDescription: (parts) => `A horizontal bar in three parts. ${parts}.`,
  parts: { rose: "Moved up", same: "Same level", fell: "Moved down" },
  part: "What happened",
  both: "Answered both times (exact)",
  count: "Number",
  bounds: "At least–at most",
  movementRests: (n, all) => `n = ${n} that answered both times. N = ${all} asked this time.`,
  movementRounded: `How many answered both times is exact. The three parts are rounded up or down to ${roundedTo}. A direction is stated only if the rounding cannot have reversed it.`,
  others: "Those that answered only one of the times",
  joiners: (n, below) =>
    below === null
      ? `${n} are new respondents. Where they stand is not shown.`
      : `Of the ${n} new respondents, ${thirds[below]} are below level 1.`,
  leavers: (n, below) =>
    below === null
      ? `${n} stopped answering. Where they stood is not shown.`
      : `Of the ${n} that stopped answering, ${thirds[below]} were below level 1 when they last answered.`,
  askedAgain: (n) => `${n} of them were asked again.`,
  whyNoLevels:
    "The levels of new respondents and of those that stopped answering are not shown. Anybody who knows which they are could otherwise work out where almost every one of them stands.",
  crossSection: "The position in each round: all respondents",
  crossNote:
    "A line is drawn only between rounds that can be compared. The difference between two rounds may be due to which organisations answered.",
  share: (percent) => `about ${percent}`,
  shareFew: (low, high) => `between ${low} and ${high}`,
  first: (group, share, round) => `${capitalize(share)} per cent of ${group} that answered were below level 1 in ${round}`,
  compared: (group, now, then) =>
    `${capitalize(now)} per cent of ${group} that answered are below level 1, compared with ${then} last time`,
  breaks: (group, now) => `A new series for ${group} that answered: ${now} per cent below level 1`,
  withheld: (group) => `${group} are not shown in this round`,
  subject: (group) => `${group}: share below level 1 among respondents, in each round`,
  points: (points) => `A point for each round: ${points}.`,
  percent: (share) => `${share}%`,
  rests: (when, n, all, rate) => `${capitalize(when)}: n = ${n} that answered, of N = ${all} asked (${rate}%).`,
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
    `The answers of ${before} have been scored by the rules of edition ${edition}. Where the old answers leave more than one level open, the lowest is shown. Of all that answered, at most five in a hundred may stand higher instead, and all of those can be in the same group. So the empty box shows that whole room in each group, together with what the rounding hides. In a small group it is large.`,
  rescoredTitle: (group, [low, high], now, before) =>
    `By the same rules: ${now} per cent of ${group} that answered below level 1, against between ${low} and ${high} in ${before}`,
  rescoredSubject: (group) => `${group}: share of respondents below level 1, both rounds scored by the new rules`,
  rescoredLabel: (round) => `${round}, scored anew`,
  rescoredFile: "The counts scored anew (JSON)",
  rescoredApart: (before) =>
    `The answers of ${before} have been scored by the new rules. For more than five in a hundred, the old answers leave more than one level open. So there is no series scored anew.`,
  rescoredClose: (before) =>
    `The answers of ${before} have been scored by the new rules. The figures are so near those already published that single answers could be disclosed. So they are not shown.`,
};

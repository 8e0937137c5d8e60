import { capitalize } from "../../../../scripts/core/text.ts";
import type { overTime as sv } from "../../sv/results/over-time.ts";
import type { Widened } from "../../widened.ts";
import { inDefinite } from "./findings.ts";

export const overTime = {
  description: "How the share below level 1 has changed between the rounds, and what may be due to who answered.",
  lead: "The cross-section shows all that answered in each round. The panel shows only those that answered in both. They are shown separately.",
  crossSection: "Cross-section: all that answered",
  seriesFiles: "The whole series, all rounds, in one file:",
  wholeNote: "An empty band stands for a round in which all answered, by the rounded counts, and shows what the rounding can hide.",
  crossNote:
    "A line is drawn only between rounds that can be compared. The band around the point is the share of all, if those that did not answer are like those that did.",
  onlyOne: "This is the first round. The change is shown from the next round on.",
  first: (group: string, percent: number, round: string) =>
    `About ${percent} per cent of ${group} that answered were below level 1 in ${round}`,
  fewer: (group: string, now: number, then: number) =>
    `Of ${inDefinite(group)} that answered, a smaller share is below level 1: ${now} per cent, compared with ${then} last time`,
  more: (group: string, now: number, then: number) =>
    `Of ${inDefinite(group)} that answered, a larger share is below level 1: ${now} per cent, compared with ${then} last time`,
  unclear: (group: string, now: number, then: number) =>
    `No certain difference for ${group} that answered: ${now} per cent below level 1, against ${then} last time`,
  breaks: (group: string, now: number) => `A new series for ${group} that answered: ${now} per cent below level 1`,
  withheld: (group: string) => `${group} are not shown in this round`,
  subject: (group: string) => `${group}: share below level 1 among those that answered, in each round. Cross-section.`,
  description2: (points: string) => `A point for each round: ${points}.`,
  share: (percent: number) => `${percent}%`,
  rests: (when: string, n: string, all: string, rate: number) =>
    `${capitalize(when)}: n = ${n} that answered, of N = ${all} asked (${rate}%).`,
  breakNote: "Break in the series",
  breakBecause: (before: string, after: string) => `The series breaks between ${before} and ${after}.`,
  breakPlain: "The edition is another, and the level no longer means the same.",
  alikeColumn: "If the others are similar, %",
  firstRound: "first round",
  round: "Round",
  status: "Status",
  statuses: {
    A: "comparable",
    B: "new series",
    E: "estimated",
    P: "provisional",
  } as Readonly<Record<string, string>>,
  change: "Change, percentage points",
  panel: "Panel: those that answered both times",
  panelIntro:
    "The change divides in three: what the same organisations have changed, what newcomers bring, and what those that stopped answering took with them.",
  panelNone:
    "No panel is shown. It needs at least fifteen that answered both times, at least fifteen newcomers and at least fifteen that did not answer again. The regions are too few.",
  panelTitle: (group: string, whole: string, within: string) =>
    `Of the change of ${whole} for ${group}, ${within} is what the same organisations have changed`,
  panelSelection: {
    more: (group: string) =>
      `More below level 1 among ${group} that answered both times. The difference between the rounds may be due to who answered`,
    less: (group: string) =>
      `Fewer below level 1 among ${group} that answered both times. The difference between the rounds may be due to who answered`,
    unclear: (group: string) =>
      `No certain change among ${group} that answered both times. The difference between the rounds may be due to who answered`,
  },
  panelSubject: (before: string, after: string) =>
    `Share below level 1, from ${before} to ${after}, in percentage points. Minus means a smaller share.`,
  panelDescription: (parts: string) => `Bars to the left for a decrease and to the right for an increase. ${parts}.`,
  parts: {
    difference: "The whole change (cross-section)",
    within: "Those that answered both times",
    joiners: "Newcomers",
    leavers: "Those that did not answer again",
  },
  part: "Part",
  countThen: "Below level 1, before",
  countNow: "Below level 1, now",
  ofThen: "Of so many, before",
  ofNow: "Of so many, now",
  contribution: "Contribution to the change, percentage points",
  leftOpen: "Possible range, percentage points",
  from: (low: string, high: string) => `${low} to ${high}`,
  noChange: "no change",
  panelRests: (both: string, joiners: string, leavers: string, all: string) =>
    `n = ${both} that answered both times, ${joiners} newcomers and ${leavers} that did not answer again. N = ${all} asked this time.`,
  panelRounded:
    "The three parts make up the whole change. Each is rounded by itself here, so the sum can differ by one percentage point. All counts are rounded up or down to a multiple of five. The dashed line through the bar shows how far each way the rounding may have moved it.",
  rescored: "Old answers scored anew",
  rescoredIntro: (before: string, edition: string) =>
    `The answers of ${before} have been scored by the rules of edition ${edition}. Where the old answers leave more than one level open, the lowest is shown. Of all that answered, at most five in a hundred may stand higher instead, and all of those can be in the same group. So the empty box shows that whole room in each group, together with what the rounding hides. In a small group it is large.`,
  rescoredTitle: (group: string, [low, high]: readonly [number, number], now: number, before: string) =>
    `By the same rules: ${now} per cent of ${group} that answered below level 1, against between ${low} and ${high} in ${before}`,
  rescoredSubject: (group: string) =>
    `${group}: share of those that answered below level 1, both rounds scored by the new rules. Cross-section.`,
  rescoredLabel: (round: string) => `${round}, scored anew`,
  rescoredFile: "The counts scored anew (JSON)",
  rescoredApart: (before: string) =>
    `The answers of ${before} have been scored by the new rules. For more than five in a hundred, the old answers leave more than one level open. So there is no series scored anew.`,
  rescoredClose: (before: string) =>
    `The answers of ${before} have been scored by the new rules. The figures are so near those already published that single answers could be disclosed. So they are not shown.`,
} as const satisfies Widened<typeof sv>;

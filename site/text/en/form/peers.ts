import { inDigits } from "../../../../scripts/core/terms/en.ts";
import { releaseName } from "../../../../scripts/core/terms/release-name.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { PeersWords } from "../../sv/form/peers.ts";
import { rounded } from "../results/rounding-words.ts";

const where = ({ from, to }: { readonly from: number; readonly to: number }): string => {
  if (to === 0) return "below level 1";
  return from === to ? `at level ${from}` : `at level ${from} or higher`;
};

export const peers: PeersWords = {
  inDigits,
  lead: "The figures come from the latest release. Choose for yourselves which ones to see. The choice is not saved and not sent.",
  rehearsal: "Rehearsal – invented organisations",
  rehearsalMore: "The figures are invented. They only show what a comparison looks like.",
  type: "Type of organisation",
  size: "Size",
  choose: "Choose",
  allSizes: "All sizes",

  group: (type, size) => (size === undefined ? type : `${type}, ${size}`),
  few: (low, high, n) =>
    low === 0
      ? `At most ${high} of ${n} that answered`
      : high >= n
        ? `At least ${low} of ${n} that answered`
        : `Between ${low} and ${high} of ${n} that answered`,
  share: (percent) => `${percent} per cent of respondents`,
  finding: (share, own) => `${share} are ${where(own)}, like you`,
  findingAlone: (share) => `${share} are below level 1`,
  subject: (group) => `${group}: share of respondents, at each level`,
  own: "you",
  ownColumn: "You",
  ownRow: "Your level",
  atLeast: (n) => `“At least level ${n}” counts as level ${n}.`,
  withheld: "Not shown: too few have answered.",
  withheldSizes: "The sizes are shown only together: if one of them is too small, none is shown. Choose all sizes instead.",
  regions: "The group is small, so all that is published is how many stand below level 1.",
  fewNote: (floor) => `Fewer than ${floor} answered, so the count is shown as two limits. The true count certainly lies between them.`,
  range: (low, high, n) => `${inDigits(low)} to ${inDigits(high)} of ${inDigits(n)}`,
  response: (n, all, rate) =>
    `n = ${inDigits(n)} that answered, of N = ${inDigits(all)} invited${rate === null ? "" : `, response rate ${rate} per cent`}.`,
  responseShort: (n, all) => `${inDigits(n)} of ${inDigits(all)} answered.`,
  source: (round, release) =>
    `Source: Infosäktrappan, ${round}, ${releaseName(release, "en")}. The counts are ${rounded}. How many answered is exact. Self-assessed. The statistics are not official statistics.`,
  sourceShort: (round) => `${capitalize(round)}. Rounded, unofficial statistics.`,
  toRelease: "The whole release",
  table: "Show as a table",
  level: "Level",
  answered: "Of respondents",
  value: (percent, count) => `${percent}% (${inDigits(count)})`,
  describe: (rows) => `A staircase where each step has a bar. From the top: ${rows.join(", ")}.`,
  row: (label, value, isOwn) => `${label} ${value}${isOwn ? ", your level" : ""}`,
};

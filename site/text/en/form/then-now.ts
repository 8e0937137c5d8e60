import type { LevelBefore, ThenNowWords } from "../../sv/form/then-now.ts";

const at = (n: number): string => (n === 0 ? "below level 1" : `at level ${n}`);
const level = (n: number): string => (n === 0 ? "below level 1" : `level ${n}`);
const levelText = (n: number, atLeast: boolean): string => (n > 0 && atLeast ? `at least at level ${n}` : at(n));
const where = ({ low, high, atLeast }: LevelBefore): string => {
  if (low === high) return levelText(low, atLeast);
  const more = atLeast ? ", or higher" : "";
  if (high === low + 1) return `${low === 0 ? "below level 1 or at level 1" : `at level ${low} or ${high}`}${more}`;
  return `somewhere from ${level(low)} to ${level(high)}${more}`;
};
const wereAt = (was: LevelBefore, isRescored: boolean): string =>
  `${isRescored ? "By this edition, you were then" : "Then you were"} ${where(was)}.`;
const blocks = (last: number): string => (last === 1 ? "block 1" : `blocks 1–${last}`);

export const thenNow: ThenNowWords = {
  language: "en",
  lead: "Open a draft that you saved last time, and you see what has changed. The file is read only in your browser. It replaces nothing and is not sent.",
  file: "Choose the file from last time",
  fileHint: "Its name ends in “-utkast.json” (utkast means draft). It may be from an earlier edition.",
  close: "Close the comparison",
  opened: "The file has been read. The comparison is below.",
  closed: "The comparison is closed. Your answers are untouched.",
  refused: "The file could not be compared with.",
  notFetched: "What is needed to read the earlier edition could not be fetched. Check the network and try again.",
  faults: "These parts of the file could not be read, or need to be looked at.",

  before: "Then",
  now: "Now",
  finding: (was, is, isRescored) => `${wereAt(was, isRescored)} Now you are ${levelText(is.level, is.atLeast)}.`,
  findingBefore: wereAt,
  noLevelBefore: "In the file, block 1 is not answered in full. So there is no level to compare with.",
  noLevelNow: "The level now is shown when block 1 is answered.",
  toldThen: (edition, n, atLeast) => `The file is from edition ${edition}. By that edition you were ${levelText(n, atLeast)} then.`,
  rescored:
    "Here the earlier answers are worked out by this edition. It is a different measurement from the one you got then, and it does not replace it.",
  bounds: "We can only say within which bounds you were, because questions have changed. You see which when you open the file as a draft.",
  ruleChanged: "The rule for the result has changed since then:",

  sharesTitle: (through) => `Points in ${blocks(through)}`,
  sharesNote: "The points concern only the blocks that were answered both times.",
  area: "Area",
  all: "All areas",
  none: "–",
  bars: "Bars: then above, now below",
  range: (low, high) => {
    if (low.possible !== high.possible) return `${low.earned} of ${low.possible} – ${high.earned} of ${high.possible}`;
    return `${low.earned === high.earned ? "" : `${low.earned}–`}${high.earned} of ${high.possible}`;
  },

  raised: (n) => `Answers raised (${n})`,
  lowered: (n) => `Answers lowered (${n})`,
  noneMoved: "No answer has been raised or lowered.",
  unchanged: (n) => (n === 0 ? "" : n === 1 ? "One answer is the same as then." : `${n} answers are the same as then.`),
  moved: (before, now) => `Then: ${before}\nNow: ${now}`,
  unknown: "Don’t know.",
  either: (low, high) => `something between “${low}” and “${high}”.`,
};

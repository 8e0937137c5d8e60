// The words for shares, counts and direction in English: of pages, reports and the feed alike.
import { inWords } from "../../core/terms/en.ts";
import * as sv from "./sv.ts";

export const shares: typeof sv.shares = {
  around: "about",
  above: "just over",
  below: "just under",
  references: [
    ...sv.tenths((number) => `${inWords(number)} in ten`, false),
    { value: 1 / 2, text: "half", direct: false },
    { value: 1 / 4, text: "a quarter", direct: false },
    { value: 3 / 4, text: "three quarters", direct: false },
    { value: 1 / 3, text: "a third", direct: false },
    { value: 2 / 3, text: "two thirds", direct: false },
  ],
  nearlyAll: "nearly all",
  isNounDirect: false,
  percent: "per cent",
  atLeast: "at least",
  atMost: "at most",
  between: (low, high) => `between ${low} and ${high}`,
  countOf: (count, of) => `${count} of ${of}`,
};

export const classes: typeof sv.classes = { 0: "fewer than one in three", 1: "one to two in three", 2: "at least two in three" };

export const turnover: typeof sv.turnover = {
  leavers: (number, share) => ["Of the ", `${number} that stopped answering, ${share}`, " were below level 1 when they last answered."],
  joiners: (number, share) => ["Of the ", `${number} that answered now but not last time, ${share}`, " are below level 1."],
};

export const sure: typeof sv.sure = {
  under: "below",
  unknown: "not known",
  likely: "probably",
  at: "levels 1–4",
  respondents: "respondents",
  least: (percent) => `at least ${percent}%`,
  most: (percent) => `at most ${percent}%`,
  both: (least, most) => `at least ${least}, at most ${most}%`,
};

export const directions: typeof sv.directions = {
  more: { short: "More have moved up than down", of: ({ plain }) => `more ${plain} have moved up than down` },
  less: { short: "More have moved down than up", of: ({ plain }) => `more ${plain} have moved down than up` },
  unclear: {
    short: "The direction cannot be determined",
    of: ({ definite }) => `it cannot be determined which way ${definite} have moved`,
  },
  "known-error": {
    short: "A known error means that the direction cannot be stated",
    of: ({ definite }) => `a known error means that it cannot be stated which way ${definite} have moved`,
  },
  unknown: { short: "Not possible to say", of: ({ plain }) => `it is not possible to say whether more ${plain} have moved up or down` },
};

export const noDirection: typeof sv.noDirection = {
  few: ({ plain }) => `There are too few ${plain} to show change over time.`,
  hidden: "Change among those that answered both times is not shown.",
};

export const net: typeof sv.net = {
  point: (change, low, high) => `net (rose minus fell) ${change}, between ${low} and ${high}`,
  interval: (low, high) => `net (rose minus fell) between ${low} and ${high}`,
};

export const tables: typeof sv.tables = {
  respondent: "who answered",
  level: "the levels",
  area: "the areas",
  question: "the questions",
  reason: "the reasons for declining",
  "level-parts": "the levels by size and part of the country",
  "area-parts": "the areas by size and part of the country",
};

export const noise: typeof sv.noise = "rounding and small differences between two answers from the same organisation";

export const mustsShown: typeof sv.mustsShown = (shown, all) =>
  `Of the musts of block 1, ${shown} of ${all} are shown. The others are not included here.`;

export const finding: typeof sv.finding = {
  answered: { direct: "organisations that answered", of: "of those that answered" },
  of: "of",
  definite: ({ plain }) => `the ${plain}`,
  level: (share) => `${share} are below level 1`,
  wrong: ", but the figures have a known error",
  types: (list) => `Of those that answered, ${list} are below level 1`,
  withheld: "Too few have answered to show where the types stand on the staircase",
};

// The words for shares, counts and direction in Swedish: of pages, reports and the feed alike.
import { inWords } from "../../core/terms/sv.ts";
import { roundingError } from "../uncertainty/worst-case.ts";
import { type StatisticsWords, tenths } from "./statistics-words.ts";

export const shares: StatisticsWords["shares"] = {
  around: "omkring",
  above: "drygt",
  below: "knappt",
  references: [
    ...tenths((number) => `${inWords(number)} av tio`, true),
    { value: 1 / 2, text: "hälften", direct: false },
    { value: 1 / 4, text: "en fjärdedel", direct: false },
    { value: 3 / 4, text: "tre fjärdedelar", direct: false },
    { value: 1 / 3, text: "en tredjedel", direct: false },
    { value: 2 / 3, text: "två tredjedelar", direct: false },
  ],
  nearlyAll: "nästan alla",
  isNounDirect: true,
  percent: "procent",
  atLeast: "minst",
  atMost: "högst",
  atMostError: `högst ${inWords(roundingError)}`,
  between: (low, high) => `mellan ${low} och ${high}`,
  countOf: (count, of) => `${count} av ${of}`,
};

export const classes: StatisticsWords["classes"] = { 0: "färre än en av tre", 1: "en till två av tre", 2: "minst två av tre" };

export const turnover: StatisticsWords["turnover"] = {
  leavers: (number, share) => ["Av de ", `${number} som slutade svara låg ${share}`, " under nivå 1 när de senast svarade."],
  joiners: (number, share) => ["Av de ", `${number} som svarade nu men inte förra gången ligger ${share}`, " under nivå 1."],
};

export const sure: StatisticsWords["sure"] = {
  under: "under",
  unknown: "vet inte",
  likely: "troligen",
  at: "nivå 1–4",
  respondents: "de svarande",
  least: (percent) => `minst ${percent}\u00a0%`,
  most: (percent) => `högst ${percent}\u00a0%`,
  both: (least, most) => `minst ${least}, högst ${most}\u00a0%`,
};

export const directions: StatisticsWords["directions"] = {
  more: { short: "Fler har stigit än sjunkit", of: ({ plain }) => `fler ${plain} har stigit i nivå än sjunkit` },
  less: { short: "Fler har sjunkit än stigit", of: ({ plain }) => `fler ${plain} har sjunkit i nivå än stigit` },
  "probably-more": {
    short: "Troligen har fler stigit än sjunkit",
    of: ({ plain }) => `troligen har fler ${plain} stigit i nivå än sjunkit`,
  },
  "probably-less": {
    short: "Troligen har fler sjunkit än stigit",
    of: ({ plain }) => `troligen har fler ${plain} sjunkit i nivå än stigit`,
  },
  unclear: { short: "Ingen säker förändring", of: ({ definite }) => `ingen säker förändring av nivån bland ${definite}` },
  unknown: { short: "Går inte att säga", of: ({ plain }) => `det går inte att säga om fler ${plain} har stigit i nivå eller sjunkit` },
};

export const finding: StatisticsWords["finding"] = {
  answered: { direct: "som svarade", of: "av dem som svarade" },
  of: "av",
  definite: ({ definite }) => definite,
  level: (share) => `${share} är under nivå 1`,
  wrong: ", men siffrorna har ett känt fel",
  types: (list) => `Av dem som svarade är ${list} under nivå 1`,
  withheld: "För få har svarat för att visa var typerna står på trappan",
};

// The words for shares, counts and direction in each language: of pages, reports and the feed alike.
import * as english from "../../core/terms/en.ts";
import type { Language } from "../../core/terms/languages.ts";
import * as swedish from "../../core/terms/sv.ts";
import type { ThirdClass } from "../schema.ts";
import { roundingError } from "../uncertainty/worst-case.ts";
import type { Verdict } from "./verdict.ts";

/** Names of types, sizes and parts of the country; dates, lists and digits. */
export const termsOf: Readonly<Record<Language, typeof swedish>> = { sv: swedish, en: english };

export interface Words {
  /** Before a figure: near it; near it and certainly more; near it and certainly less. */
  readonly around: string;
  readonly above: string;
  readonly below: string;
  /** Shares with a name. `direct`: the noun follows at once ("fyra av tio kommuner"); otherwise "of the" comes between. */
  readonly references: readonly { readonly value: number; readonly text: string; readonly direct: boolean }[];
  readonly nearlyAll: string;
  /** Whether the noun follows nearly all, and a count of none, at once. */
  readonly isNounDirect: boolean;
  readonly percent: string;
  readonly atLeast: string;
  readonly atMost: string;
  /** As many as the rounding may have left out: what a count of 0 can be. */
  readonly atMostError: string;
  readonly between: (low: string, high: string) => string;
  readonly countOf: (count: string, of: string) => string;
}

/** One to nine of ten, but for five: that is half. */
const tenths = (text: (number: number) => string, direct: boolean): Words["references"] =>
  [1, 2, 3, 4, 6, 7, 8, 9].map((number) => ({ value: number / 10, text: text(number), direct }));

/** The words of each language. */
export const wordsOf: Readonly<Record<Language, Words>> = {
  sv: {
    around: "omkring",
    above: "drygt",
    below: "knappt",
    references: [
      ...tenths((number) => `${swedish.inWords(number)} av tio`, true),
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
    atMostError: `högst ${swedish.inWords(roundingError)}`,
    between: (low, high) => `mellan ${low} och ${high}`,
    countOf: (count, of) => `${count} av ${of}`,
  },
  en: {
    around: "about",
    above: "just over",
    below: "just under",
    references: [
      ...tenths((number) => `${english.inWords(number)} in ten`, false),
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
    atMostError: `at most ${english.inWords(roundingError)}`,
    between: (low, high) => `between ${low} and ${high}`,
    countOf: (count, of) => `${count} of ${of}`,
  },
};

/** A class of the share under level 1, in thirds. */
export const classWords: Readonly<Record<Language, Readonly<Record<Exclude<ThirdClass, null>, string>>>> = {
  sv: { 0: "färre än en av tre", 1: "en till två av tre", 2: "minst två av tre" },
  en: { 0: "fewer than one in three", 1: "one to two in three", 2: "at least two in three" },
};

/** Of those that answered only one of two rounds, what stands before their share under level 1, with it and after it. `number`: "75 kommuner". */
export const turnoverWords: Readonly<
  Record<Language, Readonly<Record<"leavers" | "joiners", (number: string, share: string) => readonly [string, string, string]>>>
> = {
  sv: {
    leavers: (number, share) => ["Av de ", `${number} som slutade svara låg ${share}`, " under nivå 1 när de senast svarade."],
    joiners: (number, share) => ["Av de ", `${number} som svarade nu men inte förra gången ligger ${share}`, " under nivå 1."],
  },
  en: {
    leavers: (number, share) => ["Of the ", `${number} that stopped answering, ${share}`, " were below level 1 when they last answered."],
    joiners: (number, share) => ["Of the ", `${number} that answered now but not last time, ${share}`, " are below level 1."],
  },
};

/** The words in and around a bar of a whole. */
export interface SureBarWords {
  readonly under: string;
  readonly unknown: string;
  readonly likely: string;
  readonly at: string;
  /** Above the tick at the share of those that answered. */
  readonly respondents: string;
  readonly least: (percent: number) => string;
  readonly most: (percent: number) => string;
  /** Where the two stand too close for a label each. */
  readonly both: (least: number, most: number) => string;
}

/** The words of the bar, in pages and reports alike. */
export const sureWords: Readonly<Record<Language, SureBarWords>> = {
  sv: {
    under: "under",
    unknown: "vet inte",
    likely: "troligen",
    at: "nivå 1–4",
    respondents: "de svarande",
    least: (percent) => `minst ${percent}\u00a0%`,
    most: (percent) => `högst ${percent}\u00a0%`,
    both: (least, most) => `minst ${least}, högst ${most}\u00a0%`,
  },
  en: {
    under: "below",
    unknown: "not known",
    likely: "probably",
    at: "level 1–4",
    respondents: "respondents",
    least: (percent) => `at least ${percent}%`,
    most: (percent) => `at most ${percent}%`,
    both: (least, most) => `at least ${least}, at most ${most}%`,
  },
};

/** A group inside a sentence and in the definite form: "kommuner", "kommunerna". */
interface Named {
  readonly plain: string;
  readonly definite: string;
}

/** The words of direction: a heading of its own, and a clause about a group, lower case. No other words say which way things go. */
export interface DirectionWords {
  readonly short: string;
  readonly of: (group: Named) => string;
}

/** The heading "Fler har stigit än sjunkit" and the clause "fler kommuner har stigit i nivå än sjunkit". */
export const directionWords: Readonly<Record<Language, Readonly<Record<Verdict, DirectionWords>>>> = {
  sv: {
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
  },
  en: {
    more: { short: "More have moved up than down", of: ({ plain }) => `more ${plain} have moved up than down` },
    less: { short: "More have moved down than up", of: ({ plain }) => `more ${plain} have moved down than up` },
    "probably-more": {
      short: "Probably more moved up than down",
      of: ({ plain }) => `more ${plain} have probably moved up than down`,
    },
    "probably-less": {
      short: "Probably more moved down than up",
      of: ({ plain }) => `more ${plain} have probably moved down than up`,
    },
    unclear: { short: "No clear change", of: ({ definite }) => `no clear change in level among ${definite}` },
    unknown: { short: "Cannot be said", of: ({ plain }) => `it cannot be said whether more ${plain} have moved up or down` },
  },
};

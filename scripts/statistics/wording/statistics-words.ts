// What each language says of shares, counts and direction: its words stand in the module named after it.
import type { Noun as Kind } from "../../core/terms/sv.ts";
import type { ThirdClass } from "../schema.ts";
import type { Verdict } from "./verdict.ts";

/** What is counted, in the two forms that follow a figure: "svarande kommuner" and "av de svarande kommunerna". */
export interface Noun {
  readonly direct: string;
  readonly of: string;
}

export interface ShareWords {
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
export const tenths = (text: (number: number) => string, direct: boolean): ShareWords["references"] =>
  [1, 2, 3, 4, 6, 7, 8, 9].map((number) => ({ value: number / 10, text: text(number), direct }));

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

/** A group inside a sentence and in the definite form: "kommuner", "kommunerna". */
interface Named {
  readonly plain: string;
  readonly definite: string;
}

/** The words of direction: a heading of its own, and a clause about a group, lower case. No other words say which way things go. */
interface DirectionWords {
  readonly short: string;
  readonly of: (group: Named) => string;
}

/** The words of a release's first sentences. */
interface FindingWords {
  readonly answered: Noun;
  /** Before a definite noun: "av kommunerna". */
  readonly of: string;
  readonly definite: (noun: Kind) => string;
  readonly level: (share: string) => string;
  readonly wrong: string;
  readonly types: (list: string) => string;
  readonly withheld: string;
}

/** What stands before the share under level 1 of those that answered one of two rounds, with it and after it. `number`: "75 kommuner". */
type Turnover = (number: string, share: string) => readonly [string, string, string];

export interface StatisticsWords {
  readonly shares: ShareWords;
  /** A class of the share under level 1, in thirds. */
  readonly classes: Readonly<Record<Exclude<ThirdClass, null>, string>>;
  readonly turnover: Readonly<Record<"leavers" | "joiners", Turnover>>;
  /** Of the bar of a whole, in pages and reports alike. */
  readonly sure: SureBarWords;
  /** The heading "Fler har stigit än sjunkit" and the clause "fler kommuner har stigit i nivå än sjunkit". */
  readonly directions: Readonly<Record<Verdict, DirectionWords>>;
  readonly finding: FindingWords;
}

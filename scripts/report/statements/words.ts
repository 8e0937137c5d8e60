// The words that the report has for shares, counts and two points in time, in each language.
import * as english from "../../core/terms/en.ts";
import * as swedish from "../../core/terms/sv.ts";

export type Language = "sv" | "en";

/** Names of types, sizes and parts of the country; dates, lists and digits. */
export const languages: Readonly<Record<Language, typeof swedish>> = { sv: swedish, en: english };

export interface Words {
  /** Before a figure: near it; near it and certainly more; near it and certainly less. */
  readonly around: string;
  readonly above: string;
  readonly below: string;
  /** Shares with a name. `direct`: the noun follows at once ("fyra av tio kommuner"); otherwise "of the" comes between. */
  readonly references: readonly { readonly value: number; readonly text: string; readonly direct: boolean }[];
  readonly nearlyAll: string;
  readonly percent: string;
  readonly atMostFour: string;
  readonly countOf: (count: string, of: string) => string;
  /**
   * A share at two times, in whole per cent: of the same organisations where it has changed; of others where it differs; and where the
   * rounding leaves it open whether it does.
   */
  readonly sinceThen: Readonly<Record<"changed" | "compared" | "unclear", (then: string, now: string) => string>>;
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
    percent: "procent",
    atMostFour: "högst fyra",
    countOf: (count, of) => `${count} av ${of}`,
    sinceThen: {
      changed: (then, now) => `från ${then} till ${now} procent`,
      compared: (then, now) => `${now} procent mot ${then}`,
      unclear: (then, now) => `${then} procent då, ${now} procent nu`,
    },
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
    percent: "per cent",
    atMostFour: "at most four",
    countOf: (count, of) => `${count} of ${of}`,
    sinceThen: {
      changed: (then, now) => `from ${then} to ${now} per cent`,
      compared: (then, now) => `${now} per cent against ${then}`,
      unclear: (then, now) => `${then} per cent then, ${now} per cent now`,
    },
  },
};

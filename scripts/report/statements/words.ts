// Decides which words for sizes the report knows, in each language: the reference points, the words before them and those of direction.

export type Language = "sv" | "en";

/**
 * What a word before a figure promises: `above`/`below` – near, and certainly on that side; `around` – near; `over`/`under` –
 * certainly on that side, however far; `at-least`/`at-most` – not beyond.
 */
export type Approximation = "above" | "below" | "around" | "over" | "under" | "at-least" | "at-most";

export interface Words {
  /** In the order that they are tried: longer ones first. */
  readonly approximations: readonly (readonly [word: string, means: Approximation])[];
  /** `direct`: the noun follows at once ("fyra av tio kommuner"); else "of the" stands between. */
  readonly references: readonly { readonly value: number; readonly text: string; readonly direct: boolean }[];
  readonly nearlyAll: string;
  readonly mostOf: string;
  readonly percent: string;
  readonly atMostFour: string;
  readonly countOf: (count: string, of: string) => string;
  /** A share at two times, in whole per cent: of the same ones, where it has changed; of others, where it differs; and where that is not known. */
  readonly sinceThen: Readonly<Record<"changed" | "compared" | "unclear", (then: string, now: string) => string>>;
  readonly more: readonly string[];
  readonly less: readonly string[];
  /** Words that say that two published figures are one. */
  readonly same: readonly string[];
  /** Turns what follows into its opposite, or into more than the figures can bear: no claim of direction is read in such words. */
  readonly turning: readonly string[];
  /** Words that say that nothing can be told. */
  readonly unclear: readonly string[];
  /** Numbers that are names, not figures: levels, blocks, size classes, years, laws. */
  readonly names: readonly RegExp[];
  readonly inDigits: (count: number) => string;
}

const tenths = (words: readonly string[], text: (word: string) => string): Words["references"] =>
  words.map((word, at) => ({ value: (at + 1) / 10, text: text(word), direct: true }));

const swedish: Words = {
  approximations: [
    ["mer än", "over"],
    ["fler än", "over"],
    ["mindre än", "under"],
    ["färre än", "under"],
    ["omkring", "around"],
    ["ungefär", "around"],
    ["drygt", "above"],
    ["knappt", "below"],
    ["minst", "at-least"],
    ["högst", "at-most"],
  ],
  references: [
    ...tenths(["en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"], (word) => `${word} av tio`),
    { value: 1 / 2, text: "hälften", direct: false },
    { value: 1 / 4, text: "en fjärdedel", direct: false },
    { value: 3 / 4, text: "tre fjärdedelar", direct: false },
    { value: 1 / 3, text: "en tredjedel", direct: false },
    { value: 2 / 3, text: "två tredjedelar", direct: false },
  ],
  nearlyAll: "nästan alla",
  mostOf: "de flesta",
  percent: "procent",
  atMostFour: "högst fyra",
  countOf: (count, of) => `${count} av ${of}`,
  sinceThen: {
    changed: (then, now) => `från ${then} till ${now} procent`,
    compared: (then, now) => `${now} procent mot ${then}`,
    unclear: (then, now) => `${then} procent då, ${now} procent nu`,
  },
  more: [
    "stigit",
    "stiger",
    "ökade",
    "ökat",
    "ökar",
    "ökning",
    "större andel",
    "högre andel",
    "högre bland",
    "vanligare",
    "fler har",
    "fler är",
    "flest",
  ],
  less: [
    "sjunkit",
    "sjunker",
    "minskade",
    "minskat",
    "minskar",
    "minskning",
    "mindre andel",
    "lägre andel",
    "lägre bland",
    "ovanligare",
    "färre har",
    "färre är",
    "färst",
  ],
  same: ["i avrundade tal lika stor"],
  turning: [
    ...["inte", "ej", "ingen", "inget", "inga", "utan", "aldrig", "knappast", "saknas"],
    ...["dubbelt", "fördubblats", "halverats", "kraftigt", "mycket", "varje"],
  ],
  unclear: ["inte säkert", "ingen säker", "går inte att säga"],
  names: [
    /(?:nivå|block|fråga|tabell|figur|bilaga|avsnitt|utgåva|mätomgång|kapitel|artikel)\s+\d+(?:[–-]\d+)?/gi,
    /(?:under\s+|minst\s+)?\d[\d\s\u00a0–-]*\s(?:invånare|årsarbetskrafter)(?:\seller\sfler)?/gi,
    /\d{1,2}\s(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?:\s\d{4})?/gi,
    /\(\d{4}:\d+\)|\d{4}(?:[–/]\d{2,4})?(?::\d+)?|nis\s2|mcffs\s[\d:]+/gi,
    /(?:mindre än en fjärdedel|minst tre fjärdedelar) av poängen/gi,
  ],
  inDigits: (count) => new Intl.NumberFormat("sv-SE").format(count),
};

const english: Words = {
  approximations: [
    ["more than", "over"],
    ["less than", "under"],
    ["fewer than", "under"],
    ["just over", "above"],
    ["just under", "below"],
    ["about", "around"],
    ["roughly", "around"],
    ["at least", "at-least"],
    ["at most", "at-most"],
  ],
  references: [
    ...tenths(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], (word) => `${word} in ten`).map((one) => ({
      ...one,
      direct: false,
    })),
    { value: 1 / 2, text: "half", direct: false },
    { value: 1 / 4, text: "a quarter", direct: false },
    { value: 3 / 4, text: "three quarters", direct: false },
    { value: 1 / 3, text: "a third", direct: false },
    { value: 2 / 3, text: "two thirds", direct: false },
  ],
  nearlyAll: "nearly all",
  mostOf: "most",
  percent: "per cent",
  atMostFour: "at most four",
  countOf: (count, of) => `${count} of ${of}`,
  sinceThen: {
    changed: (then, now) => `from ${then} to ${now} per cent`,
    compared: (then, now) => `${now} per cent against ${then}`,
    unclear: (then, now) => `${then} per cent then, ${now} per cent now`,
  },
  more: ["risen", "climbed", "increased", "rose", "grew", "increase", "larger share", "higher share", "higher among", "more common"],
  less: ["fallen", "dropped", "decreased", "fell", "declined by", "decrease", "smaller share", "lower share", "lower among", "less common"],
  same: ["by the rounded counts the same share"],
  turning: [
    ...["not", "no", "none", "nor", "neither", "without", "never", "hardly", "isn", "aren", "wasn", "weren", "hasn", "didn", "doesn"],
    ...["twice", "doubled", "halved", "sharply", "dramatically", "much", "every"],
  ],
  unclear: ["not certain", "no certain", "cannot be said"],
  names: [
    /(?:level|block|question|table|figure|appendix|section|edition|round|chapter|article)\s+\d+(?:[–-]\d+)?/gi,
    /(?:under\s+|at\sleast\s+)?\d[\d,\s–-]*\s(?:inhabitants|full-time\semployees)(?:\sor\smore)?/gi,
    /\d{1,2}\s(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s\d{4})?/gi,
    /\(\d{4}:\d+\)|\d{4}(?:[–/]\d{2,4})?(?::\d+)?|nis\s2|mcffs\s[\d:]+/gi,
    /(?:less than a quarter|at least three quarters) of the points/gi,
  ],
  inDigits: (count) => new Intl.NumberFormat("en-GB").format(count),
};

/** The words of each language. */
export const wordsOf: Readonly<Record<Language, Words>> = { sv: swedish, en: english };
